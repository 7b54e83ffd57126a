import Grid
import Messages
import WorkbookReading

/// The rows, columns and merged cells described by a worksheet's records.
struct SheetLayout {
  /// The number of rows in a worksheet.
  private static let rowCount = 1 << 16
  /// The number of columns in a worksheet.
  private static let columnCount = 1 << 8

  private(set) var merges: [CellRange] = []
  private var hiddenRows = RowRanges()
  private var listedRows = RowRanges()
  private var hiddenColumnRanges = RowRanges()
  private var hidesUnlistedRows = false

  mutating func take(_ record: Record) throws(ReadError) {
    switch record.kind {
    case .row: try takeRow(record)
    case .columns: try takeColumns(record)
    case .defaultRowHeight: hidesUnlistedRows = try record.u16(0) & 2 != 0
    case .mergedCells: try takeMerges(record)
    default: break
    }
  }

  var hiddenColumns: [ClosedRange<Int>] { hiddenColumnRanges.sorted }

  var hiddenRowRanges: [ClosedRange<Int>] {
    guard hidesUnlistedRows else { return hiddenRows.sorted }
    var all = listedRows.complement(below: Self.rowCount)
    for range in hiddenRows.ranges { all.add(range) }
    return all.sorted
  }

  /// Reads a row, which is hidden by its flag or by a height of zero.
  ///
  /// - SeeAlso: [MS-XLS] 2.4.221 `Row`, `fDyZero`, `miyRw`
  private mutating func takeRow(_ record: Record) throws(ReadError) {
    let row = try record.u16(0)
    let height = try record.u16(6)
    let flags = try record.u16(12)
    listedRows.add(row)
    if flags & 0x20 != 0 || height == 0 { hiddenRows.add(row) }
  }

  /// - SeeAlso: [MS-XLS] 2.4.53 `ColInfo`
  private mutating func takeColumns(_ record: Record) throws(ReadError) {
    let first = try record.u16(0)
    let last = min(try record.u16(2), Self.columnCount - 1)
    let width = try record.u16(4)
    guard first <= last, try record.u16(8) & 1 != 0 || width == 0 else { return }
    hiddenColumnRanges.add(first...last)
  }

  /// - SeeAlso: [MS-XLS] 2.4.168 `MergeCells`, 2.5.210 `Ref8`
  private mutating func takeMerges(_ record: Record) throws(ReadError) {
    for index in 0..<(try record.u16(0)) {
      let at = 2 + 8 * index
      let rows = (try record.u16(at), try record.u16(at + 2))
      let columns = (try record.u16(at + 4), try record.u16(at + 6))
      guard rows.0 <= rows.1, columns.0 <= columns.1, columns.1 < Self.columnCount else {
        throw record.fault(BIFFReason.badMerge)
      }
      merges.append(CellRange(rows: rows.0...rows.1, columns: columns.0...columns.1))
    }
  }
}
