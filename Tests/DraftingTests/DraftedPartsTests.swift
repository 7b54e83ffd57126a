import FormTemplate
import GoalSheet
import Grid
import Messages
import Testing

@testable import Drafting

/// Tables in several parts: with headings among their lines, or below one another.
struct DraftedPartsTests {
  private static let labels = ["番号", "組織目標", "取組", "目標値", "実績", "評価"]

  /// A form with its labels in row 6, and lines in rows 7 to 12.
  private static func form() throws -> DraftedForm {
    try DraftedForm(labels, lists: [5: ["A", "B", "C"]])
  }

  private static func line(_ number: String, _ goal: String) -> [String] {
    [number, goal, "研修", "3件", "4件", "A"]
  }

  /// Reads a copy in which lines were filled in, each at a cell; expects nothing to report.
  private static func goals(
    _ form: DraftedForm, _ lines: [(String, [String])]
  ) throws -> [String] {
    let template = try form.template()
    let fields = template.vocabulary.fields
    #expect(fields.furtherHeaders.isEmpty, "\(fields.furtherHeaders.map(\.label))")
    let reading = try form.with(lines).read([], in: template)
    let sheet = try #require(reading.sheets.first)
    #expect(sheet.unplaced.isEmpty, "\(sheet.unplaced)")
    #expect(
      reading.messages.allSatisfy { $0.code == .headerMissing }, "\(reading.messages)")
    return sheet.rows.map(\.goal)
  }

  @Test(arguments: [["", "1"], ["1", "1"], ["1", "3"]])
  func `a heading merged over the table parts its lines`(numbers: [String]) throws {
    var form = try Self.form()
    try form.sheet.put(["Ⅰ　政策目標"], at: "A7")
    try form.sheet.put(["Ⅱ　組織運営目標"], at: "A10")
    try form.sheet.merge("A7:F7", "A10:F10")
    for row in [8, 9] where !numbers[0].isEmpty {
      try form.sheet.put([String(row - 7)], at: "A\(row)")
    }
    for row in [11, 12] where !numbers[0].isEmpty {
      try form.sheet.put([String((Int(numbers[1]) ?? 1) + row - 11)], at: "A\(row)")
    }
    let goals = try Self.goals(
      form,
      [
        ("A8", Self.line("1", "窓口")), ("A11", Self.line(numbers[1], "研修")),
        ("A12", Self.line("2", "防災")),
      ]
    )
    #expect(goals == ["窓口", "研修", "防災"])
  }

  @Test func `a heading may have a number in a cell of its own`() throws {
    var form = try Self.form()
    try form.sheet.put(["Ⅰ", "政策目標"], at: "A7")
    try form.sheet.merge("B7:F7")
    #expect(try Self.goals(form, [("A8", Self.line("1", "窓口"))]) == ["窓口"])
  }

  @Test func `a table without numbers keeps its first line below a heading`() throws {
    var form = try DraftedForm(["組織目標", "取組", "目標値", "評価"], lists: [3: ["A", "B", "C"]])
    try form.sheet.put(["Ⅰ　政策目標"], at: "A7")
    try form.sheet.merge("A7:D7")
    let goals = try Self.goals(form, [("A8", ["窓口", "研修", "3件", "A"])])
    #expect(goals == ["窓口"])
  }

  @Test(arguments: [["２　業務改善目標"], []])
  func `a second table with the same labels goes on with the first`(heading: [String]) throws {
    var form = try Self.form()
    try form.sheet.put(heading, at: "A14")
    try form.sheet.put(Self.labels, at: "A15")
    try form.sheet.rule("A15:F18")
    for row in 0..<3 {
      try form.sheet.put([String(row + 1)], at: "A\(7 + row)")
      try form.sheet.put([String(row + 1)], at: "A\(16 + row)")
    }
    let goals = try Self.goals(
      form,
      [("A7", Self.line("1", "窓口")), ("A16", Self.line("1", "防災")), ("A17", Self.line("2", "道路"))])
    #expect(goals == ["窓口", "防災", "道路"])
    #expect(try form.template().vocabulary.numbersRestart)
  }

  @Test func `a number given twice is still found in a table of one part`() throws {
    let form = try Self.form()
    #expect(try !form.template().vocabulary.numbersRestart)
    let reading = try form.read([Self.line("1", "窓口"), Self.line("1", "防災")])
    #expect(reading.messages.contains { $0.code == .numberDuplicate })
  }

  @Test func `what is written in a table with other labels is no line of the form`() throws {
    var form = try Self.form()
    try form.sheet.put(["番号", "研修名", "時期"], at: "A15")
    try form.sheet.rule("A15:C18")
    try form.sheet.put(["1"], at: "A16")
    let yaml = try form.yaml()
    #expect(yaml.contains("A15 から"))
    let template = try form.template()
    #expect(template.vocabulary.otherTables == [["番号", "研修名", "時期"]])
    let blank = try form.with([("A7", Self.line("1", "窓口"))]).read([], in: template)
    #expect(try #require(blank.sheets.first).unplaced.isEmpty)
    #expect(try #require(blank.sheets.first).further.map(\.value.text) == [""])
    let copy = try form.with([("A7", Self.line("1", "窓口")), ("B16", ["接遇", "9月"])])
    let sheet = try #require(copy.read([], in: template).sheets.first)
    #expect(sheet.rows.map(\.goal) == ["窓口"])
    #expect(sheet.unplaced.isEmpty)
    #expect(sheet.further.map(\.value.text) == ["1 | 接遇 | 9月"])
  }

  @Test func `another table has the name of its heading, and ends with its lines`() throws {
    var form = try Self.form()
    try form.sheet.put(["２　主な予算"], at: "A14")
    try form.sheet.put(["事業名", "予算額", "内容"], at: "A15")
    try form.sheet.rule("A15:C18")
    let template = try form.template()
    let copy = try form.with([
      ("A7", Self.line("1", "窓口")), ("A16", ["保育所", "12,000"]), ("A18", ["学校", "", "改修"]),
      ("A20", ["なお、未定です。"]),
    ])
    let sheet = try #require(copy.read([], in: template).sheets.first)
    #expect(template.vocabulary.fields.furtherHeaders.map(\.label) == ["主な予算（表）"])
    #expect(sheet.further.map(\.value.text) == ["保育所 | 12,000\n学校 |  | 改修"])
    #expect(sheet.unplaced.map(\.text) == ["なお、未定です。"])
  }

  @Test func `categories merged beside lines are values, but make no lines`() throws {
    var form = try DraftedForm(["視点", "組織目標", "取組", "評価"], lists: [3: ["A", "B", "C"]])
    for (row, text) in [(7, "財務"), (9, "市民"), (11, "人材")] {
      try form.sheet.put([text], at: "A\(row)")
      try form.sheet.merge("A\(row):A\(row + 1)")
    }
    let template = try form.template()
    let reading = try form.with([("B7", ["窓口", "研修", "A"]), ("B10", ["防災", "訓練", "B"])])
      .read([], in: template)
    let sheet = try #require(reading.sheets.first)
    #expect(reading.messages.allSatisfy { $0.code == .headerMissing }, "\(reading.messages)")
    #expect(sheet.rows.map(\.goal) == ["窓口", "防災"])
    #expect(sheet.rows.map { $0.further.first?.value.text } == ["財務", "市民"])
    #expect(sheet.unplaced.isEmpty, "\(sheet.unplaced)")
  }

  @Test func `lines may be merged in a form that lacks the last columns of the official one`()
    throws
  {
    var form = try DraftedForm(
      ["番号", "組織目標", "目標値", "実績", "評価"], lists: [4: ["A", "B", "C"]])
    for row in [7, 9, 11] {
      for column in "ABCDE" { try form.sheet.merge("\(column)\(row):\(column)\(row + 1)") }
    }
    let goals = try Self.goals(
      form, [("A7", ["1", "窓口", "3件", "4件", "A"]), ("A9", ["2", "防災", "3回", "2回", "B"])])
    #expect(goals == ["窓口", "防災"])
  }

  @Test func `a form none of whose labels is known may have headings, boxes and categories`() throws
  {
    var form = try DraftedForm(["視点", "取組目標", "達成基準", "判定"])
    try form.sheet.put(["財務"], at: "A7")
    try form.sheet.merge("A7:A8")
    try form.sheet.put(["□達成　□未達成"], at: "D7")
    #expect(try form.fields() == ["text", "goal", "text", "evaluation"])
  }

  @Test func `a title alone over nearly all columns is no group`() throws {
    var sheet = BlankSheet()
    try sheet.put(["", "運営目標の一覧"], at: "A1")
    try sheet.merge("B1:F1")
    try sheet.put(Self.labels, at: "A2")
    try sheet.rule("A2:F8")
    let draft = try #require(
      TemplateDraft(of: sheet.grid, look: sheet.look, vocabulary: Template.standard.vocabulary))
    #expect(draft.table.groups.isEmpty)
    #expect(draft.header.titleText == "運営目標の一覧")
  }

  @Test func `pictures of the form are no finding in a copy`() throws {
    var form = try Self.form()
    let cell = CellReference(row: 0, column: 5)
    form.sheet.grid.objects = [SheetObject(.picture, anchor: cell)]
    let template = try form.template()
    let line = [Self.line("1", "窓口")]
    #expect(
      try form.read(line, in: template).messages.allSatisfy { $0.code != .outsideCells })
    form.sheet.grid.objects.append(SheetObject(.picture, anchor: cell))
    #expect(
      try form.read(line, in: template).messages.contains { $0.code == .outsideCells })
  }

  @Test func `labels at the left of their values are cards`() throws {
    var sheet = BlankSheet()
    for (block, row) in [4, 10].enumerated() {
      for (index, label) in ["重点目標\(block + 1)", "取組", "目標値", "実績", "評価"].enumerated() {
        try sheet.put([label], at: "A\(row + index)")
      }
      try sheet.rule("A\(row):B\(row + 4)")
    }
    let vocabulary = Template.standard.vocabulary
    #expect(TemplateDraft(of: sheet.grid, look: sheet.look, vocabulary: vocabulary) == nil)
    let cells = try #require(CardForm.labels(of: sheet.grid, vocabulary: vocabulary))
    #expect(cells.map(\.description).contains("A8"))
    #expect(
      CardSheet(of: sheet.grid, look: sheet.look, vocabulary: vocabulary)?.grid.cells.map(\.text)
        == ["重点目標", "取組", "目標値", "実績", "評価"])
    #expect(CardForm.labels(of: try Self.form().sheet.grid, vocabulary: vocabulary) == nil)
  }
}
