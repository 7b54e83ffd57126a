import Delimited
import GoalSheet
import Grid
import JapaneseCalendar
import OpenData

/// Data tables as delimited text and as grids.
enum TableText {
  /// The sheets as JSON without their sources: equal only where every character is.
  static func content(_ sheets: [GoalSheet]) -> [UInt8] {
    ModelJSON.document(
      sheets.map { sheet in
        var sheet = sheet
        sheet.source = nil
        return sheet
      })
  }

  static func bytes(
    of sheets: [GoalSheet], delimiter: Delimiter = .comma,
    lineEnd: DelimitedWriter.LineEnd = .returnNewline
  ) throws -> [UInt8] {
    var writer = DelimitedWriter(delimiter: delimiter, lineEnd: lineEnd, byteOrderMark: true)
    try writer.append(record: DataTable.columns)
    for record in sheets.flatMap({ DataTable.records(of: $0) }) {
      try writer.append(record: record.map(\.text))
    }
    return writer.bytes
  }

  static func sheets(
    in bytes: [UInt8], file: String = "a.csv", vocabulary: FormVocabulary = StandardForm.vocabulary
  ) throws -> [GoalSheet] {
    let grid = try DelimitedReader().grid(bytes: bytes, file: file)
    return try DataTable.sheets(in: grid, file: file, vocabulary: vocabulary)
  }

  /// The grid of a table in a workbook, with typed cells.
  static func grid(of sheets: [GoalSheet]) -> Grid {
    grid(of: sheets.flatMap { DataTable.records(of: $0) })
  }

  static func grid(of records: [[TableCell]]) -> Grid {
    var grid = Grid(name: "データ")
    for (row, record) in ([DataTable.columns.map { .text($0) }] + records).enumerated() {
      for (column, cell) in record.enumerated() {
        let reference = CellReference(row: row, column: column)
        switch cell {
        case .blank: break
        case .text(let text): grid.cells.append(Cell(reference, text: text))
        case .number(let number):
          grid.cells.append(Cell(reference, .number(number), text: cell.text))
        case .date(let date):
          grid.cells.append(
            Cell(reference, .date(CivilDateTime(date: date)), text: "令和\(date)"))
        }
      }
    }
    return grid
  }
}
