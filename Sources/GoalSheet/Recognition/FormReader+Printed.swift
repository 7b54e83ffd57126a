import Grid

extension FormReader {
  /// Claims the form's own texts outside the lines of its table, each as often as the form has it.
  ///
  /// Where a sheet has a text more often, somebody wrote it, too: the values of labels are left then, and
  /// what is over after that is reported like any other text.
  func claimPrinted(
    besides lines: TableLines, _ region: FormRegion, _ columns: ClosedRange<Int>, _ map: SheetMap,
    _ findings: inout FormFindings
  ) {
    guard !words.printed.isEmpty else { return }
    let outside = lines.rowsOutside(region.rows)
    var found: [String: [(index: Int, entry: PrintedTexts.Entry)]] = [:]
    for index in map.blocks(in: region.rows) where !findings.claimed.contains(index) {
      let block = map.blocks[index]
      guard !block.isBlank, let entry = words.printed.entry(of: block.text) else { continue }
      let isOutside = outside.contains { $0.contains(block.reference.row) }
      guard isOutside || !block.range.columns.overlaps(columns) else { continue }
      found[entry.key, default: []].append((index, entry))
    }
    for texts in found.values {
      guard let limit = texts.map(\.entry.count).max() else { continue }
      // Those that are the form's word for word come first.
      let indices =
        (texts.filter { !$0.entry.isOfAnyYear } + texts.filter(\.entry.isOfAnyYear)).map(\.index)
      let mayBeValues = indices.count > limit || texts.contains(where: \.entry.isOfAnyYear)
      let free = indices.filter {
        !isBesideLabel(map.blocks[$0].range, region, map) && !isOfDate(map.blocks[$0].range, map)
      }
      for index in mayBeValues ? free.prefix(limit) : indices[...] {
        claimPrinted(index, map, &findings)
      }
    }
    // A mark is the form's if its meaning is.
    for row in lines.headerRows {
      let pair = legendPair(in: row, map)
      guard let sign = pair.first, let meaning = pair.last, findings.claimed.contains(meaning),
        !findings.claimed.contains(sign)
      else { continue }
      claimPrinted(sign, map, &findings)
    }
  }

  /// The objects of a worksheet without the text boxes and notes that the form has.
  func withoutPrinted(_ objects: [SheetObject]) -> [SheetObject] {
    var pictures = words.vocabulary.pictures
    guard !words.printed.isEmpty || pictures > 0 else { return objects }
    return objects.filter { object in
      guard object.isWithoutText, pictures > 0 else { return !isPrinted(object) }
      pictures -= 1
      return false
    }
  }

  /// Claims the texts of such objects.
  func claimPrintedObjects(_ grid: Grid, _ findings: inout FormFindings) {
    guard !words.printed.isEmpty else { return }
    for (position, object) in grid.objects.enumerated() where isPrinted(object) {
      findings.claimedObjects.insert(position)
    }
  }

  private func isPrinted(_ object: SheetObject) -> Bool {
    let text = CleanText.clean(object.text)
    return !text.isEmpty && words.printed.count(of: text) > 0
  }

  /// Claims a text of the form.
  func claimPrinted(_ index: Int, _ map: SheetMap, _ findings: inout FormFindings) {
    findings.claim(index)
    findings.decide(map.blocks[index].reference, map.blocks[index].text, .printed)
  }

  /// Whether a text is a number of a date that is written over several cells: 3 of 3 | 月.
  private func isOfDate(_ range: CellRange, _ map: SheetMap) -> Bool {
    map.texts(in: range.rows.lowerBound).contains {
      map.blocks[$0].range.columns.lowerBound == range.columns.upperBound + 1
        && ["年", "月", "日"].contains(map.blocks[$0].text)
    }
  }

  /// Whether a text is directly to the right of a label of the header block, or directly below it.
  private func isBesideLabel(_ range: CellRange, _ region: FormRegion, _ map: SheetMap) -> Bool {
    (region.headers + region.headersBelow).contains { hit in
      let isRight =
        hit.range.rows.overlaps(range.rows)
        && hit.range.columns.upperBound < range.columns.lowerBound
        && !map.texts(in: range.rows.lowerBound).contains {
          let columns = map.blocks[$0].range.columns
          return columns.lowerBound > hit.range.columns.upperBound
            && columns.upperBound < range.columns.lowerBound
        }
      let isBelow =
        hit.range.rows.upperBound + 1 == range.rows.lowerBound
        && hit.range.columns.overlaps(range.columns)
      return isRight || isBelow
    }
  }
}

extension SheetObject {
  /// Whether it is a picture, or a shape without text.
  package var isWithoutText: Bool {
    switch kind {
    case .picture, .shape, .textBox: text.isEmpty
    case .note, .threadedComment, .formControl: false
    }
  }
}
