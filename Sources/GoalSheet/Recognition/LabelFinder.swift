import Grid

/// Stage 1: finds the labels of a worksheet and says which forms they make.
struct LabelFinder {
  private let book: LabelBook
  private let hint: LabelHint

  init(_ vocabulary: FormVocabulary) {
    book = LabelBook(vocabulary)
    hint = LabelHint(vocabulary)
  }

  /// So many column labels, standing together, make a table's header; fewer are chance.
  static let leastColumns = 5
  /// So many header labels between two tables begin a form; with fewer the table goes on.
  static let leastHeaders = 2

  /// The forms of a worksheet, from top to bottom.
  func regions(in map: SheetMap) -> [FormRegion] {
    let hits = labels(in: map)
    let bands = bands(of: hits)
    guard !bands.isEmpty else { return [] }
    var regions: [FormRegion] = []
    var searchFrom = 0
    for band in bands {
      let above = Self.rows(searchFrom..<max(searchFrom, band.rows.lowerBound), of: hits)
      let titles = above.filter { $0.finding.label == .title }
      let headers = above.filter(\.isHeader)
      if let last = regions.indices.last, Self.headerCount(of: headers) < Self.leastHeaders {
        // Nothing but a title between two headers: the table goes on, on its next page. Of labels
        // that make no whole header, the whole one is the form's; the others are texts.
        let isWhole = band.missingFields.isEmpty
        if let first = regions[last].bands.last, isWhole, !first.missingFields.isEmpty {
          regions[last].bands = [band]
        } else if isWhole {
          regions[last].bands.append(band)
        } else {
          continue
        }
        regions[last].titles += titles
      } else {
        let start = (titles + headers).map(\.range.rows.lowerBound).min() ?? band.rows.lowerBound
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

  /// Whether a worksheet without a readable table still shows the form's title.
  func hasTitle(_ map: SheetMap) -> Bool {
    labels(in: map).contains { $0.finding.label == .title }
  }

  /// The label that `text` is; `nil` for another text.
  func label(_ text: String) -> LabelBook.Finding? {
    hint.mayBeLabel(text) ? book.label(text) : nil
  }

  /// How many different labels of the header block are among `hits`.
  static func headerCount(of hits: some Sequence<LabelHit>) -> Int {
    Set(hits.lazy.filter(\.isHeader).map(\.finding.label)).count
  }

  private func labels(in map: SheetMap) -> [LabelHit] {
    var hits: [LabelHit] = []
    for index in map.blocks.indices {
      let text = map.blocks[index].text
      guard !text.isEmpty, let finding = label(text) else { continue }
      hits.append(LabelHit(block: index, range: map.blocks[index].range, finding: finding))
    }
    return hits
  }

  private func bands(of hits: [LabelHit]) -> [HeaderBand] {
    var bands: [HeaderBand] = []
    for hit in hits {
      switch hit.finding.label {
      case .column, .group:
        if let last = bands.indices.last, bands[last].add(hit) { continue }
        bands.append(HeaderBand(hit))
      default: continue
      }
    }
    for index in bands.indices { bands[index].settle() }
    return bands.filter { $0.fields.count >= Self.leastColumns }
  }

  /// Pairs of label and value may stand under the table, where the header block lacks them.
  private func addHeadersBelow(_ hits: [LabelHit], to regions: inout [FormRegion]) {
    for index in regions.indices {
      let known = Set(regions[index].headers.map(\.finding.label))
      guard let end = regions[index].bands.last?.rows.upperBound else { continue }
      let below = (end + 1)..<max(end + 1, regions[index].rows.upperBound)
      for hit in Self.rows(below, of: hits) where !known.contains(hit.finding.label) {
        if case .header = hit.finding.label { regions[index].headers.append(hit) }
      }
    }
  }

  /// The labels that begin in `rows`, of labels in the order of their rows.
  ///
  /// A file may hold thousands of forms, each of which looks at its own labels only.
  private static func rows(_ rows: Range<Int>, of hits: [LabelHit]) -> ArraySlice<LabelHit> {
    func firstIndex(from row: Int) -> Int {
      var low = 0
      var high = hits.count
      while low < high {
        let middle = (low + high) / 2
        if hits[middle].range.rows.lowerBound < row { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return hits[firstIndex(from: rows.lowerBound)..<firstIndex(from: rows.upperBound)]
  }
}
