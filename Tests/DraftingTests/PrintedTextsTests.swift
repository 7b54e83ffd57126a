import FormTemplate
import GoalSheet
import Grid
import Messages
import Testing

@testable import Drafting

/// The texts that a form has before anybody fills it in, in its drafts and in its copies.
struct PrintedTextsTests {
  private static let labels = ["No.", "組織目標", "取組", "目標", "結果", "評価"]
  private static let line = ["1", "窓口を改善する。", "研修", "3件", "4件", "A"]

  private static func form() throws -> DraftedForm {
    try DraftedForm(labels, lists: [5: ["A", "B", "C"]])
  }

  /// Texts beside, above, within and below the table of ``form()``, whose lines are rows 7 to 12.
  private static let texts: [[(String, [String])]] = [
    [("F1", ["様式第１号（第３条関係）"])],
    [("B7", ["目標を具体的に", "箇条書きで", "数値で", "年度末の数値", "A・B・C"])],
    [("B7", ["何を", "どのように", "いくつ", "いくつ"])],
    [("A14", ["この用紙は総務課に提出すること。"])],
    [("A15", ["決裁", "課長", "係長", "担当"])],
    [("A15", ["A", "達成", "B", "一部達成", "C"]), ("F15", ["未達成"])],
    [("H7", ["課長", "係長", "担当"])],
    [("B14", ["合計", "", "", "", "以上"])],
    [("A16", ["提出期限：令和6年4月30日まで"])],
  ]

  @Test(arguments: texts)
  func `texts of the form are neither values nor findings`(
    cells: [(String, [String])]
  ) throws {
    let form = try Self.form().with(cells)
    let isHint = cells[0].0 == "B7"
    let template = try form.template()
    var lines = [Self.line]
    if isHint { lines.insert(["", "", "", "", "", ""], at: 0) }
    let reading = try form.read(lines, in: template)
    let sheet = try #require(reading.sheets.first)
    #expect(sheet.unplaced.isEmpty, "\(sheet.unplaced)")
    #expect(
      reading.messages.allSatisfy { $0.code == .headerMissing }, "\(reading.messages)")
    #expect(sheet.rows.count == 1)
    #expect(sheet.rows.first?.goal == "窓口を改善する。")
  }

  @Test func `a line with words of the form beside others is a row`() throws {
    let form = try Self.form().with([("A15", ["", "達成", "一部達成", "未達成"])])
    let reading = try form.read([
      ["1", "達成", "研修", "3件", "4件", "A"], ["2", "達成", "一部達成", "未達成", "4件", "A"],
    ])
    let rows = try #require(reading.sheets.first).rows
    #expect(rows.map(\.goal) == ["達成", "達成"])
    #expect(rows.map(\.initiative) == ["研修", "一部達成"])
  }

  @Test func `a text that is there more often than on the form is reported`() throws {
    let form = try Self.form().with([("H7", ["確認済"])])
    var copy = form
    try copy.sheet.put(["確認済"], at: "H9")
    let reading = try copy.read([Self.line], in: form.template())
    #expect(try #require(reading.sheets.first).unplaced.map(\.text) == ["確認済"])
    #expect(reading.messages.contains { $0.code == .unplacedText })
  }

  @Test func `the value of a label may be a text of the form`() throws {
    let form = try Self.form().with([("F1", ["提出先"]), ("G1", ["総務課"])])
    var copy = form
    try copy.sheet.put(["総務課"], at: "D3")
    let reading = try copy.read([Self.line], in: form.template())
    #expect(try #require(reading.sheets.first).section == "総務課")
  }

  @Test func `the date in a sentence may be that of another year`() throws {
    let form = try Self.form().with([("A16", ["提出期限：令和6年4月30日まで"])])
    let next = try Self.form().with([("A16", ["提出期限：令和7年4月28日まで"])])
    let reading = try next.read([Self.line], in: form.template())
    #expect(try #require(reading.sheets.first).unplaced.isEmpty)
  }

  @Test(arguments: [
    ("（令和6年５月１日現在）", "（令和7年５月１日現在）"), ("R6.5.1現在", "R7.5.1現在"), ("2024年版", "2025年版"),
  ])
  func `a date with a word may be that of another year`(text: String, other: String) throws {
    let form = try Self.form().with([("F3", [text])])
    var copy = try Self.form().with([("F3", [other])])
    try copy.sheet.put(["令和6年度", "課名", "総務課"], at: "B3")
    let reading = try copy.read([Self.line], in: form.template())
    let sheet = try #require(reading.sheets.first)
    #expect(sheet.section == "総務課" && sheet.unplaced.isEmpty, "\(sheet.unplaced)")
  }

  @Test func `a date beside a label is its value, whatever is printed elsewhere`() throws {
    let form = try Self.form().with([("F3", ["R6.5.1現在"])])
    let template = try form.template()
    var copy = try form.with([("F3", ["R7.5.1現在"])])
    try copy.sheet.put(["令和6年度", "課名", "R7.5.1現在"], at: "B3")
    let sheet = try #require(try copy.read([Self.line], in: template).sheets.first)
    #expect(sheet.section == "R7.5.1現在" && sheet.unplaced.isEmpty)
  }

  @Test(arguments: [["合　計", "", "", "100"], ["合計"], ["総得点", "", "", "100", "", "以上"]])
  func `numbers typed into the row of a total are the form's`(texts: [String]) throws {
    let form = try Self.form().with([("A13", texts)])
    var copy = form
    try copy.sheet.put(["100", "88"], at: "D13")
    let reading = try copy.read([Self.line], in: form.template())
    let sheet = try #require(reading.sheets.first)
    #expect(sheet.unplaced.isEmpty && sheet.rows.count == 1, "\(sheet.unplaced)")
    #expect(
      reading.messages.allSatisfy { $0.code == .headerMissing }, "\(reading.messages)")
  }

  @Test func `goals that are written already stay goals`() throws {
    let form = try Self.form().with([("A7", ["1", "防災力を高める。"]), ("A8", ["2", "健康を守る。"])])
    #expect(try form.template().vocabulary.printed.isEmpty)
    let reading = try form.read([["", "", "訓練", "3回", "4回", "A"]])
    #expect(try #require(reading.sheets.first).rows.map(\.goal) == ["防災力を高める。", "健康を守る。"])
  }

  @Test func `notes and text boxes of the form are no objects of a copy`() throws {
    var form = try Self.form()
    let cell = CellReference(row: 20, column: 1)
    form.sheet.grid.objects = [SheetObject(.textBox, anchor: cell, text: "記入の手引き")]
    let template = try form.template()
    #expect(
      try form.read([Self.line], in: template).messages.allSatisfy { $0.code != .outsideCells })
    form.sheet.grid.objects.append(SheetObject(.note, anchor: cell, text: "別の言葉"))
    let reading = try form.read([Self.line], in: template)
    #expect(reading.messages.contains { $0.code == .outsideCells })
    #expect(try #require(reading.sheets.first).unplaced.map(\.text) == ["別の言葉"])
  }

  @Test func `lines below a header without one column are counted`() throws {
    let form = try Self.form()
    var copy = form
    copy.sheet.grid.cells.removeAll { $0.text == "結果" }
    let reading = try copy.read(
      [Self.line, Self.line, ["3", "", "", "", "", ""]], in: form.template())
    #expect(reading.sheets.isEmpty && reading.unreadLines == 2)
  }

  @Test func `rows of a template are texts or lists of texts`() throws {
    let yaml = "extends: official\nprinted:\n  - 様式第１号\n  - [課長, 係長]\n"
    let template = try Template(yaml: yaml, file: "new.yaml")
    #expect(template.vocabulary.printed == [["様式第１号"], ["課長", "係長"]])
  }
}
