import GRDB
import GoalSheet
import Grid
import JapaneseCalendar
import Messages
import TestSupport
import Testing

@testable import OpenData

/// Fields that a template adds, in all data formats.
@Suite struct FurtherFieldsTests {
  private static let fields = FormFields(
    columns: GoalField.official + (0..<4).map { .further($0) },
    further: [
      FurtherField(key: "memo", kind: .text, label: "備考"),
      FurtherField(key: "mid-result", kind: .quantity, label: "中間実績"),
      FurtherField(key: "interim", kind: .mark, label: "中間評価"),
      FurtherField(key: "due", kind: .date, label: "期限"),
    ],
    furtherHeaders: [
      FurtherField(key: "manager", kind: .text, label: "所属長"),
      FurtherField(key: "budget", kind: .quantity, label: "予算額"),
    ])

  private static var vocabulary: FormVocabulary {
    var vocabulary = StandardForm.vocabulary
    vocabulary.fields = fields
    return vocabulary
  }

  private static func sheet() throws -> GoalSheet {
    var sheet = GoalSheet()
    sheet.title = vocabulary.title.text
    sheet.legend = vocabulary.legend
    sheet.section = "地域課"
    sheet.further = fields.furtherHeaders.map(\.blank)
    sheet.further[0].value = .text("山下")
    sheet.further[1].value = .quantity(Quantity(text: "1,200円", number: 1200, unit: "円"))
    var row = GoalRow()
    row.goal = "目標"
    row.further = fields.blanks
    row.further[0].value = .text("備考\n二行目")
    row.further[1].value = .quantity(
      Quantity(text: "5人以上", number: 5, unit: "人", bound: .atLeast))
    row.further[2].value = .mark(Mark(rawValue: "△"))
    row.further[3].value = .date(CivilDate(year: 2023, month: 9, day: 30))
    try sheet.rows.append(row)
    row.further[1].value = .quantity(nil)
    row.further[2].value = .mark(nil)
    row.continues = [.goal, .further(0), .further(3)]
    try sheet.rows.append(row)
    return sheet
  }

  // MARK: - JSON

  @Test func `JSON has further values between the others, and continues may name them`() throws {
    let text = String(decoding: ModelJSON.line(try Self.sheet()), as: UTF8.self)
    #expect(
      text.contains(
        #""evaluatedOn":null,"further":{"manager":"山下","budget":{"text":"1,200円","number":1200,"#))
    #expect(text.contains(#""nextSteps":"","further":{"memo":"備考\n二行目","mid-result":{"text":"#))
    #expect(
      text.contains(
        #""mid-result":null,"interim":null,"due":"2023-09-30"},"continues":["goal","memo","due"]"#))
  }

  @Test func `JSON without a template keeps every further value`() throws {
    let sheet = try Self.sheet()
    let bytes = ModelJSON.document([sheet])
    let read = try ModelJSON.sheets(in: bytes, file: "a")
    #expect(read == [sheet])
    #expect(ModelJSON.document(read) == bytes)
  }

  @Test func `the form's table gives values their kinds and order`() throws {
    let sheet = try Self.sheet()
    let read = try ModelJSON.sheets(in: ModelJSON.document([sheet]), file: "a")
    let quantities = QuantityText(units: Self.vocabulary.units)
    let turned = FormFields(
      columns: GoalField.official, further: Self.fields.further.reversed(),
      furtherHeaders: Self.fields.furtherHeaders)
    let arranged = read[0].arranged(for: turned, quantities)
    #expect(arranged.furtherKeys == ["due", "interim", "mid-result", "memo"])
    #expect(arranged.rows[0].further.map(\.value.kind) == [.date, .mark, .quantity, .text])
    #expect(arranged.rows[1].continues == [.goal, .further(0), .further(3)])
    #expect(arranged.arranged(for: Self.fields, quantities) == sheet)
  }

  @Test func `a row may name its further values in another order, or not have them all`() throws {
    var text = String(decoding: ModelJSON.line(try Self.sheet()), as: UTF8.self)
    text = text.replacing(
      #"{"memo":"備考\n二行目","mid-result":null,"interim":null,"due":"2023-09-30"}"#,
      with: #"{"due":"2023-09-30","memo":"備考\n二行目"}"#)
    let read = try ModelJSON.sheets(in: Array(text.utf8), file: "a")
    #expect(read == [try Self.sheet()])
  }

  @Test(arguments: [
    (
      #""due":"2023-09-30"},"continues":["goal","memo","due"]"#,
      #""due":"2023-09-30"},"continues":["goal","nemo"]"#, "found “nemo”"
    ),
    (
      #""memo":"備考\n二行目","mid-result":null"#, #""memo":"別の備考","mid-result":null"#,
      "“memo” continues"
    ),
    (#""interim":null"#, #""interim":3"#, "expected a text or null"),
    (#""interim":null"#, #""memo":null"#, "the key “memo” twice"),
  ])
  func `faults in further values are told`(old: String, new: String, says: String) throws {
    let text = String(decoding: ModelJSON.line(try Self.sheet()), as: UTF8.self)
    try #require(text.contains(old))
    let error = try #require(throws: ReadError.self) {
      try ModelJSON.sheets(in: Array(text.replacing(old, with: new).utf8), file: "a")
    }
    #expect(error.text.english.contains(says), "\(error.text.english)")
  }

  @Test func `cells of further values come back`() throws {
    var sheet = try Self.sheet()
    func cell(_ row: Int, _ column: Int) -> SheetCells.Cell {
      SheetCells.Cell(CellReference(row: row, column: column))
    }
    var cells = SheetCells()
    cells.headers[.further(0)] = cell(4, 2)
    cells.rows = [[.goal: cell(8, 1), .further(3): cell(8, 13)], [:]]
    sheet.source = GoalSheet.Source(file: "a.xlsx", sheet: "b", cells: cells, form: "x/1")
    let read = try ModelJSON.sheets(in: ModelJSON.document([sheet]), file: "a")
    #expect(read[0].source == sheet.source)
    let folder = try TemporaryFolder()
    try SQLiteStore.write([sheet], to: folder("a.sqlite"), fields: Self.fields)
    let stored = try SQLiteStore.sheets(in: folder("a.sqlite"), file: "a")
    #expect(stored[0].source?.cells == cells)
  }

  // MARK: - The data table

  @Test func `the data table has further fields by label before the continued ones`() throws {
    #expect(
      DataTable.columns(of: Self.fields).suffix(13)
        == [
          "今後の方針", "所属長", "予算額", "予算額値", "予算額単位", "予算額条件", "備考", "中間実績", "中間実績値",
          "中間実績単位", "中間実績条件", "中間評価", "期限", "上の行と共通",
        ].suffix(13))
    let records = DataTable.records(of: try Self.sheet(), fields: Self.fields)
    #expect(records.allSatisfy { $0.count == DataTable.columns(of: Self.fields).count })
    #expect(records[1].last == .text("goal memo due"))
  }

  @Test func `a label that the table has already is told from it by the key`() {
    let fields = FormFields(
      columns: GoalField.official, further: [FurtherField(key: "x", kind: .text, label: "目標値")])
    #expect(DataTable.columns(of: fields).contains("目標値(x)"))
  }

  @Test(arguments: [true, false])
  func `a data table reads as the same model`(hasRows: Bool) throws {
    var sheet = try Self.sheet()
    if !hasRows { sheet.rows = GoalRows() }
    var cells: [Cell] = []
    let records =
      [DataTable.columns(of: Self.fields).map { .text($0) }]
      + DataTable.records(of: sheet, fields: Self.fields)
    for (row, record) in records.enumerated() {
      for (column, cell) in record.enumerated() where cell != .blank {
        cells.append(Cell(CellReference(row: row, column: column), text: cell.text))
      }
    }
    var grid = Grid()
    grid.cells = cells
    let read = try DataTable.sheets(in: grid, file: "a.csv", vocabulary: Self.vocabulary)
    #expect(read == [sheet])
  }

  // MARK: - SQLite

  @Test func `a database reads as the same model, without the template`() throws {
    let sheet = try Self.sheet()
    var official = GoalSheet()
    official.title = sheet.title
    official.section = "総務課"
    let folder = try TemporaryFolder()
    try SQLiteStore.write([official, sheet], to: folder("a.sqlite"), fields: Self.fields)
    let read = try SQLiteStore.sheets(in: folder("a.sqlite"), file: "a")
    #expect(read == [official, sheet])
    #expect(read[1].rows[0].further.map(\.value.kind) == [.text, .quantity, .mark, .date])
  }

  @Test func `columns stay when the sheets with them are replaced, and are used again`() throws {
    let sheet = try Self.sheet()
    var plain = sheet
    plain.further = []
    plain.rows = GoalRows()
    let folder = try TemporaryFolder()
    for next in [sheet, plain, sheet] {
      try SQLiteStore.write([next], to: folder("a.sqlite"), fields: Self.fields)
      #expect(try SQLiteStore.sheets(in: folder("a.sqlite"), file: "a") == [next])
    }
  }

  @Test func `the view has the labels of the form`() throws {
    let folder = try TemporaryFolder()
    try SQLiteStore.write([try Self.sheet()], to: folder("a.sqlite"), fields: Self.fields)
    let queue = try DatabaseQueue(path: folder("a.sqlite"))
    let row = try queue.read { try Row.fetchOne($0, sql: "SELECT * FROM data") }
    #expect(row.map { Array($0.columnNames) } == DataTable.columns(of: Self.fields))
    #expect(row?["中間評価"] == "△")
    #expect(row?["予算額値"] == 1200.0)
  }

  @Test func `an official sheet leaves no trace of further fields in a database`() throws {
    let folder = try TemporaryFolder()
    try SQLiteStore.write([GoalSheet()], to: folder("a.sqlite"), fields: Self.fields)
    let queue = try DatabaseQueue(path: folder("a.sqlite"))
    let count = try queue.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema WHERE name = 'further_field'")
    }
    #expect(count == 0)
  }

  @Test(arguments: ["goal", "a b", "x\"; DROP TABLE sheet; --", ""])
  func `a key that cannot be a column's name is refused`(key: String) throws {
    var sheet = GoalSheet()
    sheet.further = [FurtherValue(key: key, value: .text("x"))]
    let folder = try TemporaryFolder()
    #expect(throws: StoreWriteError(.unusableField(key: key))) {
      try SQLiteStore.write([sheet], to: folder("a.sqlite"))
    }
  }
}
