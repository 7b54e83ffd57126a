/// Rows as worksheets can have them: one that is higher than Excel's limit becomes several.
struct SpreadRows {
  /// In points; none above the limit.
  private(set) var heights: [Double] = []
  /// For each row asked for, the worksheet's rows that it became.
  private(set) var rows: [Range<Int>] = []

  /// The most points of a piece: small enough that several fill a page to its end.
  private static let pieceLimit = 200.0

  /// Spreads rows; the pieces of one are multiples of `step` points, but the last.
  ///
  /// With the distance of two lines as the step, a page's end does not cut a line.
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
