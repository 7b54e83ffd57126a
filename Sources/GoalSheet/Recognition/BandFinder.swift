import Grid

/// Gathers the labels of columns into table headers, row by row from the top.
///
/// A row with a number under No. is a line of the table, whatever its texts say; a row begins a
/// header only with several labels of columns in it.
struct BandFinder {
  /// So many different labels in one row begin a header; fewer are words in a line.
  private static let leastToBegin = 3
  /// So many go on with a header one row below its last.
  private static let leastToContinue = 2

  /// The header that may still take labels.
  private(set) var open: HeaderBand?
  /// The columns of No. in the last header, by which lines are told.
  private(set) var numberColumns: ClosedRange<Int>?

  /// Takes the labels of columns and groups of one row.
  ///
  /// - Parameter hasNumber: Whether a number stands in these columns of the row.
  /// - Returns: The header before, where the row begins another.
  mutating func add(
    _ hits: [LabelHit], row: Int, hasNumber: (ClosedRange<Int>) -> Bool
  ) -> HeaderBand? {
    if let columns = open?.numberColumns ?? numberColumns, hasNumber(columns) { return nil }
    let kinds = Set(hits.map(\.finding.label)).count
    if var band = open, row <= band.rows.upperBound + HeaderBand.reach,
      row <= band.rows.upperBound || kinds >= Self.leastToContinue
    {
      let failed = hits.count { !band.add($0) }
      if failed * 2 <= hits.count || kinds < Self.leastToBegin {
        open = band
        return nil
      }
    }
    guard kinds >= Self.leastToBegin, let first = hits.first else { return nil }
    let closed = close()
    var band = HeaderBand(first)
    for hit in hits.dropFirst() { _ = band.add(hit) }
    open = band
    return closed
  }

  /// Ends the open header and gives it.
  mutating func close() -> HeaderBand? {
    guard let band = open.take() else { return nil }
    numberColumns = band.numberColumns ?? numberColumns
    return band
  }
}
