public import Grid
import Messages

/// Recognises the forms on a worksheet by their labels, and reads them.
///
/// The stages: find labels (`LabelFinder`) → bind columns (`ColumnBinder`) → read the header block
/// (`HeaderReader`) → cut rows (`RowCutter`) and read them (`TableReader`) → place the rest.
/// Each cell with text ends as a recognised label, a value of the model, or an unplaced text.
///
/// - SeeAlso: SPEC sections 2 and 3
public struct FormReader: Sendable {
  private let vocabulary: FormVocabulary
  private let finder: LabelFinder
  private let marks: MarkText
  private let legend: LegendText
  private let quantities: QuantityText
  private let checker: FormChecker
  private let samples: SampleNames

  public init(vocabulary: FormVocabulary) {
    self.vocabulary = vocabulary
    finder = LabelFinder(vocabulary)
    marks = MarkText(variants: vocabulary.markVariants)
    legend = LegendText(marks: marks)
    quantities = QuantityText(units: vocabulary.units)
    checker = FormChecker(vocabulary: vocabulary)
    samples = SampleNames(words: vocabulary.sampleWords)
  }

  /// Reads every form of `grid`; `file` is the file's name as messages give it.
  public func read(_ grid: Grid, file: String) -> FormReading {
    let map = SheetMap(grid)
    let regions = finder.regions(in: map)
    if let column = regions.lazy.flatMap(\.bands).compactMap(\.secondTableColumn).first {
      return read(grid.split(atColumn: column), file: file)
    }
    var reading = FormReading()
    let place = Place(file: file, sheet: grid.name)
    for region in regions {
      reading.foundForm = true
      var findings = FormFindings()
      var place = place
      if let sheet = read(region, of: grid, map, &findings) {
        var sheet = sheet
        place.section = sheet.section
        sheet.source = GoalSheet.Source(file: file, sheet: grid.name)
        reading.sheets.append(sheet)
        reading.places.append(findings.places)
        checker.check(sheet, &findings)
      }
      reading.messages += findings.messages(at: place, checker.sentences)
    }
    if reading.foundForm, !grid.objects.isEmpty {
      reading.messages.append(
        checker.sentences.message(.outsideCells(grid.objects.count), at: place))
    }
    return reading
  }

  /// Whether a worksheet of this name is a sample, to be left out: 記入例, 見本.
  public func isSample(_ name: String) -> Bool {
    samples.contain(name)
  }

  /// Reads forms that stand side by side, each part as a worksheet of its own.
  private func read(_ parts: [Grid], file: String) -> FormReading {
    var whole = FormReading()
    for part in parts {
      let reading = read(part, file: file)
      whole.sheets += reading.sheets
      whole.places += reading.places
      whole.messages += reading.messages
      whole.foundForm = whole.foundForm || reading.foundForm
    }
    return whole
  }

  /// Reads one form; `nil` where a column is missing.
  private func read(
    _ region: FormRegion, of grid: Grid, _ map: SheetMap, _ findings: inout FormFindings
  ) -> GoalSheet? {
    guard let parts = bind(region, map, &findings), let first = parts.first else { return nil }
    var sheet = GoalSheet()
    let labels = claimLabels(region, map, &sheet, &findings)
    let columns = parts.map(\.binding.columns).reduce(first.binding.columns) {
      min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
    }
    HeaderReader(
      map: map, labels: labels, legend: legend, columns: columns, dateSystem: grid.dateSystem
    ).read(region.headers, into: &sheet, &findings)
    if !region.headers.contains(where: { $0.finding.label == .header(.fiscalYear) }) {
      TitleYear(map: map).read(region, into: &sheet, &findings)
    }
    let taken = labels.union(findings.claimed)
    let table = parts.map { part in
      let cutter = RowCutter(map: map, binding: part.binding, legend: legend, labels: taken)
      let cut = cutter.cut(part.rows)
      cut.preparedNumbers.forEach { findings.claim($0) }
      return TableReader.Part(binding: part.binding, lines: cut.lines)
    }
    let tableReader = TableReader(map: map, marks: marks, quantities: quantities)
    sheet.rows = tableReader.rows(of: table, into: &findings)
    sheet.legend = readLegend(region, map, &findings)
    placeRest(region, map, &findings)
    sheet.unplaced = findings.unplaced.sorted { $0.cell < $1.cell }
    HiddenContent(grid: grid, map: map).report(region, table, &findings)
    return sheet
  }

  // MARK: - Columns

  private struct BoundRows {
    let binding: ColumnBinding
    let rows: Range<Int>
  }

  /// Binds the columns under each header of the form.
  private func bind(
    _ region: FormRegion, _ map: SheetMap, _ findings: inout FormFindings
  ) -> [BoundRows]? {
    let binder = ColumnBinder(map: map, marks: marks)
    var parts: [BoundRows] = []
    for (index, band) in region.bands.enumerated() {
      let end =
        index + 1 < region.bands.count
        ? region.bands[index + 1].rows.lowerBound : region.rows.upperBound
      let rows = (band.rows.upperBound + 1)..<max(end, band.rows.upperBound + 1)
      guard let binding = binder.binding(of: band, dataRows: rows) else {
        let missing = band.missingFields.compactMap { vocabulary.columnLabels[$0]?.text }
        findings.report(.missingColumn(missing), at: band.hits.map(\.range.topLeft).min())
        return nil
      }
      parts.append(BoundRows(binding: binding, rows: rows))
    }
    return parts
  }

  // MARK: - Labels

  /// Claims title and table labels; returns the blocks of all the form's labels.
  private func claimLabels(
    _ region: FormRegion, _ map: SheetMap, _ sheet: inout GoalSheet, _ findings: inout FormFindings
  ) -> BlockSet {
    let title = claimTitle(region, map, &findings)
    sheet.title = title.map { Self.titleText(map.blocks[$0.block].text) } ?? vocabulary.title.text
    for band in region.bands {
      for hit in band.hits { findings.claim(hit.block) }
    }
    if let band = region.bands.first {
      for field in GoalField.allCases where field.described.labelHasYear {
        guard let hit = band[field], let year = hit.finding.year else { continue }
        findings.places.yearLabels.append(
          FormPlaces.YearLabel(
            cell: hit.range.topLeft, text: map.blocks[hit.block].text, year: year))
      }
    }
    return findings.claimed.union(BlockSet(region.headers.map(\.block)))
  }

  /// Claims the title, and its repetitions: of several the first that is the bare title, or else the
  /// last.
  private func claimTitle(
    _ region: FormRegion, _ map: SheetMap, _ findings: inout FormFindings
  ) -> LabelHit? {
    guard region.titles.count > 1 else {
      if let only = region.titles.first { findings.claim(only.block) }
      return region.titles.first
    }
    let keys = region.titles.map { LabelKey.key(of: map.blocks[$0.block].text) }
    let bare = LabelKey.key(of: vocabulary.title.text)
    let own =
      keys.indices.first { region.titles[$0].finding.year == nil && keys[$0] == bare }
      ?? keys.count - 1
    for (key, hit) in zip(keys, region.titles) where key == keys[own] { findings.claim(hit.block) }
    return region.titles[own]
  }

  /// The title without the `# ` that a text file may put before it.
  private static func titleText(_ text: String) -> String {
    guard text.hasPrefix("#") else { return text }
    return CleanText.trimmed(String(text.drop { $0 == "#" }))
  }

  // MARK: - The rest

  private func readLegend(
    _ region: FormRegion, _ map: SheetMap, _ findings: inout FormFindings
  ) -> [GoalSheet.LegendEntry] {
    var entries: [GoalSheet.LegendEntry] = []
    for index in map.blocks(in: region.rows) where !findings.claimed.contains(index) {
      let block = map.blocks[index]
      guard !block.isBlank, let found = legend.entries(in: block.text),
        found.allSatisfy({ new in !entries.contains { $0.mark == new.mark } })
      else { continue }
      entries += found
      findings.claim(index)
    }
    return entries.isEmpty ? vocabulary.legend : entries
  }

  /// Keeps what no stage has taken.
  private func placeRest(_ region: FormRegion, _ map: SheetMap, _ findings: inout FormFindings) {
    for index in map.blocks(in: region.rows) where !findings.claimed.contains(index) {
      let block = map.blocks[index]
      guard !block.isBlank else { continue }
      findings.leave(block)
      findings.report(.unplacedText(block.text), at: block.reference)
    }
    for block in map.coveredCells where region.rows.contains(block.reference.row) {
      findings.leave(block)
      findings.report(.coveredCell(block.text), at: block.reference)
    }
  }
}
