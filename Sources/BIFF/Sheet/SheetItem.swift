/// What a worksheet's records come to, one by one.
enum SheetItem {
  case cell(RawCell)
  /// A cell without a value, for its style's borders.
  case blank(row: Int, column: Int, style: Int)
  /// A record about something else.
  case other(Record)
}
