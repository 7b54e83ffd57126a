import Bytes
import Grid

/// Stage 1: finds the labels of a worksheet and groups them into forms.
struct LabelFinder {
  private let book: LabelBook
  private let hint: LabelHint
  /// The form's own texts.
  private let printed: PrintedTexts
  /// The keys of what the template's legend says that marks mean.
  private let meanings: Set<String>
  /// Whether labels of the header block may be beside the table, too: not those of columns that a section
  /// added to the official form.
  private let looksBeside: Bool

  /// The fields of the form that is looked for.
  let fields: FormFields

  init(_ vocabulary: FormVocabulary) {
    fields = vocabulary.fields
    leastColumns = min(Self.usualLeast, vocabulary.fields.labelled.count)
    book = LabelBook(vocabulary)
    hint = LabelHint(vocabulary)
    printed = PrintedTexts(vocabulary.printed + vocabulary.otherTables)
    meanings = Set(vocabulary.legend.map { PrintedTexts.key(of: $0.meaning) })
    looksBeside = vocabulary.fields.columns != GoalField.official
  }

  /// The fewest adjacent column labels that make a table's header; fewer may be a coincidence.
  let leastColumns: Int
  private static let usualLeast = 5
  /// The fewest header labels between two tables that begin a form; with fewer, the table
  /// continues.
  static let leastHeaders = 2

  /// Whether a worksheet has as many column labels as a form's header, wherever they are.
  ///
  /// Most large worksheets have none, and need no map.
  func mayFindForms(in grid: Grid) -> Bool {
    // What is struck out may hide a label.
    guard grid.runs.isEmpty else { return true }
    var count = 0
    for cell in grid.cells {
      guard let label = label(CleanText.clean(cell.text))?.label else { continue }
      switch label {
      case .column, .group: count += 1
      case .header, .title: continue
      }
      if count >= leastColumns { return true }
    }
    return false
  }

  /// The forms of a worksheet, from top to bottom.
  func regions(in map: SheetMap) -> [FormRegion] {
    var hits = labels(in: map)
    let bands = bands(of: hits, in: map)
    if book.hasBoxes { findBoxes(in: &hits, besides: bands, map) }
    guard !bands.isEmpty else { return [] }
    var regions: [FormRegion] = []
    var searchFrom = 0
    for band in bands {
      let above = Self.rows(searchFrom..<max(searchFrom, band.rows.lowerBound), of: hits)
      let headings =
        regions.last.map { self.headings(above, below: $0, in: map) } ?? Array(above)
      let titles = headings.filter { $0.finding.label == .title }
      let headers = headings.filter(\.isHeader)
      if let last = regions.indices.last, Self.headerCount(of: headers) < Self.leastHeaders {
        // With only a title between two headers, the table continues on its next page. If only one
        // header is complete, it is the form's; the labels of the others are texts.
        let isWhole = band.isWhole
        let first = regions[last].bands.last
        let isOtherHalf = first.map(band.isOtherHalf) ?? false
        if let first, isWhole, !first.isWhole, !isOtherHalf {
          regions[last].bands = [band]
        } else if isWhole && !isOtherHalf || band.fields == first?.fields {
          regions[last].bands.append(band)
        } else if isOtherHalf {
          let start = headings.map(\.range.rows.lowerBound).min() ?? band.rows.lowerBound
          regions[last].rows = regions[last].rows.lowerBound..<start
          regions.append(FormRegion(rows: start..<Int.max, titles: titles, bands: [band]))
          searchFrom = band.rows.upperBound + 1
          continue
        } else {
          continue
        }
        regions[last].titles += titles
      } else {
        let start = headings.map(\.range.rows.lowerBound).min() ?? band.rows.lowerBound
        if let last = regions.indices.last {
          regions[last].rows = regions[last].rows.lowerBound..<start
        }
        regions.append(
          FormRegion(
            rows: (regions.isEmpty ? 0 : start)..<Int.max, titles: titles, headers: headers,
            bands: [band]))
      }
      searchFrom = band.rows.upperBound + 1
    }
    addHeadersBelow(hits, to: &regions)
    return regions
  }

  /// The labels of the next header block among those below a table.
  private func headings(
    _ hits: ArraySlice<LabelHit>, below region: FormRegion, in map: SheetMap
  ) -> [LabelHit] {
    let headings = hits.filter { $0.isHeader || $0.finding.label == .title }
    guard let last = headings.last?.range.rows.lowerBound, let first = headings.first else {
      return []
    }
    let columns = region.bands.last?.numberColumns
    var rows: [HeadingRow] = []
    var row = last
    while row >= first.range.rows.lowerBound {
      if let columns, Self.hasNumber(row, columns, map) { break }
      let here = headings.filter { $0.range.rows.lowerBound == row }
      if !here.isEmpty {
        rows.append(
          HeadingRow(
            row: row, hits: Array(here), textCount: map.texts(in: row).count,
            isAfterBlank: row > 0 && map.texts(in: row - 1).isEmpty))
      }
      row -= 1
    }
    return HeadingRow.block(rows.reversed())
  }

  /// Whether a row has a number under No., or one merged into it from above.
  static func hasNumber(_ row: Int, _ columns: ClosedRange<Int>, _ map: SheetMap) -> Bool {
    map.texts(in: row).contains { index in
      map.blocks[index].range.columns.overlaps(columns)
        && NumberText.looksLikeNumber(map.blocks[index].text)
    }
  }

  /// The label that `text` represents; `nil` for other texts.
  func label(_ text: String) -> LabelBook.Finding? {
    hint.mayBeLabel(text) ? book.label(text) : nil
  }

  /// The number of different labels of the header block among `hits`.
  static func headerCount(of hits: some Sequence<LabelHit>) -> Int {
    FormLabelSet(hits.lazy.filter(\.isHeader).map(\.finding.label)).count
  }

  /// Takes labels of columns that are in no header for those of boxes with the same words.
  private func findBoxes(in hits: inout [LabelHit], besides bands: [HeaderBand], _ map: SheetMap) {
    for index in hits.indices where !hits[index].isHeader {
      guard let field = book.box(map.blocks[hits[index].block].text),
        !bands.contains(where: { $0.blocks.contains(hits[index].block) })
      else { continue }
      hits[index].finding = LabelBook.Finding(label: .header(field))
    }
  }

  /// The cards of a worksheet, if its form has one for each goal.
  func cards(in map: SheetMap) -> FoundCards? {
    let blocks = map.blocks
    let hits = blocks.indices.compactMap { index -> LabelHit? in
      guard !blocks[index].isBlank else { return nil }
      // 目標１, 目標２: the cards may be numbered.
      let bare = NumberedLabel.words(blocks[index].text)
      guard let finding = label(blocks[index].text) ?? label(bare) else { return nil }
      return LabelHit(block: index, range: blocks[index].range, finding: finding)
    }
    return CardFinder(map: map, form: fields, printed: printed, hits: hits).cards()
  }

  private func labels(in map: SheetMap) -> [LabelHit] {
    var hits: [LabelHit] = []
    let all = map.blocks
    let blocks = all.span
    for index in blocks.indices where !blocks[index].isBlank {
      guard let finding = label(blocks[index].text) else { continue }
      let range = blocks[index].range
      if !printed.isEmpty, isBesideLines(range, blocks[index].text) || isOverLegend(index, map) {
        continue
      }
      hits.append(LabelHit(block: index, range: range, finding: finding))
    }
    return hits
  }

  /// Whether a text of the form is merged beside lines, where it is no label of a column.
  private func isBesideLines(_ range: CellRange, _ text: String) -> Bool {
    range.rows.count > Self.tallestLabel && printed.count(of: text) > 0
  }

  private static let tallestLabel = 3

  /// Whether a text of the form is the label of a legend: marks are below it, and their meanings beside them.
  ///
  /// Nothing else is beside them (they may be in one cell), or the template's legend has the meaning.
  private func isOverLegend(_ index: Int, _ map: SheetMap) -> Bool {
    let label = map.blocks[index]
    guard printed.count(of: label.text) > 0 else { return false }
    func text(in row: Int, at column: Int) -> Block? {
      map.texts(in: row).lazy.map { map.blocks[$0] }.first { $0.range.columns.contains(column) }
    }
    let row = label.range.rows.upperBound + 1
    let first = label.range.columns.lowerBound
    let next = label.range.columns.upperBound + 1
    let isApart = [label.reference.row, row].allSatisfy { row in
      text(in: row, at: first - 1) == nil && text(in: row, at: next) == nil
    }
    // Mark and meaning may be in one cell.
    if isApart, let entry = text(in: row, at: first), printed.count(of: entry.text) > 0 {
      return true
    }
    guard let mark = text(in: row, at: first), mark.text.count <= Self.longestMark,
      mark.range.columns.lowerBound == first,
      let meaning = text(in: row, at: mark.range.columns.upperBound + 1),
      label.range.columns == mark.range.columns
        || label.range.columns.upperBound == meaning.range.columns.upperBound
    else { return false }
    if meanings.contains(PrintedTexts.key(of: meaning.text)) { return true }
    return text(in: label.reference.row, at: first - 1) == nil
      && text(in: row, at: first - 1) == nil
      && text(in: row, at: meaning.range.columns.upperBound + 1) == nil
      && printed.count(of: mark.text) + printed.count(of: meaning.text) > 0
  }

  private static let longestMark = 2

  private func bands(of hits: [LabelHit], in map: SheetMap) -> [HeaderBand] {
    var bands: [HeaderBand] = []
    var finder = BandFinder(fields)
    let columns = hits.filter { !$0.isHeader && $0.finding.label != .title }
    for inRow in columns.chunked(by: { $0.range.rows.lowerBound == $1.range.rows.lowerBound }) {
      guard let row = inRow.first?.range.rows.lowerBound else { continue }
      let closed = finder.add(inRow, row: row) { Self.hasNumber(row, $0, map) }
      if let closed { bands.append(closed) }
    }
    if let last = finder.close() { bands.append(last) }
    for index in bands.indices { bands[index].settle() }
    return bands.filter { $0.fields.count >= leastColumns }
  }

  /// Pairs of label and value may be below the table, if the header block lacks them.
  private func addHeadersBelow(_ hits: [LabelHit], to regions: inout [FormRegion]) {
    for index in regions.indices {
      let known = FormLabelSet(regions[index].headers.lazy.map(\.finding.label))
      guard let end = regions[index].bands.last?.rows.upperBound else { continue }
      let below = (end + 1)..<max(end + 1, regions[index].rows.upperBound)
      for hit in Self.rows(below, of: hits) where !known.contains(hit.finding.label) {
        if case .header = hit.finding.label { regions[index].headersBelow.append(hit) }
      }
      if looksBeside { addHeadersBeside(hits, known, to: &regions[index]) }
    }
  }

  /// The labels on the right of the table are not texts of its lines.
  private func addHeadersBeside(
    _ hits: [LabelHit], _ known: FormLabelSet, to region: inout FormRegion
  ) {
    guard let band = region.bands.first,
      let last = band.hits.map(\.range.columns.upperBound).max()
    else { return }
    for hit in Self.rows(band.rows.lowerBound..<region.rows.upperBound, of: hits)
    where hit.range.columns.lowerBound > last && !known.contains(hit.finding.label) {
      if case .header = hit.finding.label { region.headersBeside.append(hit) }
    }
  }

  /// The labels that begin in `rows`; the labels must be in row order.
  ///
  /// A file may contain thousands of forms, and each needs only its own labels.
  private static func rows(_ rows: Range<Int>, of hits: [LabelHit]) -> ArraySlice<LabelHit> {
    func firstIndex(from row: Int) -> Int {
      hits.partitionPoint { $0.range.rows.lowerBound >= row }
    }
    return hits[firstIndex(from: rows.lowerBound)..<firstIndex(from: rows.upperBound)]
  }
}

extension Array {
  /// The runs of neighbours that belong together.
  fileprivate func chunked(by belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = 0
    for index in indices.dropFirst() where !belong(self[index - 1], self[index]) {
      chunks.append(self[start..<index])
      start = index
    }
    if start < count { chunks.append(self[start...]) }
    return chunks
  }
}
