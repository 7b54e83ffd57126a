import Grid

/// Groups column labels into table headers, row by row from the top.
///
/// A row with a number under No. is a line of the table, whatever its texts say; a row begins a
/// header only if it has several column labels.
struct BandFinder {
  /// The fewest different labels in one row that begin a header; fewer are words in a line.
  private let leastToBegin: Int
  /// The fewest labels that continue a header in the row below its last one.
  private static let leastToContinue = 2

  private let fields: FormFields

  init(_ fields: FormFields) {
    self.fields = fields
    leastToBegin = min(3, fields.columns.count)
  }

  /// The header that may still gain labels.
  private(set) var open: HeaderBand?
  /// The labels over several columns in a row of their own, which belong to a header directly below, and on
  /// forms of other cities those beside them.
  private var pending: [LabelHit] = []
  /// The columns of the number in the last header, which identify lines.
  private(set) var numberColumns: ClosedRange<Int>?

  /// Adds the column and group labels of one row, and returns the previous header if the row begins
  /// another.
  ///
  /// `hasNumber` says whether the row has a number in the given columns.
  mutating func add(
    _ hits: ArraySlice<LabelHit>, row: Int, hasNumber: (ClosedRange<Int>) -> Bool
  ) -> HeaderBand? {
    if let columns = open?.numberColumns ?? numberColumns, hasNumber(columns) { return nil }
    let kinds = Self.kinds(of: hits)
    if let last = open?.rows.upperBound, row <= last + HeaderBand.reach,
      row <= last || kinds >= Self.leastToContinue || isMissingBelow(hits, row),
      goesOn(with: hits, kinds)
    {
      return nil
    }
    guard kinds >= leastToBegin else {
      let isOfOther = fields.columns != GoalField.official
      // Labels merged over the rows of groups belong to the header, too.
      let tall = isOfOther ? pending.filter { $0.range.rows.upperBound >= row } : []
      pending = tall + hits.filter { $0.group != nil || $0.sharedGroup != nil || isOfOther }
      return nil
    }
    let over = pending.filter { isOver($0, hits, row) }
    let all = over.isEmpty ? hits : (over + hits)[...]
    guard let first = all.first else { return nil }
    let closed = close()
    var band = HeaderBand(first, of: fields)
    for hit in all.dropFirst() { _ = band.add(hit) }
    open = band
    return closed
  }

  /// Whether a label of the row above is over those of a row, or beside them and over none.
  private func isOver(_ label: LabelHit, _ hits: ArraySlice<LabelHit>, _ row: Int) -> Bool {
    if label.group != nil || label.sharedGroup != nil {
      return label.range.rows.upperBound + 1 == row
    }
    return label.range.rows.upperBound >= row - 1
      && !hits.contains {
        $0.field == label.field || $0.range.columns.overlaps(label.range.columns)
      }
  }

  /// Whether a row has nothing but a label that a form of another city has directly below another one.
  private func isMissingBelow(_ hits: ArraySlice<LabelHit>, _ row: Int) -> Bool {
    guard fields.columns != GoalField.official, let hit = hits.first, hits.count == 1,
      let field = hit.field
    else { return false }
    return open?.lacks(field, directlyBelow: hit.range) ?? false
  }

  /// The number of different labels; R6 and R7 are two, though only their year says so.
  private static func kinds(of hits: ArraySlice<LabelHit>) -> Int {
    let count = FormLabelSet(hits.lazy.map(\.finding.label)).count
    let dated = hits.filter { !$0.finding.dated.isEmpty }
    guard dated.count > 1 else { return count }
    let labels = FormLabelSet(dated.lazy.map(\.finding.label)).count
    return count - labels + max(labels, Set(dated.map(\.finding.year)).count)
  }

  /// Adds the labels of a row to the open header, unless most of them are labels of another.
  private mutating func goesOn(with hits: ArraySlice<LabelHit>, _ kinds: Int) -> Bool {
    // Taken out, because a header that is held twice is copied by the first change.
    guard var band = open.take() else { return false }
    let before = band.extent
    var failed = 0
    for hit in hits where !band.add(hit) { failed += 1 }
    let goesOn = failed * 2 <= hits.count || kinds < leastToBegin
    if !goesOn { band.shrink(to: before) }
    open = band
    return goesOn
  }

  /// Ends the open header and returns it.
  mutating func close() -> HeaderBand? {
    pending = []
    guard let band = open.take() else { return nil }
    numberColumns = band.numberColumns ?? numberColumns
    return band
  }
}
