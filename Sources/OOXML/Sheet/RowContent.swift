/// The raw cells of one row; a row that is still referenced is not reused.
final class RowContent {
  var row = RowBuffer()
}
