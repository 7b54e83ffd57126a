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
    #expect(found.first?.contains("the sheet is for R5, but R6 is expected") == true)
    let other = try mokuhyo("check", Samples.section, "--expect", "東区")
    #expect(other.lines.contains { $0.contains("西区 地域課 is not one of the expected") })
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
