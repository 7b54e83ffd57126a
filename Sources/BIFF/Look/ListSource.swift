import Grid
import Messages

/// The cells that hold the values of a drop-down list, as the formula of the list names them.
///
/// - SeeAlso: [MS-XLS] 2.5.198.27 `PtgArea`, 2.5.198.28 `PtgArea3d`, 2.5.198.76 `PtgName`
enum ListSource {
  /// Cells of the list's own worksheet.
  case cells(CellRange)
  /// Cells of another worksheet, by its place in the workbook's references.
  case cellsOfSheet(reference: Int, CellRange)
  /// The number of a name, from one on.
  case name(Int)

  /// Reads a formula that is one reference; `nil` for any other formula.
  init?(_ record: Record, at start: Int, size: Int) throws(ReadError) {
    guard size > 0 else { return nil }
    // The three classes of a reference mean the same here.
    let token = try record.u8(start)
    switch (0x20...0x7F).contains(token) ? token & 0x1F : 0 {
    case 0x03 where size >= 5: self = .name(try record.u16(start + 1))
    case 0x05 where size == 9:
      guard let range = try Self.range(record, at: start + 1) else { return nil }
      self = .cells(range)
    case 0x1B where size == 11:
      guard let range = try Self.range(record, at: start + 3) else { return nil }
      self = .cellsOfSheet(reference: try record.u16(start + 1), range)
    default: return nil
    }
  }

  private static func range(_ record: Record, at start: Int) throws(ReadError) -> CellRange? {
    let rows = (try record.u16(start), try record.u16(start + 2))
    // The upper bits say whether the columns are relative.
    let columns = (try record.u16(start + 4) & 0xFF, try record.u16(start + 6) & 0xFF)
    guard rows.0 <= rows.1, columns.0 <= columns.1 else { return nil }
    return CellRange(rows: rows.0...rows.1, columns: columns.0...columns.1)
  }
}
