import Foundation
import TestSupport
import Testing

/// `mokuhyo compare`: April's plan against March's result.
@Suite(.startsPrograms) struct CompareCommandTests {
  private let folder: TemporaryFolder
  private let mokuhyo = Mokuhyo(environment: ["NO_COLOR": "1"])

  /// A plan with a target that was lowered later, a reworded goal and a goal that was dropped.
  init() throws {
    folder = try TemporaryFolder()
    let march = try String(contentsOfFile: Samples.section, encoding: .utf8)
    let april = march.replacing("5事業以上の支援", with: "8事業以上の支援")
      .replacing("交流の促進を図ります", with: "交流を進めます").replacing("R6.3.31", with: "")
    try #require(april != march)
    try folder.write(april, to: "04/地域課.tsv")
    try folder.write(march, to: "03/地域課.tsv")
    try folder.write(
      try Data(contentsOf: Repository.root.appending(path: "examples/総務課.tsv")), to: "03/総務課.tsv")
  }

  private func compare(_ options: String...) throws -> Mokuhyo.Outcome {
    try mokuhyo.run(["compare", folder("04"), folder("03")] + options)
  }

  private func json(_ options: String...) throws -> [[String: Any]] {
    let data = try mokuhyo.run(["compare", folder("04"), folder("03"), "--json"] + options).output
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    #expect(object?["format"] as? String == "mokuhyo-compare/1")
    return try #require(object?["sheets"] as? [[String: Any]])
  }

  @Test func `a line says what changed, with both cells`() throws {
    let outcome = try compare()
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let lines = outcome.lines
    let target = try #require(lines.first { $0.contains("8事業以上の支援") })
    #expect(
      target.contains(
        #/^  No\.5 target \(number\): 8事業以上の支援 → 5事業以上の支援 \([A-Z]+[0-9]+ → [A-Z]+[0-9]+\) warning \[plan-changed\]$/#
      ),
      "\(target)")
    let goal = try #require(lines.first { $0.contains("goal reworded") })
    #expect(goal.contains("[-を進め-]") || goal.contains("{+の促進を図り+}"), "\(goal)")
    #expect(lines.contains { $0.contains("評価日") })
    #expect(lines.contains { $0.hasPrefix("西区 総務課: added (") })
    #expect(lines.last == "sheets: 1 changed, 1 added")
  }

  @Test func `it speaks Japanese, and colours words on request only`() throws {
    let outcome = try compare("--lang", "ja")
    #expect(outcome.lines.last == "シート: 変更あり 1、新しいシート 1")
    #expect(outcome.text.contains("警告 [plan-changed]"))
    #expect(!outcome.text.contains("\u{1B}"))
  }

  @Test func `the JSON has the shape that is documented`() throws {
    let sheets = try json()
    #expect(sheets.map { $0["status"] as? String } == ["changed", "added"])
    let sheet = sheets[0]
    #expect(sheet["section"] as? String == "地域課")
    #expect((sheet["old"] as? [String: Any])?["file"] as? String == folder("04/地域課.tsv"))
    #expect(sheets[1]["old"] is NSNull)
    let rows = try #require(sheet["rows"] as? [[String: Any]])
    let changes = rows.flatMap { $0["changes"] as? [[String: Any]] ?? [] }
    let target = try #require(changes.first { $0["field"] as? String == "target" })
    #expect(target["old"] as? String == "8事業以上の支援")
    #expect(target["new"] as? String == "5事業以上の支援")
    #expect(target["parts"] as? [String] == ["number"])
    #expect(target["code"] as? String == "plan-changed")
    let spans = (target["spans"] as? [[String: String]] ?? []).map {
      "\($0["kind"] ?? "") \($0["text"] ?? "")"
    }
    #expect(spans == ["removed 8", "added 5", "same 事業以上の支援"])
    #expect(target["oldCell"] is String && target["newCell"] is String)
    let statuses = Set(rows.compactMap { $0["status"] as? String })
    #expect(statuses == ["kept", "reworded"])
    #expect(rows.allSatisfy { $0["old"] is [String: Any] && $0["new"] is [String: Any] })
  }

  @Test(arguments: [
    ("targets", ["target"]), ("goals", ["goal"]), ("results", []), ("marks", []),
    ("goals,targets", ["goal", "target"]),
  ])
  func `only the kinds asked for are shown`(kinds: String, fields: [String]) throws {
    let rows = try json("--only", kinds).flatMap { $0["rows"] as? [[String: Any]] ?? [] }
    let changed = rows.flatMap { $0["changes"] as? [[String: Any]] ?? [] }
      .compactMap { $0["field"] as? String }
    #expect(Set(changed) == Set(fields))
  }

  @Test func `strict ends with 1 for a changed plan, and between years nothing is a warning`()
    throws
  {
    #expect(try compare("--strict").status == 1)
    #expect(try compare("--strict", "--only", "results").status == 0)
    let next = try folder.text("03/地域課.tsv").replacing("令和5年度", with: "令和6年度")
    try folder.write(next, to: "next/地域課.tsv")
    let years = try mokuhyo("compare", folder("04"), folder("next"), "--strict")
    #expect(years.status == 0)
    #expect(!years.text.contains("plan-changed"))
    #expect(years.text.contains("8事業以上の支援"))
  }

  @Test func `what cannot be read is an error, and a report that exists stays`() throws {
    let none = try mokuhyo("compare", folder("04"), folder("nowhere"))
    #expect(none.status == 1)
    #expect(none.text == "")
    #expect(none.errors.contains("[unreadable-file]"))
    try folder.write("mine", to: "r.html")
    #expect(try compare("--report", folder("r.html")).status == 1)
    #expect(try folder.text("r.html") == "mine")
    #expect(try compare("--report", folder("r.json")).status == 0)
    #expect(try folder.bytes("r.json") == [UInt8](compare("--json").output))
  }
}
