import FormTemplate
import GoalSheet
import Grid
import Messages
import Testing

@testable import Drafting

struct TemplateDraftTests {
  private static func yaml(_ sheet: BlankSheet) throws -> String {
    let draft = try #require(
      TemplateDraft(
        of: sheet.grid, look: sheet.look, vocabulary: Template.standard.vocabulary))
    return draft.yaml(named: "form", source: "form.xlsx")
  }

  private static func template(_ sheet: BlankSheet) throws -> Template {
    try Template(yaml: yaml(sheet), file: "draft.yaml")
  }

  // MARK: - One row of labels

  @Test func `a known label is its column, and every other one a further column`() throws {
    let vocabulary = try Self.template(.six()).vocabulary
    #expect(vocabulary.title.text == "業務目標シート")
    #expect(
      vocabulary.fields.columns == [.no, .goal, .target, .result, .evaluation, .further(0)])
    #expect(vocabulary.columnLabels[.goal]?.text == "目標項目")
    #expect(vocabulary.columnLabels[.further(0)]?.text == "課題")
    #expect(vocabulary.headerLabels[.section]?.text == "所属")
    #expect(vocabulary.legend.map { $0.mark.rawValue } == ["A", "B", "C", "D"])
    #expect(vocabulary.legend.map(\.meaning) == ["目標を上回った", "目標どおり", "一部を達成した", "達成できなかった"])
    #expect(vocabulary.marks.map { vocabulary.achievements[$0] } == [.all, .all, .part, .nothing])
  }

  @Test func `widths and the number of lines are the form's`() throws {
    let design = try Self.template(.six()).design
    #expect(design.columns.map(\.width) == [5, 40, 15, 15, 12, 40])
    #expect(design.groups.isEmpty)
    #expect(design.blankLines == 5)
  }

  @Test func `the draft reads a filled copy without a finding about its words`() throws {
    var filled = try BlankSheet.six()
    let vocabulary = try Self.template(filled).vocabulary
    try filled.put(["企画課"], at: "B3")
    try filled.put(["1", "窓口の待ち時間を短くする。", "10分以内", "8分", "A", "混雑する日の対応"], at: "A9")
    try filled.put(["2", "研修を開く。", "5回", "4回", "C", ""], at: "A10")
    let reading = FormReader(vocabulary: vocabulary).read(filled.grid, file: "filled.xlsx")
    #expect(Set(reading.messages.map(\.code)).isSubset(of: [.headerMissing]), "\(reading.messages)")
    let sheet = try #require(reading.sheets.first)
    #expect(sheet.section == "企画課")
    #expect(sheet.unplaced.isEmpty)
    #expect(sheet.rows.map(\.goal) == ["窓口の待ち時間を短くする。", "研修を開く。"])
    #expect(sheet.rows.map { $0.evaluation?.rawValue } == ["A", "C"])
    #expect(sheet.rows.first?.further.map(\.value.text) == ["混雑する日の対応"])
  }

  @Test(arguments: [
    ("達成度(A–D)", ["A", "B", "C", "D"]), ("評価（◎○△×）", ["◎", "○", "△", "×"]),
    ("評価(S・A・B)", ["S", "A", "B"]), ("評価(1～5)", ["1", "2", "3", "4", "5"]),
  ])
  func `the note on a label names the marks where nothing else does`(label: String, marks: [String])
    throws
  {
    var sheet = try BlankSheet.six()
    sheet.look.choices = []
    sheet.grid.cells.removeAll { $0.reference.column == 5 && $0.reference.row < 7 }
    try sheet.put([label], at: "E8")
    #expect(try Self.template(sheet).vocabulary.legend.map(\.mark.rawValue) == marks)
  }

  // MARK: - Two rows of labels

  @Test func `labels over several columns are groups, and none that the form lacks is left`() throws
  {
    let template = try Self.template(.two())
    #expect(template.design.groups.map(\.columns) == [2...4, 5...6, 7...8])
    #expect(
      template.vocabulary.fields.columns == [
        .no, .goal, .indicator, .target, .result, .initiative, .further(0), .further(1),
        .evaluation, .nextSteps, .further(2),
      ])
    #expect(template.vocabulary.fields.further.map(\.kind) == [.quantity, .mark, .text])
    var sheet = try BlankSheet.two()
    sheet.grid.merges.removeAll { $0.topLeft == CellReference(row: 6, column: 6) }
    sheet.grid.cells.removeAll { $0.text == "主な取組" }
    let other = try Self.template(sheet)
    #expect(other.design.groups.map(\.columns) == [2...4, 7...8])
  }

  @Test func `a copy with groups and an interim mark is read`() throws {
    var filled = try BlankSheet.two()
    let vocabulary = try Self.template(filled).vocabulary
    try filled.put(["総務部", "", "", "財政課"], at: "C4")
    try filled.put(
      ["財政を健全にする。", "経常収支比率(%)", "92%以下", "91.5%", "予算編成", "1,200", "○", "◎", "続ける", "なし"],
      at: "C9")
    let reading = FormReader(vocabulary: vocabulary).read(filled.grid, file: "filled.xlsx")
    #expect(Set(reading.messages.map(\.code)).isSubset(of: [.headerMissing]), "\(reading.messages)")
    let sheet = try #require(reading.sheets.first)
    #expect(sheet.department == "総務部" && sheet.section == "財政課")
    #expect(sheet.rows.map(\.evaluation?.rawValue) == ["◎"])
    #expect(sheet.rows.first?.further.map(\.value.text) == ["1,200", "○", "なし"])
  }

  @Test func `what a person must decide is said with the cell`() throws {
    let text = try Self.yaml(.six())
    #expect(text.contains("# 要確認：組織目標にあたる見出しがないため、「目標項目」（B8）を組織目標としました。"))
    #expect(text.contains("「課題」（F8）は標準の様式にない列です"))
    #expect(text.contains("A4 の「記入者」は標準の様式にない欄です"))
    #expect(text.contains("用紙の大きさは分かりませんでした"))
    #expect(!text.contains("# \n"))
  }

  @Test func `a table without a header block keeps the official one`() throws {
    var sheet = BlankSheet()
    let labels = [
      "No.", "組織目標", "総合計画(実施計画)上の位置づけ", "取組指標", "目標", "結果", "取組名称(事業名)", "概要", "評価",
      "目標達成状況", "今後の方針",
    ]
    try sheet.put(labels, at: "A1")
    let template = try Self.template(sheet)
    #expect(template.design.header == Template.standard.design.header)
    #expect(template.vocabulary.columnLabels == Template.standard.vocabulary.columnLabels)
  }

  @Test func `a value that is filled in is no label of the cell after it`() throws {
    var sheet = try BlankSheet.two()
    try sheet.put(["総務部", "", "", "財政課"], at: "C4")
    try sheet.rule("G4:G4")
    let vocabulary = try Self.template(sheet).vocabulary
    #expect(vocabulary.headerLabels[.department]?.text == "部局名")
    #expect(vocabulary.headerLabels[.section]?.text == "課室名")
    #expect(vocabulary.fields.furtherHeaders.isEmpty)
  }

  // MARK: - Other sheets

  @Test func `a ruled row of labels is a table even if none is known`() throws {
    var sheet = BlankSheet()
    try sheet.put(["様式第3号", "", "重点事業進行管理表"], at: "A1")
    try sheet.put(["項番", "重点事業目標", "到達点", "進み具合", "所見"], at: "A4")
    try sheet.rule("A4:E9")
    let vocabulary = try Self.template(sheet).vocabulary
    #expect(vocabulary.title.text == "重点事業進行管理表")
    #expect(vocabulary.fields.columns.prefix(2) == [.no, .goal])
    #expect(vocabulary.columnLabels[.goal]?.text == "重点事業目標")
    #expect(vocabulary.fields.further.map(\.label) == ["到達点", "進み具合", "所見"])
  }

  @Test func `a sheet without a table of labels gives no draft`() throws {
    var sheet = BlankSheet()
    try sheet.put(["年度", "部", "課"], at: "A1")
    try sheet.put(["氏名", "住所", "電話"], at: "A3")
    let draft = TemplateDraft(
      of: sheet.grid, look: sheet.look, vocabulary: Template.standard.vocabulary)
    #expect(draft == nil)
  }

  /// Texts that YAML, Excel's headers or templates could stumble on.
  @Test(arguments: [
    "a: b # c", "\"引用\"", "- 一覧", "改\n行", "円\\記号", "no", "{x}", "\u{7}鐘", "行\u{2028}区切り",
  ])
  func `any label gives a valid template`(label: String) throws {
    var sheet = try BlankSheet.six()
    try sheet.put([label], at: "F8")
    let vocabulary = try Self.template(sheet).vocabulary
    #expect(vocabulary.columnLabels.count >= 5)
  }
}
