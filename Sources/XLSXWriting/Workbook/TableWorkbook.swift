import Appearance
import CXLSXWriter
package import Grid
import JapaneseCalendar

/// A data table as a workbook of one worksheet.
package enum TableWorkbook {
  /// Writes a frozen header with filter buttons, and records of typed cells.
  ///
  /// - Parameters:
  ///   - header: The labels of the columns.
  ///   - records: The cells, in the order of the columns.
  ///   - path: The file, which is overwritten if it exists.
  /// - Throws: ``WriteError`` if the file cannot be created or a cell cannot hold its text.
  package static func write(
    header: [String], records: [[TableCell]], to path: String
  ) throws(WriteError) {
    let file = try WorkbookFile(path: path)
    try file.set(PlacedWorkbook.Properties())
    let sheet = try file.addSheet(named: "データ")
    var formats = FormatTable()
    let bold = unsafe try formats.format(of: headerStyle, in: file)
    let body = unsafe try formats.format(of: bodyStyle, in: file)
    let date = unsafe try formats.format(of: dateStyle, in: file)
    for (column, label) in header.enumerated() {
      try sheet.setWidth(width(of: column, header: label, records: records), ofColumn: column)
      unsafe try sheet.write(.text(label), at: CellReference(row: 0, column: column), bold)
    }
    for (row, record) in records.enumerated() {
      for (column, cell) in record.enumerated() {
        let reference = CellReference(row: row + 1, column: column)
        switch cell {
        case .blank: break
        case .text(let text): unsafe try sheet.write(.text(text), at: reference, body)
        case .number(let number): unsafe try sheet.write(.number(number), at: reference, body)
        case .date(let day):
          if let serial = serial(of: day) {
            unsafe try sheet.write(.number(serial), at: reference, date)
          } else {
            unsafe try sheet.write(.text(day.description), at: reference, body)
          }
        }
      }
    }
    try sheet.freeze(at: CellReference(row: 1, column: 0))
    if !header.isEmpty {
      try sheet.filter(
        CellRange(rows: 0...records.count, columns: 0...(header.count - 1)))
    }
    try file.close()
  }

  /// The number of a day; `nil` up to 29 February 1900, a day that never existed, because programs
  /// number the days before it differently.
  private static func serial(of day: CivilDate) -> Double? {
    DateSystem.y1900.serialDay(of: day).flatMap { $0 > 60 ? Double($0) : nil }
  }

  private static let bodyStyle: CellStyle = {
    var style = CellStyle(font: "BIZ UDゴシック", size: 10)
    style.vertical = .top
    style.wraps = false
    return style
  }()

  private static let headerStyle: CellStyle = {
    var style = bodyStyle
    style.isBold = true
    style.fill = Color(rgb: 0xDDE8F0)
    return style
  }()

  private static let dateStyle: CellStyle = {
    var style = bodyStyle
    style.numberFormat = "yyyy\\-mm\\-dd"
    return style
  }()

  /// A width, in Excel's unit, that shows the header and short values in full.
  private static func width(of column: Int, header: String, records: [[TableCell]]) -> Double {
    var widest = header.utf16.count * 2 + 4
    for record in records.prefix(200) where column < record.count {
      if case .text(let text) = record[column] { widest = max(widest, text.utf16.count * 2) }
    }
    return Double(min(max(widest, 10), 40))
  }
}

extension WorksheetFile {
  /// Puts filter buttons on the first row of the range.
  fileprivate func filter(_ range: CellRange) throws(WriteError) {
    let place = try RangePlace(range)
    try check(
      unsafe worksheet_autofilter(
        handle, place.first.row, place.first.column, place.last.row, place.last.column))
  }
}
