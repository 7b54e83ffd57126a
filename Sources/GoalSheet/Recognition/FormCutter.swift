package import Grid

/// Finds where a worksheet without merged cells can be cut, so that its forms can be read one after
/// another and a large file needs not be in memory whole.
///
/// A cut is the first row of a form whose header block and table header have been found: what stands
/// above belongs to the forms before, whatever it is. Each piece then gives the same sheets and
/// messages as it does within the whole, as what a form is made of is decided by its own rows, and by
/// labels of a table header before it that are so near that they could be one. There no cut is made.
///
/// It does what ``LabelFinder`` does with all labels at hand, and keeps those alone that stand behind
/// the last table header.
package struct FormCutter {
  private let finder: LabelFinder
  /// The table header that may still take labels.
  private var open: HeaderBand?
  /// The title and header labels behind the last table header.
  private var headings: [LabelHit] = []
  private var searchFrom = 0
  private var labelCount = 0
  /// The last rows with a label of the open table header, and of those before it.
  private var lastRowOfOpen = -1
  private var lastRowBefore = -1
  /// Whether there is a form at all.
  package private(set) var foundForm = false
  /// Whether a table stands beside another one: such a worksheet is not read from top to bottom.
  package private(set) var hasSecondTable = false

  package init(vocabulary: FormVocabulary) {
    finder = LabelFinder(vocabulary)
  }

  /// Walks over the cells of one row; rows come from top to bottom.
  ///
  /// - Returns: The row of a cut that is certain now, if any; it lies above.
  package mutating func add(row: Int, _ cells: [Cell]) -> Int? {
    var cut: Int?
    if let open, row > open.rows.upperBound + HeaderBand.reach { cut = close() }
    for cell in cells {
      let text = CleanText.clean(cell.text)
      guard !text.isEmpty, let finding = finder.label(text) else { continue }
      labelCount += 1
      let hit = LabelHit(block: labelCount, range: CellRange(cell.reference), finding: finding)
      switch finding.label {
      case .title, .header: headings.append(hit)
      case .column, .group:
        if open?.add(hit) != true {
          cut = close() ?? cut
          open = HeaderBand(hit)
        }
        lastRowOfOpen = row
      }
    }
    return cut
  }

  /// Ends the worksheet; gives the last cut, if there is one more.
  package mutating func finish() -> Int? { close() }

  /// Decides what the open table header is, when all its labels are in.
  private mutating func close() -> Int? {
    guard var band = open.take() else { return nil }
    defer { lastRowBefore = max(lastRowBefore, lastRowOfOpen) }
    band.settle()
    guard band.fields.count >= LabelFinder.leastColumns else { return nil }
    let above = headings.filter {
      $0.range.rows.lowerBound >= searchFrom && $0.range.rows.lowerBound < band.rows.lowerBound
    }
    var cut: Int?
    if foundForm, LabelFinder.headerCount(of: above) < LabelFinder.leastHeaders {
      // The table goes on, or the labels are texts.
      guard band.missingFields.isEmpty else { return nil }
    } else {
      let start = above.map(\.range.rows.lowerBound).min() ?? band.rows.lowerBound
      if foundForm, start > lastRowBefore { cut = start }
      foundForm = true
    }
    hasSecondTable = hasSecondTable || band.secondTableColumn != nil
    searchFrom = band.rows.upperBound + 1
    headings.removeAll { $0.range.rows.lowerBound < searchFrom }
    return cut
  }
}
