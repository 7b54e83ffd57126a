/// A cell or another record of a worksheet.
enum SheetItem {
  case cell(RawCell)
  /// A cell without a value, kept for the borders of its style.
  case blank(row: Int, column: Int, style: Int)
  /// A record that is not about cells.
  case other(Record)
}
