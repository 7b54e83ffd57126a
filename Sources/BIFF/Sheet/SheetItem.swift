/// A cell or another record of a worksheet.
enum SheetItem {
  case cell(RawCell)
  /// A cell without a value, kept for the borders of its style.
  case blank(row: Int, column: Int, style: Int)
  /// A formula whose result is an empty text.
  case blankFormula(row: Int, column: Int, style: Int, tokens: ByteRegion)
  /// A record that is not about cells.
  case other(Record)
}
