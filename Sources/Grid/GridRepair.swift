/// A part of a worksheet's file that was invalid, and so was repaired or left out.
///
/// Each one is reported in a warning.
public enum GridRepair: Hashable, Sendable {
  /// A merged range that names no cells, or cells outside the worksheet; left out.
  case unreadableMerge(String)
  /// A merged range that overlaps another; left out.
  case overlappingMerge(CellRange)
  /// An invalid row number; the row is placed after the previous one.
  ///
  /// - `row`: the row's resulting index, from zero.
  case unreadableRow(String, row: Int)
  /// The sheet is listed but refers to no content; it is read as empty.
  case sheetWithoutContent
  /// A drawing that is not well-formed; its shapes and form controls are left out.
  case unreadableDrawing(part: String)
}
