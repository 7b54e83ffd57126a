import FormTemplate
import GoalSheet
import Grid
import Messages
import Testing

@testable import Drafting

/// Shapes of forms that other cities have, drafted, and their filled copies read without an edit.
struct DraftedShapesTests {
  private static let labels = ["番号", "組織目標", "取組", "目標値", "実績", "備考"]
  private static let line = ["1", "窓口を改善する。", "研修", "3件", "4件", "なし"]

  /// A form with a title and a section, and the labels of a table in row 6.
  static func form(_ labels: [String] = labels, last: Int = 11) throws -> BlankSheet {
    var sheet = BlankSheet()
    try sheet.put(["令和6年度　業務目標シート"], at: "A1")
    try sheet.put(["課名"], at: "A3")
    try sheet.rule("A3:B3")
    try sheet.put(labels, at: "A6")
    try sheet.rule("A6:\(CellReference.columnName(labels.count - 1))\(last)")
    return sheet
  }

  /// Reads a copy with some cells filled in; expects nothing to report but `allowed`.
  static func read(
    _ sheet: BlankSheet, _ cells: [(String, [String])], others: [Grid] = [],
    allowed: [MessageCode] = []
  ) throws -> (sheet: GoalSheet, template: Template) {
    let draft = try #require(
      TemplateDraft(
        of: sheet.grid, look: sheet.look, vocabulary: Template.standard.vocabulary, others: others))
    let yaml = draft.yaml(named: "form", source: "form.xlsx")
    let template = try Template(yaml: yaml, file: "draft.yaml")
    var filled = sheet
    for (cell, texts) in cells { try filled.put(texts, at: cell) }
    let reading = FormReader(vocabulary: template.vocabulary).read(filled.grid, file: "copy.xlsx")
    let read = try #require(reading.sheets.first, "\(reading.messages)")
    #expect(read.unplaced.isEmpty, "\(read.unplaced)")
    let found = reading.messages.filter { !allowed.contains($0.code) }
    #expect(found.isEmpty, "\(found)")
    return (read, template)
  }

  // MARK: - Labels over several rows

  @Test(arguments: [nil, "２　取組", "（単位：千円）"], [7, 8])
  func `all labels may be merged over several rows`(above: String?, last: Int) throws {
    var sheet = try Self.form(last: 12)
    for column in Self.labels.indices {
      let name = CellReference.columnName(column)
      try sheet.merge("\(name)6:\(name)\(last)")
    }
    if let above { try sheet.put([above], at: "A5") }
    let (read, template) = try Self.read(
      sheet, [("B3", ["総務課"]), ("A\(last + 1)", Self.line)], allowed: [.evaluationInconsistent])
    #expect(read.section == "総務課")
    #expect(read.rows.map(\.goal) == ["窓口を改善する。"])
    #expect(read.rows.map { $0.target?.text } == ["3件"])
    #expect(read.rows.map { $0.result?.text } == ["4件"])
    #expect(template.vocabulary.fields.further.map(\.label) == ["備考"])
    #expect(read.rows.map(\.initiative) == ["研修"])
  }

  // MARK: - Figures of several years

  @Test func `what a year was to reach is not the goal`() throws {
    var sheet = try Self.form(
      ["施策番号", "施策名", "指標名", "令和５年度", "", "令和６年度", "", "備考"], last: 11)
    try sheet.put(["", "", "", "目標", "実績", "目標", "実績"], at: "A7")
    try sheet.merge("A6:A7", "B6:B7", "C6:C7", "D6:E6", "F6:G6", "H6:H7")
    try sheet.put(["主担当課"], at: "A3")
    try sheet.put(["関係課"], at: "D3")
    try sheet.rule("D3:E3")
    let (read, _) = try Self.read(
      sheet,
      [
        ("B3", ["道路課"]), ("E3", ["健康課"]),
        ("A8", ["2-1", "道路の維持", "延長", "21km", "20km", "25km", "26km", "なし"]),
      ], allowed: [.evaluationInconsistent])
    #expect(read.section == "道路課")
    #expect(read.rows.map(\.goal) == ["道路の維持"])
    #expect(read.rows.map { $0.target?.text } == ["25km"])
    #expect(read.rows.map { $0.result?.text } == ["26km"])
  }

  // MARK: - Labels one below the other

  @Test(arguments: [true, false])
  func `labels one below the other have a row of each line`(isMerged: Bool) throws {
    var sheet = try Self.form(["番号", "組織目標", "目標値", "備考"], last: 13)
    try sheet.put(["", "指標名", "実績値"], at: "A7")
    if isMerged { try sheet.merge("A6:A7", "D6:D7") }
    for row in [8, 10, 12] {
      try sheet.put(["\(row / 2 - 3)"], at: "A\(row)")
      if isMerged { try sheet.merge("A\(row):A\(row + 1)", "D\(row):D\(row + 1)") }
    }
    let (read, template) = try Self.read(
      sheet,
      [
        ("B3", ["総務課"]), ("B8", ["窓口を改善する。", "80％", "なし"]), ("B9", ["満足度", "85％"]),
        ("B10", ["研修を行う。", "3回"]), ("C11", ["2回"]),
      ], allowed: [.evaluationInconsistent])
    #expect(read.rows.map(\.no) == ["1", "2"])
    #expect(read.rows.map(\.goal) == ["窓口を改善する。", "研修を行う。"])
    #expect(read.rows.map { $0.target?.text } == ["80％", "3回"])
    #expect(read.rows.map { $0.result?.text } == ["85％", "2回"])
    #expect(template.vocabulary.fields.further.map(\.label) == ["備考"])
    #expect(read.rows.map(\.indicator) == ["満足度", ""])
    #expect(read.rows.map { $0.further.map(\.value.text) } == [["なし"], [""]])
  }

  @Test func `a label above two others is named in a comment`() throws {
    var sheet = try Self.form(["番号", "組織目標", "取組", "備考"], last: 14)
    try sheet.put(["", "指標名"], at: "A7")
    try sheet.put(["", "目標値"], at: "A8")
    try sheet.merge("A6:A8", "C6:C8", "D6:D8")
    let draft = try #require(
      TemplateDraft(of: sheet.grid, look: sheet.look, vocabulary: Template.standard.vocabulary))
    #expect(draft.yaml(named: "form", source: "form.xlsx").contains("要確認：B6 の「組織目標」は、上下に重なる"))
  }

  // MARK: - A column for each mark

  @Test(arguments: [["◎", "○", "△"], ["達成", "一部達成", "未達成"]], [true, false])
  func `marks side by side below a label are columns to tick`(
    marks: [String], isMerged: Bool
  ) throws {
    var sheet = try Self.form(["番号", "組織目標", "評価", "", "", "備考"], last: 12)
    try sheet.put(marks, at: "C7")
    if isMerged { try sheet.merge("A6:A7", "B6:B7", "C6:E6", "F6:F7") }
    let (read, template) = try Self.read(
      sheet,
      [
        ("B3", ["総務課"]), ("A8", ["1", "窓口", "", "✓", "", "なし"]), ("A9", ["2", "研修", "○"]),
        ("A10", ["3", "残業"]),
      ])
    #expect(template.vocabulary.marks.map(\.rawValue) == marks)
    #expect(read.rows.map(\.evaluation?.rawValue) == [marks[1], marks[0], nil])
    #expect(read.rows[0].further.map(\.value.text) == ["なし"])
  }

  @Test func `marks as labels need no label of their own`() throws {
    let sheet = try Self.form(["番号", "組織目標", "◎", "○", "△", "備考"])
    let (read, _) = try Self.read(
      sheet, [("B3", ["総務課"]), ("A7", ["1", "窓口", "", "レ", "", "なし"])])
    #expect(read.rows.map(\.evaluation?.rawValue) == ["○"])
  }

  @Test func `two ticks are no mark, and reported`() throws {
    var sheet = try Self.form(["番号", "組織目標", "評価", "", "", "備考"], last: 12)
    try sheet.put(["◎", "○", "△"], at: "C7")
    try sheet.merge("A6:A7", "B6:B7", "C6:E6", "F6:F7")
    let template = try Self.read(sheet, [("B3", ["総務課"]), ("A8", ["1", "窓口", "✓"])]).template
    try sheet.put(["1", "窓口", "✓", "✓"], at: "A8")
    let reading = FormReader(vocabulary: template.vocabulary).read(sheet.grid, file: "copy.xlsx")
    #expect(
      reading.messages.contains { $0.code == .markUnknown && $0.place.cell == CellReference("C8") })
    #expect(reading.sheets.first?.rows.first?.evaluation == nil)
  }

  // MARK: - Numbers

  @Test(arguments: [
    ["1-1", "1-2", "2-1"], ["ア", "イ", "ウ"], ["Ａ-1", "Ａ-2", "Ｂ-1"], ["目標１", "目標２", "目標３"],
    ["(1)", "(2)", "(3)"],
  ])
  func `printed numbers of any kind are kept without a warning`(numbers: [String]) throws {
    var sheet = try Self.form()
    for (row, number) in numbers.enumerated() { try sheet.put([number], at: "A\(7 + row)") }
    let (read, _) = try Self.read(
      sheet, [("B3", ["総務課"]), ("B7", Array(Self.line.dropFirst())), ("B8", ["残業を減らす。"])])
    #expect(read.rows.map(\.no) == Array(numbers.prefix(2)))
    #expect(read.rows.map(\.goal) == ["窓口を改善する。", "残業を減らす。"])
  }

  @Test func `numbers that begin again below each heading are no duplicates`() throws {
    var sheet = try Self.form(["方針", "番号", "組織目標", "備考"])
    for (row, number) in ["ア", "イ", "ア", "イ"].enumerated() {
      try sheet.put([number], at: "B\(7 + row)")
    }
    try sheet.merge("A7:A8", "A9:A10")
    let (read, _) = try Self.read(
      sheet, [("B3", ["総務課"]), ("A7", ["甲"]), ("C7", ["窓口"]), ("A9", ["乙"]), ("C9", ["研修"])])
    #expect(read.rows.map(\.no) == ["ア", "ア"])
  }

  @Test func `a form with unknown labels has printed numbers of two parts`() throws {
    var sheet = try Self.form(["項番", "ねらい", "やること", "どこまで", "どうなった"])
    for (row, number) in ["1-1", "1-2", "2-1"].enumerated() {
      try sheet.put([number], at: "A\(7 + row)")
    }
    let (read, _) = try Self.read(sheet, [("B3", ["総務課"]), ("B7", ["窓口を改善する。", "研修"])])
    #expect(read.rows.map(\.no) == ["1-1"] && read.rows.map(\.goal) == ["窓口を改善する。"])
  }

  @Test(arguments: ["", "#", "＃"])
  func `the numbers need no label`(sign: String) throws {
    var sheet = try Self.form([sign] + Self.labels.dropFirst())
    for row in 0..<3 { try sheet.put(["\(row + 1)"], at: "A\(7 + row)") }
    let (read, _) = try Self.read(sheet, [("B3", ["総務課"]), ("A7", Self.line)])
    #expect(read.rows.map(\.no) == ["1"] && read.rows[0].result?.text == "4件")
  }

  // MARK: - Totals

  @Test func `a total that the form calculates is neither a line nor a finding`() throws {
    var sheet = try Self.form(["番号", "組織目標", "取組", "目標値", "実績", "ウエイト"])
    try sheet.put(["合計"], at: "A12")
    try sheet.put(["0"], at: "F12")
    try sheet.rule("A12:F12")
    let cell = try #require(CellReference("E12"))
    sheet.grid.uncomputedFormulas[cell] = "SUM(E7:E11)"
    let line = ["1", "窓口を改善する。", "研修", "3件", "4件", "60"]
    let (read, _) = try Self.read(
      sheet, [("B3", ["総務課"]), ("A7", line), ("F12", ["60"])])
    #expect(read.rows.count == 1)
    let (_, template) = try Self.read(sheet, [("B3", ["総務課"]), ("A7", line)])
    try sheet.put(["合計", "よくできた。"], at: "A12")
    try sheet.put(line, at: "A7")
    let reading = FormReader(vocabulary: template.vocabulary).read(sheet.grid, file: "copy.xlsx")
    #expect(reading.messages.contains { $0.code == .rowSkipped })
  }

  @Test(arguments: ["合計", "合　計", "合計得点"])
  func `a total may have several sums`(label: String) throws {
    var sheet = try Self.form(last: 12)
    try sheet.put([label], at: "A12")
    try sheet.merge("A12:C12")
    try sheet.put(["0", "0"], at: "D12")
    let (read, _) = try Self.read(
      sheet, [("B3", ["総務課"]), ("A7", Self.line), ("D12", ["3", "4"])],
      allowed: [.evaluationInconsistent])
    #expect(read.further.isEmpty && read.rows.count == 1)
  }

  // MARK: - Long labels and boxes

  @Test func `a label may say at length what to fill in`() throws {
    let long = "取組（" + String(repeating: "できるだけ具体的に記入してください。", count: 8) + "）"
    let (read, template) = try Self.read(
      try Self.form(["番号", "組織目標", long, "目標値", "実績", "備考"]),
      [("B3", ["総務課"]), ("A7", Self.line)])
    #expect(template.vocabulary.columnLabels[.initiative]?.text == long)
    #expect(read.rows[0].initiative == "研修")
  }

  @Test(arguments: [("備考", "備考"), ("今後の方針", "今後の方針")])
  func `a box may have the label of a column`(column: String, box: String) throws {
    var sheet = try Self.form(["番号", "組織目標", "取組", "目標値", "実績", column])
    try sheet.put([box], at: "A13")
    try sheet.merge("B13:F13")
    try sheet.rule("A13:F13")
    let (read, template) = try Self.read(
      sheet, [("B3", ["総務課"]), ("A7", Self.line), ("B13", ["人員が減った。"])])
    #expect(template.vocabulary.fields.furtherHeaders.map(\.label) == [box + "欄"])
    #expect(read.further.map(\.value.text) == ["人員が減った。"] && read.rows.count == 1)
  }

  // MARK: - Marks on other worksheets

  @Test func `the meanings of marks may be on the worksheet with the lists`() throws {
    var sheet = try Self.form(["番号", "組織目標", "取組", "目標値", "実績", "達成度"])
    let cells = try #require(CellRange("F7:F11"))
    sheet.look.choices = [.init(ranges: [cells], values: ["Ａ", "Ｂ", "Ｃ"])]
    var lists = BlankSheet()
    for (row, entry) in [
      ["達成度", "意味"], ["Ａ", "目標どおり"], ["Ｂ", "一部を達成した"], ["Ｃ", "達成できなかった"],
    ].enumerated() { try lists.put(entry, at: "A\(row + 1)") }
    let (_, template) = try Self.read(
      sheet, [("B3", ["総務課"])], others: [lists.grid], allowed: [.rowsMissing])
    #expect(
      template.vocabulary.legend.map(\.meaning) == ["目標どおり", "一部を達成した", "達成できなかった"])
  }
}
