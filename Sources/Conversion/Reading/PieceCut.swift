/// Where a piece of a large delimited file begins.
struct PieceCut {
  /// Its first row.
  var row: Int
  /// Whether that row goes on with the sheet of the rows above.
  var isInSheet = false
}
