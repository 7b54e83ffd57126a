import GoalSheet
import Grid
import Messages
import OpenData
import Testing

/// Wrong tables: the error names the cell.
@Suite struct DataTableFaultTests {
  /// Two sheets of two rows each, as records of texts with the headings before them.
  private static func records() throws -> [[String]] {
    var row = GoalRow()
    row.goal = "G"
    row.target = Quantity(text: "5件", number: 5, unit: "件")
    row.evaluation = .achieved
    var second = row
    second.continues = [.goal]
    var sheet = GoalSheet()
    sheet.fiscalYear = 2023
    sheet.section = "地域課"
    sheet.rows = try GoalRows([row, second])
    var other = sheet
    other.section = "健康福祉課"
    return [DataTable.columns]
      + [sheet, other].flatMap { DataTable.records(of: $0) }.map { $0.map(\.text) }
  }

  private static func grid(_ records: [[String]]) -> Grid {
    var grid = Grid(name: "表")
    for (row, record) in records.enumerated() {
      for (column, text) in record.enumerated() where !text.isEmpty {
        grid.cells.append(Cell(CellReference(row: row, column: column), text: text))
      }
    }
    return grid
  }

  private static func error(_ records: [[String]]) -> ReadError? {
    #expect(throws: ReadError.self) {
      try DataTable.sheets(
        in: grid(records), file: "a.xlsx", vocabulary: StandardForm.vocabulary)
    }
  }

  @Test(arguments: [
    ("A3", "昨年度", "年度: found “昨年度”; expected a year such as 2023"),
    ("D3", "2023-02-29", "作成日: found “2023-02-29”; expected a date such as 2023-04-01"),
    ("E3", "45017", "評価日: found “45017”; expected a date such as 2023-04-01"),
    ("G3", "2.5", "行: found “2.5”; expected a whole number"),
    ("G3", "3", "行: found 3 after 1; expected 2"),
    ("G3", "0", "行: found 0 after 1; expected 2"),
    ("G3", "", "行: it is blank, but the record has values of a row"),
    ("G2", "2", "行: found 2; expected 1, the first row of a sheet"),
    ("I3", "H", "組織目標: “goal” continues the row above, but its value differs from it"),
    ("M3", "五", "目標値: found “五”; expected a number"),
    ("M3", "nan", "目標値: found “nan”; expected a number"),
    ("M3", "1e999", "目標値: found “1e999”; expected a number"),
    ("O3", "ちょうど", "目標条件: found “ちょうど”; expected “atLeast” or “atMost”"),
    ("R3", "件", "結果単位: it has a value, but 結果 is blank"),
    ("V3", "良", "評価: found “良”; expected “○”, “△” or “×”"),
    ("Y3", "goal gaol", "上の行と共通: found “gaol”; expected the key of a row's field"),
    ("Y2", "goal", "上の行と共通: the first row continues “goal”, but there is no row above it"),
    ("C5", "地域課", "組織名(準部・課・機関名): it differs from the record above, but 行 is 2"),
    ("Y1", "年度", "年度"),
  ])
  func `names the cell and the fault`(address: String, text: String, sentence: String) throws {
    var records = try Self.records()
    let cell = try #require(CellReference(address))
    records[cell.row][cell.column] = text
    let error = try #require(Self.error(records))
    #expect(error.text.english.contains(sentence), "\(error.text.english)")
    #expect(error.place == Place(file: "a.xlsx", sheet: "表", cell: cell))
    #expect(error.kind == .unreadableFile)
  }

  @Test func `lists the columns that are missing`() throws {
    let records = try Self.records().map { Array($0.dropLast(2)) }
    let error = try #require(Self.error(records))
    #expect(error.text.english == "the data table lacks the columns 今後の方針, 上の行と共通")
    #expect(error.text.japanese == "データ表に次の列がありません: 今後の方針、上の行と共通")
  }

  @Test func `notices that records were sorted`() throws {
    var records = try Self.records()
    records.swapAt(2, 3)
    #expect(Self.error(records)?.place.cell == CellReference("C4"))
  }

  @Test func `notices that a record is missing`() throws {
    var records = try Self.records()
    records.remove(at: 1)
    #expect(Self.error(records)?.place.cell == CellReference("G2"))
  }
}
