/// The raw cells of one row; a row that is still held by someone is not used again.
final class RowContent {
  var row = RowBuffer()
}
