import Foundation
import Testing
import TestSupport

/// Empty forms, the ward's cover and templates, as users ask for them.
@Suite(.startsPrograms) struct BlankTests {
  private let mokuhyo = Mokuhyo()

  @Test func `a form is made for each section of the list`() throws {
    let folder = try TemporaryFolder()
    let outcome = try mokuhyo(
      "blank", "--year", "R6", "--department", "西区", "-o", folder("forms/"))
    #expect(outcome.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder("forms"))
    #expect(names.contains("R6_西区_地域課.xlsx"))
    #expect(names.count >= 10)
    #expect(names.allSatisfy { $0.hasPrefix("R6_西区_") })
  }

  @Test(arguments: [
    (["--department", "無区"], "the template has no department “無区”"),
    (["--department", "無区", "--department", "西区"], "no department “無区”"),
    (["--department", "北区", "--expect", "西区"], "no section fits all the departments"),
  ])
  func `what no section fits is said`(options: [String], words: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try mokuhyo.run(["blank", "--year", "R6", "-o", folder("forms/")] + options)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    // What is known is made all the same.
    let isKnown = options.suffix(2).elementsEqual(["--department", "西区"])
    #expect(folder.has("forms/R6_西区_地域課.xlsx") == isKnown)
  }

  @Test
  func `two different sheets of one section are an error, the same one twice is not`() throws {
    let folder = try TemporaryFolder()
    let march = try String(contentsOfFile: Samples.section, encoding: .utf8)
    func run(_ other: String) throws -> Mokuhyo.Outcome {
      try folder.write(march, to: "a.tsv")
      try folder.write(other, to: "b.tsv")
      return try mokuhyo(
        "blank", "--year", "R6", "--from", folder.url.path, "-o", folder("forms/"), "--force")
    }
    #expect(try run(march).status == 0)
    try FileManager.default.removeItem(atPath: folder("forms"))
    let refused = try run(march.replacing("5事業以上の支援", with: "8事業以上の支援"))
    #expect(refused.status == 1)
    #expect(refused.errors.contains("“地域課” twice"))
    #expect(!FileManager.default.fileExists(atPath: folder("forms/R6_西区_地域課.xlsx")))
  }

  @Test
  func `sheets that are not of the year before are warned of, those of the same year refused`()
    throws
  {
    let folder = try TemporaryFolder()
    func run(_ year: String, _ options: String...) throws -> Mokuhyo.Outcome {
      try mokuhyo.run(
        ["blank", "--year", year, "--from", Samples.section, "-o", folder("forms/"), "--force"]
          + options)
    }
    let next = try run("R6")
    #expect(next.status == 0 && next.errors.isEmpty, "\(next.errors)")
    let later = try run("R8")
    #expect(later.status == 0)
    #expect(
      later.errors.contains(
        "地域課.tsv: warning: the sheet of 西区 地域課 is for R5, not for the year before"))
    let other = try run("R6", "--department", "北区")
    #expect(other.errors.contains("the sheet of 西区 地域課 is not used"))
    let same = try run("R5", "--section", "地域課")
    #expect(same.status == 1)
    #expect(same.errors.contains("is for R5, the year of the new forms"))
    #expect(!folder.has("forms/R5_西区_地域課.xlsx"))
    #expect(try run("R5", "--section", "地域課", "--same-year").status == 0)
    #expect(folder.has("forms/R5_西区_地域課.xlsx"))
  }

  @Test func `an empty form lacks nothing but its lines`() throws {
    let folder = try TemporaryFolder()
    #expect(
      try mokuhyo(
        "blank", "--year", "令和6年度", "--department", "西区", "--section", "地域課", "-o", folder("forms/")
      ).status == 0)
    let form = folder("forms/R6_西区_地域課.xlsx")
    let findings = try mokuhyo("check", form).lines
    #expect(findings.count == 1)
    #expect(findings.first?.hasSuffix("[rows-missing]") == true)
    let sheet = try #require(sheets(mokuhyo("convert", form).output).first)
    #expect(sheet["fiscalYear"] as? Int == 2024)
    #expect(sheet["section"] as? String == "地域課")
    #expect((sheet["rows"] as? [Any])?.isEmpty == true)
  }

  @Test
  func
    `different templates of the same name are refused with both files, the same file twice is not`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("extends: official\ntitle: {label: 甲}\n", to: "a.yaml")
    try folder.write("extends: official\ntitle: {label: 乙}\n", to: "b.yaml")
    let (a, b) = (folder("a.yaml"), folder("b.yaml"))
    func run(_ second: String) throws -> Mokuhyo.Outcome {
      try mokuhyo("check", Samples.section, "--template", a, "--template", second)
    }
    let refused = try run(b)
    #expect(refused.status == 64)
    for word in [a, b, "form"] { #expect(refused.errors.contains(word)) }
    #expect(try run(a).status != 64)
  }

  /// The draft of the form is as good as the built-in template.
  @Test func `a template drafted from an empty form reads the ward's forms as they were`() throws {
    let folder = try TemporaryFolder()
    #expect(
      try mokuhyo(
        "blank", "--year", "R6", "--section", "地域課", "--department", "西区", "-o", folder("forms/")
      ).status == 0)
    let drafted = try mokuhyo("template", "init", "--from", folder("forms/R6_西区_地域課.xlsx"))
    #expect(drafted.status == 0 && drafted.errors.isEmpty)
    try folder.write(drafted.output, to: "draft.yaml")
    #expect(try mokuhyo("template", "check", folder("draft.yaml")).status == 0)
    #expect(
      !drafted.text.split(separator: "\n").dropFirst(8).contains { $0.contains("要確認") },
      "nothing is left to decide")
    #expect(try mokuhyo("convert", Samples.ward, "-o", folder("ward.xlsx")).status == 0)
    // Which template read a sheet plays no part in its content.
    func content(_ output: Data) -> [[String: Any]] {
      sheets(output).map { sheet in sheet.filter { $0.key != "source" } }
    }
    let golden = content(try mokuhyo("convert", folder("ward.xlsx")).output)
    let read = content(
      try mokuhyo("convert", folder("ward.xlsx"), "--template", folder("draft.yaml")).output)
    #expect(golden.count == 10)
    #expect(read as NSArray == golden as NSArray)
  }

  /// A flat document with a worksheet for each name, each with the same labels and some lines.
  private static func document(_ sheets: [(name: String, lines: [[String]])], labels: [String])
    -> String
  {
    func row(_ texts: [String]) -> String {
      "<table:table-row>"
        + texts.map {
          "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
        }.joined() + "</table:table-row>"
    }
    let tables = sheets.map { sheet in
      "<table:table table:name=\"\(sheet.name)\">"
        + ([labels] + sheet.lines).map(row).joined() + "</table:table>"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"
        office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
      <office:body><office:spreadsheet>\(tables.joined())</office:spreadsheet></office:body>
      </office:document>
      """
  }

  @Test func `a sample before the form is not drafted from, and the draft says so`() throws {
    let folder = try TemporaryFolder()
    let labels = ["No.", "組織目標", "取組", "目標", "結果"]
    let line = ["1", "窓口の改善", "研修", "3件", "4件"]
    let text = Self.document(
      [("記入例", [line]), ("様式", []), ("控え", [line])], labels: labels)
    try folder.write(Data(text.utf8), to: "form.fods")
    let drafted = try mokuhyo("template", "init", "--from", folder("form.fods"))
    #expect(drafted.status == 0)
    #expect(drafted.text.hasPrefix("# form（様式） から作った"))
    #expect(drafted.text.contains("シート「様式」を使いました。ほかに表のあるシート（記入例、控え）は、--sheet で選べます。"))
  }

  @Test func `worksheets that the form's workbook has besides the form are no finding`() throws {
    let folder = try TemporaryFolder()
    let labels = ["No.", "組織目標", "取組", "目標", "結果"]
    let sample = ["1", "例の目標", "例", "1件", "1件"]
    let blank = Self.document([("様式", []), ("記入例", [sample])], labels: labels)
    try folder.write(Data(blank.utf8), to: "form.fods")
    let drafted = try mokuhyo("template", "init", "--from", folder("form.fods"))
    #expect(drafted.text.contains("otherSheets: [\"記入例\"]"))
    try folder.write(drafted.output, to: "form.yaml")
    let line = ["1", "窓口の改善", "研修", "3件", "4件"]
    func skipped(_ sheets: [(name: String, lines: [[String]])]) throws -> Bool {
      try folder.write(
        Data(Self.document(sheets, labels: labels).utf8), to: "copy.fods")
      return try mokuhyo("check", folder("copy.fods"), "--template", folder("form.yaml"))
        .text.contains("[sheet-skipped]")
    }
    #expect(try !skipped([("様式", [line]), ("記入例", [sample])]))
    #expect(try skipped([("様式", [line]), ("見本", [sample])]))
    // Somebody filled in the sample.
    #expect(try skipped([("様式", []), ("記入例", [line])]))
  }

  @Test func `a form with more columns than a template can have is refused`() throws {
    let folder = try TemporaryFolder()
    let labels = ["No.", "組織目標"] + (1...50).map { "項目\($0)" }
    try folder.write(
      Data(Self.document([("様式", [])], labels: labels).utf8), to: "form.fods")
    let refused = try mokuhyo("template", "init", "--from", folder("form.fods"))
    #expect(refused.status == 1 && refused.text.isEmpty)
    #expect(refused.errors.contains("52 columns; a template can have 50"))
  }

  @Test func `a workbook without a form gives no draft`() throws {
    let folder = try TemporaryFolder()
    let other = Repository.root.appending(path: "examples/messages/sheet-skipped.xlsx").path
    let outcome = try mokuhyo("template", "init", "--from", other, "--sheet", "ない")
    #expect(outcome.status == 1 && outcome.errors.contains("[no-such-sheet]"))
    try folder.write(Data("x".utf8), to: "a.xlsx")
    let broken = try mokuhyo("template", "init", "--from", folder("a.xlsx"))
    #expect(broken.status == 1 && broken.text.isEmpty)
    #expect(broken.errors.contains("a.xlsx"))
  }

  @Test func `last year's goals are carried over, under the listed names`() throws {
    let folder = try TemporaryFolder()
    #expect(
      try mokuhyo("blank", "--year", "R6", "--from", Samples.ward, "-o", folder("forms/")).status
        == 0)
    let form = folder("forms/R6_西区_黒埼出張所.xlsx")
    let sheet = try #require(sheets(mokuhyo("convert", form).output).first)
    let rows = try #require(sheet["rows"] as? [[String: Any]])
    #expect(rows.count == 3)
    #expect(rows[0]["indicator"] as? String == "グループ内研修の実施回数")
    #expect(rows[0]["result"] is NSNull && rows[0]["evaluation"] is NSNull)
    #expect(rows[0]["status"] as? String == "")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder("forms"))
    #expect(names.allSatisfy { $0.hasPrefix("R6_西区_") }, "of last year's department only")
  }

  @Test func `a form that is there is left, and named`() throws {
    let folder = try TemporaryFolder()
    let arguments = ["blank", "--year", "R6", "--section", "農政商工課", "-o", folder("forms")]
    #expect(try mokuhyo.run(arguments).status == 0)
    let path = folder("forms/R6_西区_農政商工課.xlsx")
    let before = try Data(contentsOf: URL(filePath: path))
    try Data("mine".utf8).write(to: URL(filePath: path))
    let outcome = try mokuhyo.run(arguments)
    #expect(outcome.status == 1)
    #expect(outcome.errorLines.count == 1 && outcome.errors.contains("R6_西区_農政商工課.xlsx"))
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("mine".utf8))
    #expect(try mokuhyo.run(arguments + ["--force"]).status == 0)
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func `a section that no department has, and a year that is none, are refused`() throws {
    let folder = try TemporaryFolder()
    let outcome = try mokuhyo(
      "blank", "--year", "R6", "--section", "宇宙開発課", "-o", folder("forms/"))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("宇宙開発課"))
    #expect(try mokuhyo("blank", "--year", "来年", "-o", folder("forms/")).status == 64)
    #expect(try folder.names.isEmpty)
  }

  @Test func `the cover is skipped when the ward's workbook is read`() throws {
    let folder = try TemporaryFolder()
    #expect(try mokuhyo("convert", Samples.ward, "--cover", "-o", folder("ward.xlsx")).status == 0)
    let outcome = try mokuhyo("convert", folder("ward.xlsx"))
    #expect(sheets(outcome).count == 10)
    let cells = try mokuhyo("cells", folder("ward.xlsx"), "--to", "tsv").text
    #expect(cells.contains("合計"))
  }

  @Test func `a template is checked, by line and key`() throws {
    let folder = try TemporaryFolder()
    let template = try mokuhyo("template", "print").text
    try folder.write(template, to: "sound.yaml")
    try folder.write(template.replacing("paper: A3", with: "paper: B3"), to: "wrong.yaml")
    #expect(try mokuhyo("template", "check", folder("sound.yaml")).status == 0)
    let outcome = try mokuhyo("template", "check", folder("wrong.yaml"))
    #expect(outcome.status == 1)
    let line = template.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains("paper: A3") }
    #expect(
      outcome.errors.contains("\(try #require(line) + 1)") && outcome.errors.contains("paper"))
  }

  private func sheets(_ outcome: Mokuhyo.Outcome) -> [[String: Any]] { sheets(outcome.output) }

  private func sheets(_ data: Data) -> [[String: Any]] {
    let document = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    return document?["sheets"] as? [[String: Any]] ?? []
  }
}
