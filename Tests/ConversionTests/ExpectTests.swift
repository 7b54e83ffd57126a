import Foundation
import FormTemplate
import GoalSheet
import TestSupport
import Testing

@testable import Conversion

/// Who has handed in: `--expect` and what follows from it.
@Suite(.startsPrograms) struct ExpectTests {
  private let mokuhyo = Mokuhyo(environment: ["LC_ALL": "C.UTF-8"])

  @Test func `of the ten sheets only 建設課 is missing`() throws {
    let outcome = try mokuhyo("check", Samples.ward, "--expect", "西区", "--missing")
    #expect(outcome.text == "建設課\n")
    #expect(outcome.status == 0)
    let lines = try mokuhyo("check", Samples.ward, "--expect", "西区").lines
    #expect(
      lines.filter { $0.contains("[submission-") }
        == ["warning: there is no sheet of 西区 建設課 [submission-missing]"])
  }

  @Test func `a sheet of another section or year is unexpected, and is not counted`() throws {
    let outcome = try mokuhyo(
      "check", Samples.section, "--expect", "西区/総務課", "--expect", "西区/地域課", "--year", "R6")
    let found = outcome.lines.filter { $0.contains("[submission-") }
    #expect(found.count == 3)
    #expect(
      found.first?.contains("is of 西区 地域課 for R5; expected are those of 西区 地域課, 西区 総務課 for R6")
        == true)
    let other = try mokuhyo("check", Samples.section, "--expect", "東区")
    #expect(
      other.lines.contains {
        $0.contains("the sheet is of 西区 地域課 for R5; expected are those of 東区 [")
      })
    #expect(other.lines.count { $0.hasSuffix("[submission-missing]") } == 5)
  }

  @Test func `convert warns too, and counts it for --strict`() throws {
    let outcome = try mokuhyo(
      "convert", Samples.ward, "--expect", "西区", "--to", "jsonl", "--strict")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("西区 建設課 [submission-missing]"))
  }

  @Test func `the report begins with the list`() throws {
    let folder = try TemporaryFolder()
    let report = folder("r.json")
    _ = try mokuhyo(
      "check", Samples.ward, Samples.section, "--expect", "西区", "--report", report)
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: report)))
    let entries = (object as? [String: Any])?["submissions"] as? [[String: Any]] ?? []
    let states = Dictionary(
      uniqueKeysWithValues: entries.map { ($0["section"] as? String, $0["state"] as? String) })
    #expect(states["建設課"] == "missing")
    #expect(states["地域課"] == "twice")
    #expect(states["黒埼出張所"] == "withFindings")
    #expect(states["総務課"] == "handedIn")
    #expect(entries.count == 11)
    let page = folder("r.html")
    _ = try mokuhyo("check", Samples.ward, "--expect", "西区", "--report", page)
    let html = try String(contentsOfFile: page, encoding: .utf8)
    let list = try #require(html.range(of: "id=submissions"))
    let overview = try #require(html.range(of: "id=overview"))
    #expect(list.lowerBound < overview.lowerBound)
  }

  /// A folder with a ward's sheet, one of another ward, one of another year, one that names no section
  /// and the first one once more, older.
  private func submissions() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let sheet = try Repository.text("examples/地域課.tsv")
    try folder.write(sheet, to: "提出/1.tsv")
    try folder.write(sheet.replacing("R6.3.31", with: "R6.3.1"), to: "提出/0.tsv")
    try folder.write(
      sheet.replacing("西区\t", with: "北区\t").replacing("地域課", with: "地域総務課"), to: "提出/北区.tsv")
    try folder.write(sheet.replacing("令和5年度", with: "令和4年度"), to: "提出/昨年.tsv")
    try folder.write(sheet.replacing("地域課", with: ""), to: "提出/名無し.tsv")
    try folder.write(Repository.text("examples/総務課.tsv"), to: "提出/9.tsv")
    try folder.write(Repository.text("examples/区民生活課.tsv"), to: "提出/99.tsv")
    return folder
  }

  @Test func `a section that the list lacks is counted apart, and in the marks`() throws {
    let folder = try TemporaryFolder()
    let sheet = try Repository.text("examples/地域課.tsv")
    try folder.write(sheet.replacing("地域課", with: "防災課"), to: "提出/1.tsv")
    // Without a department it is of the only one that is expected.
    try folder.write(
      sheet.replacing("地域課", with: "広報課").replacing("西区\t", with: "\t"), to: "提出/2.tsv")
    let arguments = ["check", folder("提出"), "--expect", "西区", "--lang", "ja"]
    let outcome = try mokuhyo.run(arguments + ["--report", folder("r.json")])
    #expect(outcome.lines.count { $0.hasSuffix("[submission-missing]") } == 11)
    #expect(
      outcome.lines.contains {
        $0.hasSuffix("西区の課の一覧にない名前です。正しい名前か確かめてください。一覧の課とは別に数えます [submission-unexpected]")
      }, "\(outcome.text)")
    let data = try folder.contents(of: "r.json")
    let report = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    let unlisted = report["unlisted"] as? [[String: Any]] ?? []
    #expect(unlisted.map { $0["section"] as? String } == ["防災課", "広報課"])
    #expect(unlisted.allSatisfy { $0["department"] as? String == "西区" })
    #expect((report["unexpected"] as? [Any])?.isEmpty == true)
    let marks = (report["totals"] as? [String: Any])?["marks"] as? [String: Int]
    #expect(marks?["○"] == 12)
    _ = try mokuhyo.run(arguments + ["--report", folder("r.html")])
    #expect(try folder.text("r.html").contains("<dt>名簿にない課 (2)</dt>"))
  }

  @Test(arguments: ["json", "jsonl", "csv", "xlsx"])
  func `nothing is left out of an output, whatever is expected`(format: String) throws {
    let folder = try submissions()
    let out = folder("out.\(format)")
    let outcome = try mokuhyo(
      "convert", folder("提出"), "--expect", "西区", "--year", "R5", "-o", out)
    #expect(outcome.status == 0)
    #expect(outcome.errorLines.count { $0.hasSuffix("[submission-unexpected]") } == 3)
    #expect(outcome.errors.contains("the sheet names no section"))
    #expect(outcome.errors.contains("this one is newer"))
    let read = try mokuhyo("convert", out, "--to", "json").output
    let document = try JSONSerialization.jsonObject(with: read) as? [String: Any]
    let sheets = document?["sheets"] as? [[String: Any]] ?? []
    #expect(
      sheets.map { $0["section"] as? String }
        == ["地域課", "地域課", "総務課", "区民生活課", "地域総務課", "", "地域課"])
  }

  @Test func `the report counts each section once, and lists what it does not count`() throws {
    let folder = try submissions()
    func report(_ arguments: [String], _ name: String) throws -> [String: Any] {
      _ = try mokuhyo.run(["check"] + arguments + ["--report", folder(name)])
      let data = try folder.contents(of: name)
      return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }
    let expected = ["--expect", "西区", "--year", "R5"]
    let all = try report([folder("提出")] + expected, "all.json")
    let counted = try report(
      ["1.tsv", "9.tsv", "99.tsv"].map { folder("提出/" + $0) } + expected, "counted.json")
    func marks(_ report: [String: Any]) -> [String: Int]? {
      (report["totals"] as? [String: Any])?["marks"] as? [String: Int]
    }
    #expect(marks(all) == marks(counted) && marks(all)?["○"] ?? 0 > 0)
    #expect(all["sections"] as? NSArray == counted["sections"] as? NSArray)
    let unexpected = all["unexpected"] as? [[String: Any]] ?? []
    #expect(unexpected.map { $0["section"] as? String } == ["地域総務課", "地域課"])
    let entries = all["submissions"] as? [[String: Any]] ?? []
    let twice = entries.first { $0["state"] as? String == "twice" }?["sheets"] as? [[String: Any]]
    #expect(twice?.map { $0["counts"] as? Bool } == [false, true])
    _ = try mokuhyo.run(
      ["check", folder("提出"), "--report", folder("r.html"), "--lang", "ja"] + expected)
    let page = try folder.text("r.html")
    #expect(page.contains("他の区・年度のもの（数えていません） (2)"))
    #expect(page.contains("課名のないもの（数えていません） (1)"))
    #expect(page.contains("0.tsv</a> 数えていません"))
  }

  @Test
  func `a form that nobody has filled in is no submission, with last year's goals or without`()
    throws
  {
    let folder = try TemporaryFolder()
    #expect(
      try mokuhyo(
        "blank", "--year", "R6", "--from", Samples.ward, "--department", "西区", "-o",
        folder("forms/")
      ).status == 0)
    let sheet = try Repository.text("examples/地域課.tsv")
    try folder.write(
      sheet.replacing("令和5年度", with: "令和6年度").replacing("\tR5", with: "\tR6"), to: "forms/地域課.tsv")
    _ = try mokuhyo(
      "check", folder("forms"), "--expect", "西区", "--year", "R6", "--report", folder("r.json"))
    let object = try JSONSerialization.jsonObject(with: folder.contents(of: "r.json"))
    let entries = (object as? [String: Any])?["submissions"] as? [[String: Any]] ?? []
    let states = Dictionary(
      uniqueKeysWithValues: entries.map { ($0["section"] as? String, $0["state"] as? String) })
    // What is filled in counts, even if the blank form is the newer file.
    #expect(states["地域課"] == "twice")
    let twice = entries.first { $0["section"] as? String == "地域課" }?["sheets"] as? [[String: Any]]
    #expect(
      twice?.first { ($0["file"] as? String)?.hasSuffix(".tsv") == true }?["counts"] as? Bool
        == true)
    #expect(states.filter { $0.value == "notFilledIn" }.count == 10)
  }

  @Test func `blank writes the forms of the expected`() throws {
    let folder = try TemporaryFolder()
    let outcome = try mokuhyo(
      "blank", "--year", "R6", "--expect", "西区/建設課,西区役所/地域課", "-o", folder("forms"))
    #expect(outcome.status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder("forms")).sorted()
        == ["R6_西区_地域課.xlsx", "R6_西区_建設課.xlsx"].sorted())
  }

  @Test(arguments: [
    ["--expect", "長岡市"], ["--expect", "西区/無い課"], ["--year", "R5"], ["--missing"],
    ["--expect", "西区", "--missing", "--json"], ["--expect", "西区", "--year", "5"],
  ])
  func `what makes no sense is wrong usage`(arguments: [String]) throws {
    #expect(try mokuhyo.run(["check", Samples.section] + arguments).status == 64)
  }

  @Test func `a sheet without a department is that of the only section of its name`() throws {
    let departments = Template.standard.vocabulary.departments
    let one = try ExpectedSections(["西区"], of: departments)
    #expect(
      one.name(department: "", section: "地域課")
        == SectionName(department: "西区", section: "地域課"))
    let all = try ExpectedSections(["all"], of: departments)
    #expect(all.name(department: "", section: "建設課").department.isEmpty)
    #expect(all.texts(of: [all.sections[0]]) == ["北区/地域総務課"])
  }
}
