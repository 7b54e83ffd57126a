import Foundation
import Testing
import TestSupport

/// What cannot be converted: one clear line, exit status 1, no output, no trace.
@Suite(.startsPrograms) struct BadInputTests {
  private let mokuhyo = Mokuhyo()

  /// A way to be unreadable, and its code.
  private static let faults: [(name: String, code: String)] = [
    ("missing.tsv", "unreadable-file"), ("empty.tsv", "unreadable-file"),
    ("folder", "no-form"), ("no-label.tsv", "missing-column"), ("cut.xlsx", "unreadable-file"),
    ("text.xlsx", "unsupported-format"), ("letter.pdf", "unsupported-format"),
    ("other.tsv", "no-form"),
  ]

  private func makeInputs() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let sheet = try String(contentsOfFile: Samples.section, encoding: .utf8)
    try folder.write("", to: "empty.tsv")
    try folder.write("", to: "folder/nothing.md")
    try folder.write(sheet.replacing("\t評価\t", with: "\t\t"), to: "no-label.tsv")
    let workbook = try Data(contentsOf: URL(filePath: Samples.submission("001-official.xlsx")))
    try folder.write(workbook.prefix(workbook.count / 2), to: "cut.xlsx")
    try folder.write("これはテキストです\n", to: "text.xlsx")
    try folder.write("%PDF-1.7\n", to: "letter.pdf")
    try folder.write("品名\t数\n鉛筆\t3\n", to: "other.tsv")
    return folder
  }

  @Test(arguments: faults)
  func `an input that cannot be read gives one line and nothing else`(
    name: String, code: String
  ) throws {
    let inputs = try makeInputs()
    let outputs = try TemporaryFolder()
    for format in ["json", "xlsx", "sqlite"] {
      let outcome = try mokuhyo(
        "convert", inputs(name), "-o", outputs("out." + format))
      #expect(outcome.status == 1)
      #expect(outcome.errorLines.count == 1)
      #expect(outcome.errors.hasPrefix(inputs(name)))
      #expect(outcome.errors.hasSuffix("[\(code)]\n"))
      #expect(try outputs.names.isEmpty)
    }
    let outcome = try mokuhyo("convert", inputs(name))
    #expect(outcome.output.isEmpty)
    #expect(outcome.status == 1)
  }

  @Test(arguments: faults)
  func `a bad input does not stop the others`(name: String, code: String) throws {
    let inputs = try makeInputs()
    let outcome = try mokuhyo("convert", inputs(name), Samples.section, "--to", "jsonl")
    #expect(outcome.status == 1)
    #expect(outcome.lines.count == 1)
    #expect(outcome.errorLines.count == 1)
  }

  @Test func `a missing label is named`() throws {
    let inputs = try makeInputs()
    let outcome = try mokuhyo("convert", inputs("no-label.tsv"))
    #expect(outcome.errors.contains("“評価”"))
  }

  @Test func `an output that exists stays as it is without --force`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "out.json")
    let refused = try mokuhyo("convert", Samples.section, "-o", folder("out.json"))
    #expect(refused.status == 1)
    #expect(refused.errors.contains("[unwritable-output]"))
    #expect(try folder.contents(of: "out.json") == Data("old".utf8))
    #expect(
      try mokuhyo("convert", Samples.section, "-o", folder("out.json"), "--force").status == 0)
    #expect(try folder.contents(of: "out.json").count > 1000)
    #expect(try folder.names == ["out.json"])
  }

  @Test(arguments: ["json", "xlsx", "sqlite"])
  func `with --force a bad input leaves the old output`(format: String) throws {
    let folder = try TemporaryFolder()
    let name = "out." + format
    try folder.write("old", to: name)
    let outcome = try mokuhyo("convert", folder("missing"), "-o", folder(name), "--force")
    #expect(outcome.status == 1)
    #expect(try folder.contents(of: name) == Data("old".utf8))
    #expect(try folder.names == [name])
  }

  @Test func `an output in a folder that cannot be written is refused`() throws {
    let folder = try TemporaryFolder()
    for path in [folder("missing/out.json"), "/proc/mokuhyo.json", "/proc/mokuhyo.xlsx"] {
      let outcome = try mokuhyo("convert", Samples.section, "-o", path)
      #expect(outcome.status == 1)
      #expect(outcome.errorLines.count == 1)
      #expect(outcome.errors.contains("[unwritable-output]"))
    }
    #expect(try folder.names.isEmpty)
  }

  @Test func `an input is never written to`() throws {
    let folder = try TemporaryFolder()
    let sheet = try Data(contentsOf: URL(filePath: Samples.section))
    try folder.write(sheet, to: "a.tsv")
    try FileManager.default.createSymbolicLink(
      atPath: folder("link.tsv"), withDestinationPath: folder("a.tsv"))
    for output in ["a.tsv", "link.tsv", "./", "."] {
      let outcome = try mokuhyo(
        "convert", folder("a.tsv"), "-o", folder.path + "/" + output, "--to", "tsv", "--force")
      #expect(outcome.status == 1)
      #expect(outcome.errorLines.count == 1)
      #expect(try folder.contents(of: "a.tsv") == sheet)
    }
    #expect(try folder.names == ["a.tsv", "link.tsv"])
  }

  @Test func `a missing worksheet is an error that lists those there`() throws {
    let file = Samples.submission("036-sheet-option.xlsx")
    let outcome = try mokuhyo("convert", file, "--sheet", "来年度")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("控え"))
    #expect(outcome.errors.contains("[no-such-sheet]"))
  }

  // MARK: - Usage

  @Test(arguments: [
    ["convert"], ["convert", "--nonsense", "a"], ["convert", "a", "--to", "docx"],
    ["convert", "a", "-o", "b.docx"], ["convert", "a", "-o", "folder/"],
    ["convert", "a", "--to", "xlsx"], ["convert", "a", "--layout", "form"],
    ["convert", "a", "--encoding", "klingon"], ["check"], ["check", "a", "--json", "--sarif"],
    ["cells"], ["cells", "a", "b"], ["nonsense"], ["convert", "a", "--max-rows", "0"],
    ["convert", "a", "--lang", "fr"],
  ])
  func `wrong usage gives one line and status 64`(arguments: [String]) throws {
    for language in ["C.UTF-8", "ja_JP.UTF-8"] {
      var mokuhyo = mokuhyo
      mokuhyo.environment = ["LANG": language]
      let outcome = try mokuhyo.run(arguments)
      #expect(outcome.status == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errorLines.count == 1)
      #expect(outcome.errors.hasPrefix("mokuhyo: "))
    }
  }
}
