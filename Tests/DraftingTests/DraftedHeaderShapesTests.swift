import FormTemplate
import GoalSheet
import Grid
import JapaneseCalendar
import Messages
import Testing

@testable import Drafting

/// Header blocks in which a value is not in one cell beside its label.
struct DraftedHeaderShapesTests {
  private static let line = ("A7", ["1", "窓口を改善する。", "研修", "3件", "4件", "なし"])

  private static func read(
    _ sheet: BlankSheet, _ cells: [(String, [String])], allowed: [MessageCode] = []
  ) throws -> GoalSheet {
    try DraftedShapesTests.read(
      sheet, cells + [line], allowed: [.evaluationInconsistent] + allowed
    ).sheet
  }

  private static func yaml(_ sheet: BlankSheet) throws -> String {
    let draft = try #require(
      TemplateDraft(of: sheet.grid, look: sheet.look, vocabulary: Template.standard.vocabulary))
    return draft.yaml(named: "form", source: "form.xlsx")
  }

  // MARK: - Dates without a label

  @Test(arguments: [
    ("令和　　年　　月　　日", "令和6年4月2日"), ("（令和　年　月　日現在）", "（令和6年4月2日現在）"), ("　年　月　日", "R6.4.2"),
    ("令和　　年　　月　　日", ""),
  ])
  func `the only date without a label is the day on which the form was made`(
    prompt: String, date: String
  ) throws {
    var sheet = try DraftedShapesTests.form()
    try sheet.put([prompt], at: "F1")
    let read = try Self.read(
      sheet, [("B3", ["総務課"])] + (date.isEmpty ? [] : [("F1", [date])]))
    #expect(read.createdOn?.description == (date.isEmpty ? nil : "2024-04-02"))
  }

  @Test func `beside a date with a label it is a field of its own`() throws {
    var sheet = try DraftedShapesTests.form()
    try sheet.put(["令和　　年　　月　　日"], at: "F1")
    try sheet.put(["作成日"], at: "D3")
    try sheet.rule("D3:E3")
    let read = try Self.read(
      sheet, [("B3", ["総務課"]), ("E3", ["令和6年4月2日"]), ("F1", ["令和6年4月9日"])])
    #expect(read.createdOn?.description == "2024-04-02")
    #expect(read.further.map(\.value.text) == ["2024-04-09"])
  }

  @Test func `of two dates without labels nobody knows which is which`() throws {
    var sheet = try DraftedShapesTests.form()
    try sheet.put(["令和　　年　　月　　日"], at: "F1")
    try sheet.put(["令和　　年　　月　　日"], at: "F2")
    #expect(try Self.yaml(sheet).contains("F1、F2 の日付には見出しがなく"))
  }

  @Test func `a date without a label may be in several cells`() throws {
    var sheet = try DraftedShapesTests.form()
    try sheet.put(["令和", "", "年", "", "月", "", "日"], at: "B2")
    let read = try Self.read(
      sheet, [("B3", ["総務課"]), ("C2", ["6"]), ("E2", ["4"]), ("G2", ["2"])])
    #expect(read.createdOn?.description == "2024-04-02" && read.fiscalYear == 2024)
  }

  @Test(arguments: ["（記入日　　　年　　月　　日）", "(記入日：令和　年　月　日)"])
  func `a bracket around a label and its value belongs to neither`(prompt: String) throws {
    var sheet = try DraftedShapesTests.form()
    try sheet.put([prompt], at: "F1")
    let filled = prompt.first == "(" ? "(記入日：令和6年4月2日)" : "（記入日　令和6年4月2日）"
    let read = try Self.read(sheet, [("B3", ["総務課"]), ("F1", [filled])])
    #expect(read.createdOn?.description == "2024-04-02")
  }

  @Test func `a form about a past year is not made within it`() throws {
    var sheet = try DraftedShapesTests.form()
    try sheet.put(["令和６年度対象　主要施策評価シート"], at: "A1")
    try sheet.put(["記入日"], at: "D3")
    try sheet.rule("D3:E3")
    let read = try Self.read(sheet, [("B3", ["総務課"]), ("E3", ["令和7年5月12日"])])
    #expect(read.fiscalYear == 2024 && read.createdOn == nil)
    #expect(read.further.map(\.value.text) == ["2025-05-12"])
  }

  // MARK: - Several names

  @Test(arguments: [
    ("部　課　名", "建設部　道路課", "建設部", "道路課"), ("部課名", "建設部道路課", "建設部", "道路課"),
    ("局・課名", "建設局 道路課", "建設局", "道路課"), ("部課名", "道路課", "", "道路課"),
  ])
  func `a label of both levels has both names`(
    label: String, names: String, department: String, section: String
  ) throws {
    var sheet = try DraftedShapesTests.form()
    try sheet.put([label], at: "A3")
    let read = try Self.read(sheet, [("B3", [names])])
    #expect(read.department == department && read.section == section)
  }

  @Test func `a label may have two cells for its value`() throws {
    var sheet = try DraftedShapesTests.form()
    try sheet.put(["所属", "", "", "職・氏名"], at: "A3")
    try sheet.rule("A3:F3")
    let read = try Self.read(
      sheet, [("B3", ["建設部", "道路課"]), ("E3", ["課長", "甲野　一"])])
    #expect(read.department == "建設部" && read.section == "道路課")
    #expect(read.further.map(\.value.text) == ["課長　甲野　一"])
  }

  // MARK: - Boxes

  @Test(arguments: [5, 14])
  func `a box under a heading over the table is named by the heading`(row: Int) throws {
    var sheet = BlankSheet()
    try sheet.put(["令和6年度　業務目標シート"], at: "A1")
    try sheet.put(["課名"], at: "A3")
    try sheet.rule("A3:B3")
    try sheet.put(["番号", "組織目標", "取組", "目標値", "実績", "備考"], at: "A8")
    try sheet.rule("A8:F12")
    try sheet.put(["１　課の使命"], at: "A\(row)")
    try sheet.merge("A\(row):F\(row)", "A\(row + 1):F\(row + 2)")
    try sheet.rule("A\(row + 1):F\(row + 2)")
    if row == 5 { sheet.grid.cells.removeAll { $0.reference.row > row + 10 } }
    let read = try DraftedShapesTests.read(
      sheet,
      [("B3", ["総務課"]), ("A\(row + 1)", ["市民を支える。"]), ("A9", Self.line.1)],
      allowed: [.evaluationInconsistent]
    ).sheet
    #expect(read.further.map(\.value.text) == ["市民を支える。"])
    #expect(read.rows.map(\.goal) == ["窓口を改善する。"])
  }

  @Test func `boxes for stamps are no fields, and said to be none`() throws {
    var sheet = try DraftedShapesTests.form()
    try sheet.put(["決裁", "部長", "課長", "係長"], at: "E1")
    try sheet.merge("E1:E2")
    try sheet.rule("E1:H2")
    try sheet.put(["課長"], at: "D3")
    try sheet.rule("D3:E3")
    let read = try Self.read(sheet, [("B3", ["総務課"]), ("E3", ["甲野"])])
    #expect(read.further.map(\.value.text) == ["甲野"])
    #expect(
      try Self.yaml(sheet).contains("「決裁」（E1）「部長」（F1）「課長」（G1）「係長」（H1）は押印の欄とみて"))
  }

  @Test func `a box may be beside a legend directly below the table`() throws {
    var sheet = try DraftedShapesTests.form(
      ["番号", "組織目標", "取組", "目標値", "実績", "達成度"], last: 9)
    for (row, meaning) in ["大きく達成", "達成", "未達成"].enumerated() {
      try sheet.put([["A", "B", "C"][row], meaning], at: "A\(10 + row)")
    }
    try sheet.put(["所属長所見"], at: "C10")
    try sheet.rule("A10:F12")
    try sheet.merge("C10:C12", "D10:F12")
    let list = try #require(CellRange("F7:F9"))
    sheet.look.choices = [.init(ranges: [list], values: ["A", "B", "C"])]
    let read = try DraftedShapesTests.read(
      sheet,
      [
        ("B3", ["総務課"]), ("A7", ["1", "窓口を改善する。", "研修", "3件", "4件", "A"]),
        ("D10", ["よく取り組んだ。"]),
      ], allowed: [.evaluationInconsistent]
    ).sheet
    #expect(read.further.map(\.value.text) == ["よく取り組んだ。"])
    #expect(read.rows.map(\.goal) == ["窓口を改善する。"])
    #expect(read.legend.map(\.meaning) == ["大きく達成", "達成", "未達成"])
  }

  @Test(arguments: [
    "目標管理表【令和６年度】", "目標管理表（令和６年度事業分）", "目標管理表〔令和６年度分〕", "目標管理表（令和６年度版）", "目標管理表（令和６年度末現在）",
  ])
  func `the year of a title may be in any brackets, with a word after it`(title: String) throws {
    let form = try DraftedForm(["No.", "組織目標", "取組", "備考"], title: title)
    var sheet = form.sheet
    sheet.grid.cells.removeAll { $0.reference.row == 2 }
    let labels = ["No.", "組織目標", "取組", "備考"]
    for (year, text) in [(2024, title), (2025, title.replacing("６", with: "７"))] {
      let (read, template) = try DraftedShapesTests.read(
        sheet, [("A1", [text]), ("A7", ["1", "窓口を改善する。", "研修", "なし"])],
        allowed: [.headerMissing])
      #expect(read.fiscalYear == year)
      #expect(read.title == "目標管理表")
      #expect(template.vocabulary.fields.columns.count == labels.count)
    }
  }

  @Test func `cells beside the box of a value are none of it, unless they are boxes, too`() throws {
    for (last, count) in [("B3", 1), ("C3", 2)] {
      var sheet = try DraftedShapesTests.form()
      try sheet.put(["部長名"], at: "A3")
      sheet.grid.borders = Borders()
      try sheet.rule("A3:\(last)")
      try sheet.put(["部の使命"], at: "A4")
      try sheet.merge("B4:F4")
      try sheet.rule("A4:F4")
      try sheet.rule("A6:F11")
      let draft = try #require(
        TemplateDraft(of: sheet.grid, look: sheet.look, vocabulary: Template.standard.vocabulary))
      #expect(draft.header.fields.first { $0.label == "部長名" }?.valueCount == count)
    }
  }
}
