/// Something of a worksheet's file that could not be taken as it is written, and so was mended or
/// left out; each is told in a warning.
public enum GridRepair: Hashable, Sendable {
  /// A merged range that names no cells, or none that a worksheet has; left out.
  case unreadableMerge(String)
  /// A merged range that overlaps another; left out.
  case overlappingMerge(CellRange)
  /// A row's number that is none; the row follows the one before it.
  ///
  /// - `row`: where the row is now, from zero.
  case unreadableRow(String, row: Int)
  /// The sheet is listed, but refers to no content; it is read as empty.
  case sheetWithoutContent
}
