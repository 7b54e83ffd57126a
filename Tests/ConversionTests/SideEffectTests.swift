import Foundation
import TestSupport
import Testing

/// No run harms an input, a file of the user's or the terminal.
@Suite(.startsPrograms) struct SideEffectTests {
  private let mokuhyo = Mokuhyo()

  @Test func `an output in a folder that is an input does not replace a part of it`() throws {
    let folder = try TemporaryFolder()
    let workbook = folder("a.xlsx")
    #expect(try mokuhyo("convert", Samples.section, "-o", workbook).status == 0)
    try Tool.output(of: "unzip", ["-q", workbook, "-d", folder("unz")])
    for part in ["xl/workbook.xml", "[Content_Types].xml", "new.xlsx"] {
      let path = folder("unz/" + part)
      let before = try? Data(contentsOf: URL(filePath: path))
      let outcome = try mokuhyo("convert", folder("unz"), "-o", path, "--to", "xlsx", "--force")
      #expect(outcome.status == 1)
      #expect((try? Data(contentsOf: URL(filePath: path))) == before)
    }
  }

  @Test func `an output folder that is an input replaces none of its files`() throws {
    let folder = try TemporaryFolder()
    let text = try Data(contentsOf: URL(filePath: Samples.section))
    try folder.write(text, to: "in/a.tsv")
    let outcome = try mokuhyo(
      "convert", folder("in"), "--to", "tsv", "-o", folder("in/"), "--force")
    #expect(outcome.status == 1)
    #expect(try folder.contents(of: "in/a.tsv") == text)
  }

  @Test func `the list of paths is not replaced by the output`() throws {
    let folder = try TemporaryFolder()
    let list = try folder.write(Samples.section + "\n", to: "list.json")
    for arguments in [["-o", list], ["-o", folder(""), "--to", "json"]] {
      _ = try mokuhyo.run(["convert", "--files-from", list, "--force"] + arguments)
      #expect(try folder.text("list.json") == Samples.section + "\n")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a pipe with the name of a temporary file hangs nothing and stays`() throws {
    let folder = try TemporaryFolder()
    for name in [".mokuhyo-1.tmp.json", ".mokuhyo-notes.tmp.txt", ".mokuhyo-abc.tmp"] {
      try Tool.output(of: "mkfifo", [folder(name)])
    }
    let names = try folder.names
    for arguments in [["-o", folder("a.json")], ["-o", folder(""), "--to", "json"]] {
      let outcome = try mokuhyo.run(["convert", Samples.section, "--force"] + arguments)
      #expect(outcome.status == 0)
    }
    #expect(try Set(folder.names).isSuperset(of: names))
  }

  @Test func `a font with a name of 5,000 characters is refused or written`() throws {
    let folder = try TemporaryFolder()
    let template = try Repository.text("templates/official.yaml")
    let font = try #require(template.firstMatch(of: #/BIZ UDゴシック/#))
    let long = String(repeating: "あ", count: 5000)
    try folder.write(
      template.replacingCharacters(in: font.range, with: long), to: "template.yaml")
    let outcome = try mokuhyo(
      "convert", Samples.section, "--template", folder("template.yaml"), "-o", folder("a.xlsx"))
    #expect(outcome.status == 0 || outcome.status == 1 && !outcome.errors.isEmpty)
    #expect(outcome.status == 0 || !folder.has("a.xlsx"))
  }

  /// Texts that would command a terminal or turn the line around.
  private static let commands = ["\u{1B}[31m", "\u{202E}", "\u{9B}31m", "\u{2066}", "\u{7}"]

  private func expectHarmless(_ outcome: Mokuhyo.Outcome) {
    for text in [outcome.errors, outcome.text] {
      for scalar in text.unicodeScalars where scalar != "\n" && scalar != "\t" {
        #expect(scalar.properties.generalCategory != .control)
      }
      // A character that turns the direction is between marks that end its effect, or escaped.
      #expect(!text.contains("\u{202E}") || text.contains("\u{2068}"))
    }
  }

  @Test(arguments: commands)
  func `the line about unchanged inputs cannot command the terminal`(text: String) throws {
    let folder = try TemporaryFolder()
    let data = try Data(contentsOf: URL(filePath: Samples.section))
    try folder.write(data, to: "in/a\(text)b.tsv")
    for _ in 0..<2 {
      let outcome = try mokuhyo(
        "convert", folder("in"), "-o", folder("out/"), "--to", "json", "--update")
      #expect(outcome.status == 0)
      expectHarmless(outcome)
    }
  }

  @Test(arguments: commands)
  func `an argument cannot command the terminal`(text: String) throws {
    for arguments in [
      ["convert", "a\(text)b.tsv", "--to", "json"], ["check", "a\(text)b.tsv"],
      ["convert", "--to", "x\(text)y"], ["a\(text)b"], ["check", "--no\(text)option"],
      ["check", Samples.section, "--expect", "区\(text)"],
      ["cells", Samples.section, "--sheet", "a\(text)b"],
    ] {
      let outcome = try mokuhyo.run(arguments)
      #expect(outcome.status != 0)
      expectHarmless(outcome)
    }
  }

  @Test(arguments: commands)
  func `a key of a template cannot command the terminal`(text: String) throws {
    let folder = try TemporaryFolder()
    let escaped = text.unicodeScalars.map { scalar in
      scalar.value < 0x80 && scalar.value >= 0x20
        ? String(scalar) : "\\u" + String(format: "%04x", scalar.value)
    }.joined()
    try folder.write(
      "\"a\(escaped)b\": 1\n" + Repository.text("templates/official.yaml"), to: "t.yaml")
    let outcome = try mokuhyo("template", "check", folder("t.yaml"))
    #expect(outcome.status == 1)
    expectHarmless(outcome)
  }
}
