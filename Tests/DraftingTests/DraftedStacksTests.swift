import FormTemplate
import GoalSheet
import Grid
import Messages
import Testing

@testable import Drafting

/// Several labels one below the other in a column, and lines with printed numbers and boxes.
struct DraftedStacksTests {
  @Test func `three labels may be one below the other`() throws {
    var sheet = try DraftedShapesTests.form(["番号", "組織目標", "目標値", "評価の理由"], last: 14)
    try sheet.put(["", "達成指標", "中間値"], at: "A7")
    try sheet.put(["", "担当係", "実績値"], at: "A8")
    try sheet.merge("A6:A8", "D6:D8", "A9:A11", "D9:D11", "A12:A14", "D12:D14")
    let (read, template) = try DraftedShapesTests.read(
      sheet,
      [
        ("B3", ["総務課"]), ("A9", ["1", "窓口を改善する。", "80％", "研修の効果"]),
        ("B10", ["満足度", "82％"]), ("B11", ["庶務係", "85％"]), ("A12", ["2", "研修を行う。", "3回"]),
        ("C14", ["2回"]),
      ], allowed: [.evaluationInconsistent])
    #expect(read.rows.map(\.goal) == ["窓口を改善する。", "研修を行う。"])
    #expect(read.rows.map(\.indicator) == ["満足度", ""])
    #expect(read.rows.map { $0.target?.text } == ["80％", "3回"])
    #expect(read.rows.map { $0.result?.text } == ["85％", "2回"])
    #expect(template.vocabulary.fields.further.map(\.label) == ["担当係", "中間値"])
    #expect(read.rows.map { $0.further.map(\.value.text) } == [["庶務係", "82％"], ["", ""]])
  }

  @Test func `lines alone may show which label reaches over two rows`() throws {
    var sheet = BlankSheet()
    try sheet.put(["令和6年度　業務目標シート"], at: "A1")
    try sheet.put(["課名"], at: "A3")
    try sheet.rule("A3:B3")
    try sheet.put(["組織目標", "備考", "目標の数値", "評価の理由"], at: "A6")
    try sheet.put(["手順", "", "到達した数値"], at: "A7")
    for row in 6...11 { try sheet.rule("A\(row)"); try sheet.rule("C\(row)") }
    for row in [6, 8, 10] {
      try sheet.frame("B\(row):B\(row + 1)")
      try sheet.frame("D\(row):D\(row + 1)")
    }
    let (read, template) = try DraftedShapesTests.read(
      sheet,
      [
        ("B3", ["総務課"]), ("A8", ["窓口を改善する。", "なし", "80％", "研修の効果"]), ("A9", ["研修"]),
        ("C9", ["85％"]),
        ("A10", ["研修を行う。", "", "3回"]),
      ])
    #expect(read.rows.map(\.goal) == ["窓口を改善する。", "研修を行う。"])
    #expect(template.vocabulary.fields.further.map(\.label) == ["手順", "備考"])
    #expect(read.rows.map { $0.further.map(\.value.text) } == [["研修", "なし"], ["", ""]])
    #expect(read.rows.map { $0.target?.text } == ["80％", "3回"])
    #expect(read.rows.map { $0.result?.text } == ["85％", nil])
    #expect(read.rows.map(\.status) == ["研修の効果", ""])
  }

  @Test(arguments: [["①", "②", "③"], ["ア", "イ", "ウ"]])
  func `the first line is none of labels, though it has a number and boxes`(
    numbers: [String]
  ) throws {
    var sheet = try DraftedShapesTests.form(["", "今年度の目標", "目標数値", "達成状況", "今後の取組方針"], last: 9)
    for (index, number) in numbers.enumerated() {
      try sheet.put([number, "", "", "□達成　□未達成"], at: "A\(7 + index)")
    }
    let (read, _) = try DraftedShapesTests.read(
      sheet,
      [
        ("B3", ["総務課"]), ("B7", ["窓口を改善する。", "3件", "☑達成　□未達成", "続ける。"]),
        ("B8", ["研修を行う。", "5回", "□達成　☑未達成"]),
      ], allowed: [.evaluationInconsistent])
    #expect(read.rows.map(\.goal) == ["窓口を改善する。", "研修を行う。"])
    #expect(read.rows.map { $0.target?.text } == ["3件", "5回"])
    #expect(read.rows.map { $0.evaluation?.rawValue } == ["達成", "未達成"])
  }

  @Test func `a column with two cells in each line under one label is pointed out`()
    throws
  {
    var sheet = BlankSheet()
    try sheet.put(["令和6年度　業務目標シート"], at: "A1")
    try sheet.put(["番号", "組織目標", "指標", "", "目標値", "評価"], at: "A3")
    try sheet.put(["", "取組名"], at: "A4")
    try sheet.rule("A3:F10")
    try sheet.merge("A3:A4", "C3:D4", "E3:E4", "F3:F4")
    for row in [5, 7, 9] {
      try sheet.put(["その\(row)"], at: "C\(row)")
      try sheet.merge("A\(row):A\(row + 1)", "F\(row):F\(row + 1)")
    }
    let draft = try #require(
      TemplateDraft(of: sheet.grid, look: sheet.look, vocabulary: Template.standard.vocabulary))
    let yaml = draft.yaml(named: "form", source: "form.xlsx")
    #expect(yaml.contains("要確認：「指標」（C3）の欄は、一行の中で上下に分かれています。"))
    #expect(yaml.contains("印字された「その5」も"))
    #expect(yaml.contains("要確認：「目標値」（E3）の欄は、一行の中で上下に分かれています。"))
    #expect(!yaml.contains("（F3）の欄は、一行の中で"))
  }

  @Test(arguments: [1, 2])
  func `labels one below the other may have several rows or columns each`(width: Int) throws {
    var sheet = BlankSheet()
    try sheet.put(["令和6年度　業務目標シート"], at: "A1")
    try sheet.put(["課名"], at: "A3")
    try sheet.rule("A3:B3")
    let name = { (column: Int) in CellReference.columnName(column) }
    let last = name(4 * width - 1)
    // Labels in rows 6 to 9, three lines of four rows below them.
    for top in [6, 10, 14, 18] {
      for (index, count) in [1, 2, 1, 2].enumerated() {
        let (left, right) = (name(index * width), name(index * width + width - 1))
        for part in 0..<count {
          let first = top + part * 4 / count
          try sheet.merge("\(left)\(first):\(right)\(first + 4 / count - 1)")
        }
      }
    }
    func put(_ upper: [String], _ lower: [String], at row: Int) -> [(String, [String])] {
      upper.indices.map { ("\(name($0 * width))\(row)", [upper[$0]]) }
        + lower.indices.map { ("\(name($0 * width))\(row + 2)", [lower[$0]]) }
    }
    for (cell, texts) in put(["番号", "重点取組", "目標値", "取組の成果"], ["", "現状と課題", "", "次年度の方針"], at: 6) {
      try sheet.put(texts, at: cell)
    }
    try sheet.rule("A6:\(last)21")
    let (read, template) = try DraftedShapesTests.read(
      sheet,
      [("B3", ["総務課"])]
        + put(["1", "窓口を改善する。", "3件", "整えた。"], ["", "待ち時間が長い。", "", "続ける。"], at: 10)
        + put(["2", "記録を残す。", "5件", "残した。"], ["", "散らばっている。", "", "広げる。"], at: 14))
    #expect(read.rows.map(\.goal) == ["窓口を改善する。", "記録を残す。"])
    #expect(read.rows.map { $0.target?.text } == ["3件", "5件"])
    #expect(read.rows.map(\.nextSteps) == ["続ける。", "広げる。"])
    let further = try #require(
      template.vocabulary.fields.further.firstIndex { $0.label == "現状と課題" })
    #expect(read.rows.map { $0.further[further].value.text } == ["待ち時間が長い。", "散らばっている。"])
  }

  @Test func `a tall label over another whose place in a line is unknown is pointed out`() throws {
    var sheet = BlankSheet()
    try sheet.put(["令和6年度　業務目標シート"], at: "A1")
    try sheet.put(["番号", "重点取組", "目標値", "備考"], at: "A6")
    try sheet.put(["現状と課題"], at: "B8")
    try sheet.merge("A6:A9", "B6:B7", "B8:B9", "C6:C9", "D6:D9")
    for top in [6, 10, 14] {
      for column in "ACD" { try sheet.frame("\(column)\(top):\(column)\(top + 3)") }
      try sheet.frame("B\(top):B\(top + 1)")
      try sheet.frame("B\(top + 2):B\(top + 3)")
    }
    let draft = try #require(
      TemplateDraft(of: sheet.grid, look: sheet.look, vocabulary: Template.standard.vocabulary))
    #expect(draft.yaml(named: "form", source: "form.xlsx").contains("要確認：B6 の「重点取組」"))
  }

  @Test(arguments: [[], ["", "何をどうするか", "数値で"]])
  func `a copy may have labels and lines that are no longer merged`(hints: [String]) throws {
    var sheet = try DraftedShapesTests.form(["番号", "組織目標", "目標値", "評価の理由"], last: 12)
    try sheet.put(["", "達成指標"], at: "A7")
    let first = hints.isEmpty ? 8 : 9
    if !hints.isEmpty { try sheet.put(hints, at: "A8") }
    for column in "ACD" {
      try sheet.merge("\(column)6:\(column)7")
      for row in [first, first + 2] { try sheet.merge("\(column)\(row):\(column)\(row + 1)") }
    }
    let template = try sheet.template()
    var copy = sheet
    copy.grid.merges = []
    try copy.put(["総務課"], at: "B3")
    try copy.put(["1", "窓口を改善する。", "80％", "研修の効果"], at: "A\(first)")
    try copy.put(["満足度"], at: "B\(first + 1)")
    try copy.put(["2", "研修を行う。"], at: "A\(first + 2)")
    let read = try #require(
      FormReader(vocabulary: template.vocabulary).read(copy.grid, file: "copy.xlsx").sheets.first)
    #expect(read.rows.map(\.goal) == ["窓口を改善する。", "研修を行う。"])
    #expect(read.rows.map(\.indicator) == ["満足度", ""])
    #expect(read.rows.map { $0.target?.text } == ["80％", nil])
    #expect(read.unplaced.isEmpty)
  }
}
