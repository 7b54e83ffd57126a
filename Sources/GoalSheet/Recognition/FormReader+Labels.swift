import Grid

extension FormReader {
  /// Claims title and table labels; returns the blocks of all the form's labels.
  func claimLabels(
    _ region: FormRegion, _ map: SheetMap, _ sheet: inout GoalSheet, _ findings: inout FormFindings
  ) -> BlockSet {
    let title = claimTitle(region, map, &findings)
    sheet.title =
      title.map { titleText(map.blocks[$0.block].text, $0.finding) }
      ?? words.vocabulary.title.text
    findings.places.title = title?.range.topLeft
    for band in region.bands {
      for hit in band.hits {
        findings.claim(hit.block)
        findings.decide(
          hit.range.topLeft, map.blocks[hit.block].text, .label(label(of: hit.finding.label)))
      }
    }
    if let band = region.bands.first {
      for field in GoalField.official where field.described.labelHasYear {
        guard let hit = band[field], let year = hit.finding.year else { continue }
        findings.places.yearLabels.append(
          FormPlaces.YearLabel(
            cell: hit.range.topLeft, text: map.blocks[hit.block].text, year: year,
            name: label(of: hit.finding.label)))
      }
    }
    return findings.claimed.union(BlockSet(region.headers.map(\.block)))
  }

  /// Claims the printed words that name the rows of lines.
  func claimRowWords(
    of binding: ColumnBinding, _ rows: Range<Int>, _ map: SheetMap, _ findings: inout FormFindings
  ) -> BlockSet {
    guard let words = binding.words else { return BlockSet() }
    let blocks = words.blocks(in: rows, of: map)
    for index in blocks {
      findings.claim(index)
      findings.decide(
        map.blocks[index].reference, map.blocks[index].text, .label(map.blocks[index].text))
    }
    return BlockSet(blocks)
  }

  private func label(of label: FormLabel) -> String {
    switch label {
    case .title: words.vocabulary.title.text
    case .header(let field): words.vocabulary.headerLabels[field]?.text ?? field.key
    case .column(let field): words.vocabulary.columnLabels[field]?.text ?? field.key
    case .group(let group): words.vocabulary.groupLabels[group]?.text ?? group.key
    }
  }

  /// Claims the title, and its repetitions: of several the first that is the bare title, or else the
  /// last.
  private func claimTitle(
    _ region: FormRegion, _ map: SheetMap, _ findings: inout FormFindings
  ) -> LabelHit? {
    let titles = region.titles
    guard !titles.isEmpty else { return nil }
    let keys = titles.map { LabelKey.key(of: map.blocks[$0.block].text) }
    let bare = LabelKey.key(of: words.vocabulary.title.text)
    let own =
      titles.count == 1
      ? 0
      : keys.indices.first { titles[$0].finding.year == nil && keys[$0] == bare } ?? keys.count - 1
    for (key, hit) in zip(keys, titles) where key == keys[own] {
      findings.claim(hit.block)
      findings.decide(
        hit.range.topLeft, map.blocks[hit.block].text, .label(words.vocabulary.title.text))
    }
    return titles[own]
  }

  /// Takes the year of labels with a year for the sheet's, in a form that has it nowhere else.
  func readYear(
    ofLabels region: FormRegion, into sheet: inout GoalSheet, _ findings: inout FormFindings
  ) {
    let isElsewhere = words.fields.titleHasYear || words.fields.headers.contains(.fiscalYear)
    guard sheet.fiscalYear == nil, words.fields.labelsHaveYear, !isElsewhere else { return }
    for hit in region.bands.flatMap(\.hits) {
      guard case .column(let field) = hit.finding.label, let year = hit.finding.year,
        words.vocabulary.columnLabels[field]?.year != nil
      else { continue }
      sheet.fiscalYear = year
      findings.places.setCell(hit.range.topLeft, of: .fiscalYear)
      return
    }
  }

  /// The rows with several texts below the header of a form that lacks one column.
  func filledLines(below band: HeaderBand, _ map: SheetMap) -> Int {
    guard band.missing.count == 1 else { return 0 }
    let columns = band.hits.map(\.range.columns)
    let rows = Dictionary(grouping: map.blocks(in: band.rows.upperBound + 1..<Int.max)) {
      map.blocks[$0].reference.row
    }
    return rows.values.count { row in
      row.count { index in
        !map.blocks[index].isBlank
          && columns.contains { $0.overlaps(map.blocks[index].range.columns) }
      } >= Self.leastTexts
    }
  }

  private static let leastTexts = 3

  /// The title without the `# ` that a text file may put before it, and without the year if the form's
  /// title has one.
  private func titleText(_ text: String, _ finding: LabelBook.Finding) -> String {
    if words.vocabulary.title.year != nil, finding.year != nil {
      return words.vocabulary.title.text
    }
    let text = text.hasPrefix("#") ? CleanText.trimmed(String(text.drop { $0 == "#" })) : text
    guard words.fields.titleHasYear, let bare = TitleText.withoutYear(text),
      LabelKey.key(of: bare) == LabelKey.key(of: words.vocabulary.title.text)
    else { return text }
    return bare
  }

  func legendEntries(_ entries: [LegendText.Entry]) -> [GoalSheet.LegendEntry] {
    let own = entries.compactMap { entry in
      entry.mark.map { GoalSheet.LegendEntry(mark: $0, meaning: entry.meaning) }
    }
    return own.isEmpty ? words.vocabulary.legend : own
  }

  /// The template's entries of marks that a sheet uses but its legend leaves out.
  ///
  /// Only the official marks are understood without an entry.
  func legendEntries(missingFrom sheet: GoalSheet) -> [GoalSheet.LegendEntry] {
    words.vocabulary.legend.filter { entry in
      !Mark.official.contains(entry.mark) && !sheet.legend.contains { $0.mark == entry.mark }
        && sheet.rows.contains { $0.evaluation == entry.mark }
    }
  }

  /// The cells that hold the values of check boxes say nothing by themselves.
  func claimLinkedCells(
    _ grid: Grid, _ map: SheetMap, _ findings: inout FormFindings
  ) {
    for cell in grid.objects.compactMap(\.linkedCell) {
      for index in map.texts(in: cell.row) where map.blocks[index].reference == cell {
        guard case .boolean = map.value(of: index) else { continue }
        findings.claim(index)
        findings.decide(cell, map.blocks[index].text, .checkBox)
      }
    }
  }
}
