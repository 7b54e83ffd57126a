import FormTemplate
import GoalSheet
import Grid
import Messages
import Testing

@testable import Drafting

/// Labels in three rows, with groups over them.
struct DraftedHeadsTests {
  /// 前期 and 通期 over two columns each, and the marks of 評価, with some labels in three rows.
  private static func form(_ cells: [(String, [String])], _ merges: [String]) throws -> BlankSheet {
    var sheet = BlankSheet()
    try sheet.put(["令和6年度　業務目標シート"], at: "A1")
    for (cell, texts) in cells { try sheet.put(texts, at: cell) }
    for merge in merges { try sheet.merge(merge) }
    try sheet.rule("A3:I9")
    return sheet
  }

  private static let line = ["1", "窓口を改善する。", "1件", "2件", "3件", "4件", "", "○"]

  @Test func `labels below groups may be merged over two rows`() throws {
    let sheet = try Self.form(
      [
        ("A3", ["No", "組織目標", "前期", "", "通期", "", "評価"]),
        ("C4", ["目標", "実績", "目標", "実績", "達成", "概ね達成", "未達成"]),
      ],
      ["A3:A5", "B3:B5", "C3:D3", "E3:F3", "G3:I3"] + "CDEFGHI".map { "\($0)4:\($0)5" })
    let (read, template) = try DraftedShapesTests.read(
      sheet, [("A6", Self.line)], allowed: [.headerMissing, .evaluationInconsistent])
    #expect(template.vocabulary.marks.map(\.rawValue) == ["達成", "概ね達成", "未達成"])
    let row = try #require(read.rows.first)
    #expect(row.goal == "窓口を改善する。" && row.evaluation?.rawValue == "概ね達成")
    #expect(row.target?.text == "3件" && row.result?.text == "4件")
    #expect(row.further.map(\.value.text) == ["1件", "2件"])
  }

  @Test func `all labels but one may be below groups`() throws {
    var sheet = BlankSheet()
    try sheet.put(["令和6年度　業務目標シート"], at: "A1")
    try sheet.put(["NO", "Plan", "Check"], at: "A3")
    try sheet.put(["所属目標", "年度末評価", "達成状況", "課題・改善点"], at: "B4")
    try sheet.merge("A3:A4", "C3:E3")
    try sheet.rule("A3:E9")
    for row in 0..<5 { try sheet.put(["①②③④⑤".map(String.init)[row]], at: "A\(5 + row)") }
    let list = try #require(CellRange("C5:C9"))
    sheet.look.choices = [.init(ranges: [list], values: ["○", "×"])]
    let (read, _) = try DraftedShapesTests.read(
      sheet, [("B5", ["窓口を改善する。", "○", "改善した。", "続ける。"])], allowed: [.headerMissing])
    #expect(read.rows.map(\.goal) == ["窓口を改善する。"])
    #expect(read.rows.map(\.no) == ["1"])
  }

  @Test func `a year over groups is a text of the form, in next year's, too`() throws {
    let sheet = try Self.form(
      [
        ("A3", ["No", "組織目標", "令和６年度", "", "", "", "評価"]), ("C4", ["前期", "", "通期"]),
        ("C5", ["目標", "実績", "目標", "実績", "達成", "概ね達成", "未達成"]),
      ],
      ["A3:A5", "B3:B5", "C3:F3", "C4:D4", "E4:F4", "G3:I4"])
    for (title, year) in [("令和6年度　業務目標シート", "令和６年度"), ("令和7年度　業務目標シート", "令和７年度")] {
      let (read, _) = try DraftedShapesTests.read(
        sheet, [("A1", [title]), ("C3", [year]), ("A6", Self.line)],
        allowed: [.headerMissing, .evaluationInconsistent])
      #expect(read.fiscalYear == (year == "令和６年度" ? 2024 : 2025))
      #expect(read.rows.map { $0.target?.text } == ["3件"])
    }
  }

  @Test func `a year beside its label is a value, though the form prints one over groups`() throws {
    var sheet = try Self.form(
      [
        ("A2", ["年度"]), ("A3", ["No", "組織目標", "令和６年度", "", "", "", "評価"]),
        ("C4", ["前期", "", "通期"]), ("C5", ["目標", "実績", "目標", "実績", "達成", "概ね達成", "未達成"]),
      ],
      ["A3:A5", "B3:B5", "C3:F3", "C4:D4", "E4:F4", "G3:I4"])
    try sheet.put(["業務目標シート"], at: "A1")
    try sheet.rule("A2:B2")
    let (read, _) = try DraftedShapesTests.read(
      sheet, [("B2", ["2025年度"]), ("C3", ["令和７年度"]), ("A6", Self.line)],
      allowed: [.headerMissing, .evaluationInconsistent])
    #expect(read.fiscalYear == 2025)
  }

  @Test func `a label beside groups may be merged over both rows`() throws {
    var sheet = try DraftedShapesTests.form(["番号", "計画", "結果"], last: 11)
    try sheet.put(["", "今年度の目標", "年度末評価", "達成状況", "課題・改善点"], at: "A7")
    try sheet.merge("A6:A7", "C6:E6")
    try sheet.rule("A6:E11")
    for (row, mark) in ["A：達成", "B：一部達成", "C：未達成"].enumerated() {
      try sheet.put([mark], at: "B\(13 + row)")
    }
    let line = ["1", "窓口を改善する。", "B", "研修を行った。", "対象を広げる。"]
    for isMerged in [true, false] {
      var copy = sheet
      if !isMerged { copy.grid.merges = [] }
      let template = try sheet.template()
      try copy.put(["総務課"], at: "B3")
      try copy.put(line, at: "A8")
      let read = FormReader(vocabulary: template.vocabulary).read(copy.grid, file: "copy.xlsx")
      let row = try #require(read.sheets.first?.rows.first)
      #expect([row.no, row.goal, row.evaluation?.rawValue, row.status, row.nextSteps] == line)
    }
  }

  @Test func `labels below a group may have long notes`() throws {
    var sheet = try DraftedShapesTests.form(["番号", "組織目標", "取組", "評価", "", "備考"], last: 11)
    try sheet.put(["自己（達成/概ね達成/やや不十分/未達成）", "部局（達成/概ね達成/やや不十分/未達成）"], at: "D7")
    try sheet.merge("A6:A7", "B6:B7", "C6:C7", "D6:E6", "F6:F7")
    let (read, _) = try DraftedShapesTests.read(
      sheet,
      [("B3", ["総務課"]), ("A8", ["1", "窓口を改善する。", "研修", "達成", "概ね達成", "なし"])])
    #expect(read.rows.map { $0.evaluation?.rawValue } == ["概ね達成"])
    #expect(read.rows.map { $0.further.last?.value.text } == ["なし"])
  }

  @Test func `two labels may be merged beside groups of groups`() throws {
    var sheet = try DraftedShapesTests.form(["番号", "目標", "上半期", "", "下半期"], last: 12)
    try sheet.put(["数量", "", "検証"], at: "C7")
    try sheet.put(["予定", "実施", "判断", "要因"], at: "C8")
    try sheet.merge("A6:A8", "B6:B8", "C6:D6", "E6:F6", "C7:D7", "E7:F7")
    try sheet.rule("A6:F12")
    let line = ["1", "窓口を改善する。", "3件", "4件", "よい", "研修"]
    let (read, template) = try DraftedShapesTests.read(
      sheet, [("B3", ["総務課"]), ("A9", line)], allowed: [.headerMissing])
    let row = try #require(read.rows.first)
    #expect(row.no == "1" && row.goal == "窓口を改善する。")
    #expect(template.vocabulary.fields.columns.count == 6)
    #expect(template.vocabulary.fields.furtherHeaders.isEmpty)
  }
}
