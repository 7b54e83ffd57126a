/// Rows of a height that Excel allows: a higher one becomes several.
struct SpreadRows {
  /// In points; none exceeds the limit.
  private(set) var heights: [Double] = []
  /// For each requested row, the worksheet rows that it became.
  private(set) var rows: [Range<Int>] = []

  /// The greatest height of a piece, in points: small enough for several to fill a page well.
  private static let pieceLimit = 200.0

  /// Spreads rows into pieces that are multiples of `step` points, except the last of each row.
  ///
  /// With the line spacing as the step, a page break does not cut through a line.
  init(_ wanted: [Double], step: Double) {
    let piece = max(1, (Self.pieceLimit / step).rounded(.down)) * step
    for height in wanted {
      let first = heights.count
      var rest = height
      while height > RowHeights.limit, rest > piece {
        heights.append(piece)
        rest -= piece
      }
      heights.append(rest)
      rows.append(first..<heights.count)
    }
  }
}
