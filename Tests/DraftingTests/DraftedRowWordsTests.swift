import FormTemplate
import GoalSheet
import Grid
import Messages
import Testing

@testable import Drafting

/// Words that a form prints in the rows of a line: 目標 above 実績, 活動 above 成果.
struct DraftedRowWordsTests {
  /// A form whose label in D6:E6 is over printed words and the values beside them.
  private static func form(_ labels: [String], words: [String], whole: String) throws -> BlankSheet
  {
    var sheet = try DraftedShapesTests.form(labels, last: 10)
    try sheet.merge("D6:E6")
    for (line, row) in [7, 9].enumerated() {
      try sheet.put(["\(line + 1)"], at: "A\(row)")
      for column in whole { try sheet.merge("\(column)\(row):\(column)\(row + 1)") }
      for (offset, word) in words.enumerated() { try sheet.put([word], at: "D\(row + offset)") }
    }
    return sheet
  }

  @Test(arguments: [["目標", "実績"], ["計画", "結果"]])
  func `words for the figures name the values of a line`(words: [String]) throws {
    let sheet = try Self.form(
      ["番号", "組織目標", "備考", "数値目標と結果", "", "評価の理由"], words: words, whole: "ABCF")
    let (read, template) = try DraftedShapesTests.read(
      sheet,
      [
        ("B3", ["総務課"]), ("B7", ["窓口を改善する。", "なし"]), ("E7", ["80％", "研修の効果"]), ("E8", ["85％"]),
        ("B9", ["研修を行う。"]), ("E10", ["2回"]),
      ], allowed: [.evaluationInconsistent])
    #expect(read.rows.map(\.goal) == ["窓口を改善する。", "研修を行う。"])
    #expect(read.rows.map { $0.target?.text } == ["80％", nil])
    #expect(read.rows.map { $0.result?.text } == ["85％", "2回"])
    #expect(read.rows.map(\.status) == ["研修の効果", ""])
    #expect(template.vocabulary.fields.further.map(\.label) == ["備考"])
  }

  @Test(arguments: [["", "何をどうするか"], ["", "何をどうするか", "留意点"]])
  func `hints below the labels do not hide the words`(hints: [String]) throws {
    var sheet = try DraftedShapesTests.form(
      ["番号", "組織目標", "備考", "数値目標と結果", "", "評価の理由"], last: 11)
    try sheet.merge("D6:E6")
    try sheet.put(hints, at: "A7")
    for row in [8, 10] {
      for column in "ABCF" { try sheet.merge("\(column)\(row):\(column)\(row + 1)") }
      for (offset, word) in ["計画", "実績"].enumerated() {
        try sheet.put([word], at: "D\(row + offset)")
      }
    }
    let read = try DraftedShapesTests.read(
      sheet,
      [
        ("B3", ["総務課"]), ("A8", ["1", "窓口を改善する。", "なし"]), ("E8", ["80％", "研修の効果"]),
        ("E9", ["85％"]), ("A10", ["2", "研修を行う。"]), ("E10", ["3回"]), ("E11", ["2回"]),
      ], allowed: [.evaluationInconsistent]
    ).sheet
    #expect(read.rows.map(\.goal) == ["窓口を改善する。", "研修を行う。"])
    #expect(read.rows.map { $0.target?.text } == ["80％", "3回"])
    #expect(read.rows.map { $0.result?.text } == ["85％", "2回"])
  }

  @Test(arguments: [["活動", "成果"], ["①", "②"]])
  func `other words begin a line each, and are a column`(words: [String]) throws {
    let sheet = try Self.form(
      ["番号", "組織目標", "備考", "指標", "", "目標値", "実績値"], words: words, whole: "ABC")
    let (read, template) = try DraftedShapesTests.read(
      sheet,
      [
        ("B3", ["総務課"]), ("B7", ["窓口を改善する。", "なし"]), ("E7", ["研修の数", "3回", "4回"]),
        ("E8", ["満足度", "80％", "70％"]), ("B9", ["研修を行う。"]), ("E9", ["参加者", "9人", "8人"]),
      ])
    #expect(read.rows.map(\.goal) == ["窓口を改善する。", "窓口を改善する。", "研修を行う。"])
    #expect(read.rows.map(\.indicator) == ["研修の数", "満足度", "参加者"])
    #expect(read.rows.map { $0.target?.text } == ["3回", "80％", "9人"])
    #expect(template.vocabulary.fields.further.map(\.label) == ["備考", "区分"])
    #expect(read.rows.map { $0.further[1].value.text } == [words[0], words[1], words[0]])
    var copy = sheet
    copy.grid.merges.removeAll { $0.rows.contains(5) }
    try copy.put(["総務課"], at: "B3")
    try copy.put(["窓口を改善する。"], at: "B7")
    try copy.put(["研修の数", "3回", "4回"], at: "E7")
    let reading = FormReader(vocabulary: template.vocabulary).read(copy.grid, file: "copy.xlsx")
    #expect(reading.sheets.first?.rows.map(\.indicator) == ["研修の数"])
  }

  @Test func `below stacked labels words name the values of all columns`() throws {
    var sheet = try DraftedShapesTests.form(["番号", "組織目標", "備考", "指標", "", "目標値", "実績値"], last: 11)
    try sheet.put(["", "事業名"], at: "A7")
    try sheet.merge("A6:A7", "C6:C7", "D6:E7", "F6:F7", "G6:G7")
    for (line, row) in [8, 10].enumerated() {
      try sheet.put(["\(line + 1)"], at: "A\(row)")
      for column in "AC" { try sheet.merge("\(column)\(row):\(column)\(row + 1)") }
      try sheet.put(["活動"], at: "D\(row)")
      try sheet.put(["成果"], at: "D\(row + 1)")
    }
    let (read, template) = try DraftedShapesTests.read(
      sheet,
      [
        ("B3", ["総務課"]), ("B8", ["窓口を改善する。", "なし"]), ("B9", ["研修"]),
        ("E8", ["研修の数", "3回", "4回"]), ("E9", ["満足度", "80％", "70％"]),
      ])
    #expect(read.rows.map(\.goal) == ["窓口を改善する。"])
    #expect(read.rows.map(\.initiative) == ["研修"])
    #expect(read.rows.map(\.indicator) == ["満足度"])
    #expect(read.rows.map { $0.target?.text } == ["80％"])
    #expect(read.rows.map { $0.result?.text } == ["70％"])
    #expect(
      template.vocabulary.fields.further.map(\.label)
        == ["備考", "指標（活動）", "目標値（活動）", "実績値（活動）"])
    #expect(read.rows.map { $0.further.map(\.value.text) } == [["なし", "研修の数", "3回", "4回"]])
  }

  @Test func `a form that has the columns side by side needs no words`() throws {
    let blank = try Self.form(
      ["番号", "組織目標", "備考", "数値目標と結果", "", "評価の理由"], words: ["目標", "実績"], whole: "ABCF")
    let (_, template) = try DraftedShapesTests.read(blank, [("B3", ["総務課"]), ("B7", ["窓口"])])
    var written = try DraftedShapesTests.form(
      ["番号", "組織目標", "備考", "数値目標と結果（目標）", "数値目標と結果（実績）", "評価の理由"])
    try written.put(["1", "窓口", "目標", "実績", "実績", "目標"], at: "A7")
    let sheet = try #require(
      FormReader(vocabulary: template.vocabulary).read(written.grid, file: "a.xlsx").sheets.first)
    #expect(sheet.rows.map { $0.target?.text } == ["実績"])
    #expect(sheet.rows.map { $0.result?.text } == ["実績"])
    #expect(sheet.rows.map { $0.further.map(\.value.text) } == [["目標"]])
  }
}
