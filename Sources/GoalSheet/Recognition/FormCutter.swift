package import Grid

/// Finds where a worksheet without merged cells can be cut, so that its forms can be read in turn
/// and a large file need not fit in memory.
///
/// A cut is the first row of a form whose header block and table header have been found: anything
/// above belongs to earlier forms. Each piece then gives the same sheets and messages as within the
/// whole file, because a form depends only on its own rows and on labels of an earlier table header
/// close enough to be part of the same one. In that case no cut is made.
///
/// It does the same as ``LabelFinder``, but keeps only the labels after the last table header
/// instead of all of them.
package struct FormCutter {
  private let finder: LabelFinder
  private var bands: BandFinder
  /// The rows with a title or header labels below the last line of the last table.
  private var headings: [HeadingRow] = []
  private var searchFrom = 0
  private var labelCount = 0
  private var lastRow = -1
  /// The last rows with a label of the open table header, and of those before it.
  private var lastRowOfOpen = -1
  private var lastRowBefore = -1
  /// Whether any form was found.
  package private(set) var foundForm = false
  /// The last table header that counts.
  private var last: HeaderBand?
  /// The last line of the table below ``last``, as its number shows.
  private var lineRow = -1
  /// The same for the rows just below the open header, if it counts and if it does not.
  private var lineRowIfCounted = -1
  private var lineRowIfNot = -1
  /// Whether some header is half of a form: its other half may be anywhere below.
  private var hasHalf = false
  /// Whether one table is beside another: such a worksheet is not read from top to bottom.
  package private(set) var hasSecondTable = false

  package init(vocabulary: FormVocabulary) {
    finder = LabelFinder(vocabulary)
    bands = BandFinder(vocabulary.fields)
  }

  /// Processes the cells of one row; rows come from top to bottom.
  ///
  /// - Returns: The row of a cut above that is now certain, if any.
  package mutating func add(row: Int, _ cells: [Cell]) -> Int? {
    var cut: Int?
    if let open = bands.open, row > open.rows.upperBound + HeaderBand.reach {
      cut = close(bands.close())
    }
    let texts = cells.map { (cell: $0.reference, text: CleanText.clean($0.text)) }
      .filter { !$0.text.isEmpty }
    guard !texts.isEmpty else { return cut }
    defer { lastRow = row }
    var hits: [LabelHit] = []
    for (cell, text) in texts {
      guard let finding = finder.label(text) else { continue }
      labelCount += 1
      hits.append(LabelHit(block: labelCount, range: CellRange(cell), finding: finding))
    }
    func hasNumber(_ columns: ClosedRange<Int>) -> Bool {
      texts.contains { columns.contains($0.cell.column) && NumberText.looksLikeNumber($0.text) }
    }
    noteLine(row, hasNumber)
    let columns = hits.filter { !$0.isHeader && $0.finding.label != .title }
    if !columns.isEmpty {
      let closed = bands.add(columns[...], row: row, hasNumber: hasNumber)
      cut = close(closed) ?? cut
      if bands.open != nil { lastRowOfOpen = row }
    }
    let others = hits.filter { $0.isHeader || $0.finding.label == .title }
    if !others.isEmpty, row > lineRow {
      headings.append(
        HeadingRow(
          row: row, hits: others, textCount: texts.count, isAfterBlank: lastRow < row - 1))
    }
    return cut
  }

  /// Notes a line of the table, since the labels above it are texts of its lines.
  private mutating func noteLine(_ row: Int, _ hasNumber: (ClosedRange<Int>) -> Bool) {
    let isLine = last?.numberColumns.map(hasNumber) ?? false
    guard let open = bands.open else {
      guard isLine else { return }
      lineRow = row
      headings.removeAll()
      return
    }
    if isLine { lineRowIfNot = row }
    if open.numberColumns.map(hasNumber) ?? false { lineRowIfCounted = row }
  }

  /// Ends the worksheet; returns the last cut, if there is one more.
  package mutating func finish() -> Int? { close(bands.close()) }

  /// Decides what a table header is, once it has all its labels.
  private mutating func close(_ closed: HeaderBand?) -> Int? {
    guard var band = closed else { return nil }
    band.settle()
    let cut = decide(band)
    lineRow = max(lineRow, last?.rows == band.rows ? lineRowIfCounted : lineRowIfNot)
    lastRowBefore = max(lastRowBefore, lastRowOfOpen)
    return cut
  }

  private mutating func decide(_ band: HeaderBand) -> Int? {
    guard band.fields.count >= finder.leastColumns else { return nil }
    let rows = headings.filter { $0.row >= searchFrom && $0.row < band.rows.lowerBound }
    let above =
      last == nil ? rows.flatMap(\.hits) : HeadingRow.block(rows.filter { $0.row > lineRow })
    var cut: Int?
    if let last, LabelFinder.headerCount(of: above) < LabelFinder.leastHeaders {
      // The table continues, or the labels are texts.
      guard
        band.isWhole || band.fields == last.fields || band.isOtherHalf(of: last)
      else { return nil }
    } else {
      let start = above.map(\.range.rows.lowerBound).min() ?? band.rows.lowerBound
      if foundForm, start > lastRowBefore, isFormOfItsOwn(band, above) { cut = start }
      foundForm = true
    }
    hasHalf = hasHalf || band.isHalf
    last = band
    hasSecondTable = hasSecondTable || band.secondTableColumn != nil
    searchFrom = band.rows.upperBound + 1
    headings.removeAll { $0.row < searchFrom }
    return cut
  }

  /// Whether a form can be told from the next page, or the other half, of an earlier one by its own
  /// labels.
  ///
  /// - SeeAlso: ``FormJoiner``
  private func isFormOfItsOwn(_ band: HeaderBand, _ above: [LabelHit]) -> Bool {
    !hasHalf && !band.isHalf && above.contains { $0.finding.label.isOrganisationOrYear }
  }
}
