import Delimited
import GoalSheet
import Grid
import Messages
import OpenData
import Testing

/// Data tables that somebody has edited in a spreadsheet.
@Suite struct EditedTableTests {
  /// Ten sheets of two rows, as records of texts below the headings.
  private static func records() throws -> [[String]] {
    var row = GoalRow()
    row.goal = "G"
    row.indicator = "開催件数(件)"
    row.target = Quantity(text: "120件以上", number: 120, unit: "件", bound: .atLeast)
    row.result = Quantity(text: "130", number: 130, unit: "件")
    var second = row
    second.continues = [.goal, .target]
    second.indicator = "参加者(人)"
    second.result = Quantity(text: "5%減", number: -5, unit: "%")
    var sheet = GoalSheet()
    sheet.rows = try GoalRows([row, second])
    return [DataTable.columns]
      + (1...10).flatMap { number in
        sheet.section = "第\(number)課"
        return DataTable.records(of: sheet).map { $0.map(\.text) }
      }
  }

  private static func reading(_ records: [[String]]) throws -> TableReading {
    var writer = DelimitedWriter(delimiter: .comma, lineEnd: .newline, byteOrderMark: false)
    for record in records { try writer.append(record: record) }
    let grid = try DelimitedReader().grid(bytes: writer.bytes, file: "a.csv")
    #expect(DataTable.isDataTable(grid))
    return try DataTable.reading(of: grid, file: "a.csv", vocabulary: StandardForm.vocabulary)
  }

  @Test func `says nothing about an unchanged table, whatever sign a number has`() throws {
    let reading = try Self.reading(Self.records())
    #expect(reading.messages == [])
    #expect(reading.sheets.count == 10)
    #expect(reading.sheets.last?.rows.last?.result?.number == -5)
  }

  @Test(arguments: [
    ("L2", "150件以上", ["M2"], Quantity(text: "150件以上", number: 150, unit: "件", bound: .atLeast)),
    (
      "L2", "90人以内", ["M2", "N2", "O2"],
      Quantity(text: "90人以内", number: 90, unit: "人", bound: .atMost)
    ),
    ("L2", "増やす", ["M2", "N2", "O2"], Quantity(text: "増やす")),
    ("M2", "", [], Quantity(text: "120件以上", number: 120, unit: "件", bound: .atLeast)),
    ("M2", "121", ["M2"], Quantity(text: "120件以上", number: 120, unit: "件", bound: .atLeast)),
    ("N2", "人", ["N2"], Quantity(text: "120件以上", number: 120, unit: "件", bound: .atLeast)),
  ])
  func `derives number, unit and bound again, and names the cells that contradict`(
    address: String, text: String, cells: [String], target: Quantity
  ) throws {
    var records = try Self.records()
    let cell = try #require(CellReference(address))
    // The second row continues the target: it is edited alike.
    for row in [cell.row, cell.row + 1] { records[row][cell.column] = text }
    let reading = try Self.reading(records)
    #expect(reading.sheets.first?.rows.map(\.target) == [target, target])
    #expect(reading.messages.map(\.code) == cells.map { _ in .derivedMismatch })
    #expect(reading.messages.map(\.place.cell?.description) == cells)
    #expect(reading.messages.allSatisfy { $0.place.file == "a.csv" && $0.place.section == "第1課" })
  }

  @Test func `reads a table below a title, whose text it keeps`() throws {
    let above = [["令和5年度 西区", "", "作成: 総務課"], [""], ["※ 編集しないでください"]]
    let reading = try Self.reading(above + Self.records())
    #expect(reading.sheets.map(\.section) == (1...10).map { "第\($0)課" })
    #expect(
      reading.sheets.first?.unplaced.map { "\($0.cell) \($0.text)" }
        == ["A1 令和5年度 西区", "C1 作成: 総務課", "A3 ※ 編集しないでください"])
    #expect(reading.messages.map(\.code) == [.unplacedText, .unplacedText, .unplacedText])
  }
}
