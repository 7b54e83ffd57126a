public import Grid
import Messages

/// Recognises the forms on a worksheet by their labels and reads them.
///
/// The stages, in order: a map of what a person sees (`SheetMap`), labels and forms
/// (`LabelFinder`), columns (`ColumnBinder`), lines (`RuledTable`, `RowCutter`, `LineJoiner`),
/// legend (`LegendReader`), header block (`HeaderReader`, `TitleYear`), rows (`TableReader`), the
/// rest (`RestPlacer`, `HiddenContent`), checks (`FormChecker`).
/// Each cell with text ends up as a recognised label, a value of the model, or an unplaced text.
///
/// - SeeAlso: SPEC sections 2 and 3
public struct FormReader: Sendable {
  let words: FormWords
  /// How many messages about a form are kept; the rest are counted.
  package var messageLimit = Int.max
  /// The form's name and version for `source`, if it is to be kept there.
  package var form: String?

  /// Works with the words of a template.
  public init(vocabulary: FormVocabulary) { words = FormWords(vocabulary) }

  /// The names of the template's list, which all checks of a run share.
  package var organisations: OrganisationNames { words.organisations }

  /// Reads every form in `grid`; `file` is the file's name in messages.
  ///
  /// With `explaining`, the reading keeps the decision about each cell.
  public func read(_ grid: Grid, file: String, explaining: Bool = false) -> FormReading {
    readings(of: [survey(grid, file: file, explaining: explaining)])[0]
  }

  /// Reads the worksheets of one workbook; a form split over several of them becomes one sheet.
  ///
  /// - Returns: A reading for each worksheet; if a form was joined to that of another worksheet,
  ///   the reading has its messages but no sheet.
  public func read(
    workbook grids: [Grid], file: String, explaining: Bool = false
  ) -> [FormReading] {
    readings(of: grids.map { survey($0, file: file, explaining: explaining) })
  }

  /// Whether a worksheet has enough texts like labels to be worth looking for a form.
  private func mayHaveForm(_ grid: Grid) -> Bool { words.finder.mayFindForms(in: grid) }

  /// Whether the survey of a worksheet keeps its cells, in a form or as the next page of one.
  package func keeps(_ grid: Grid) -> Bool {
    grid.cells.count <= FormSurvey.largestPage || mayHaveForm(grid)
  }

  /// Reads the forms of a worksheet without relating them to those of other worksheets yet.
  package func survey(_ grid: Grid, file: String, explaining: Bool = false) -> FormSurvey {
    // Looking costs a fifth of the map of a worksheet with a form, which most small ones have.
    guard grid.cells.count <= Self.fewCells || mayHaveForm(grid) else {
      return FormSurvey(grid, file: file)
    }
    let map = SheetMap(grid)
    if let cards = cardSurvey(grid, map, file: file, explaining: explaining) { return cards }
    let regions = words.finder.regions(in: map)
    if let column = Self.secondTableColumn(in: regions) {
      var whole = FormSurvey(grid, file: file)
      for part in grid.split(atColumn: column) {
        let survey = survey(part, file: file, explaining: explaining)
        whole.parts += survey.parts
        whole.explained += survey.explained
      }
      return whole
    }
    let parts = regions.map { region in
      var part = FormPart(place: Place(file: file, sheet: grid.name))
      part.findings.messageLimit = messageLimit
      if explaining { part.findings.decisions = [] }
      read(region, of: grid, map, into: &part)
      return part
    }
    var survey = FormSurvey(grid, file: file, parts: parts)
    survey.explained = regions.reduce(0) { $0 + $1.labelCount }
    return survey
  }

  private static let fewCells = 500

  /// The labels of the form's columns that are nowhere on a worksheet.
  func missingLabels(in grid: Grid) -> [String] {
    var found = GoalFieldSet()
    for cell in grid.cells {
      guard case .column(let field)? = words.finder.label(CleanText.clean(cell.text))?.label else {
        continue
      }
      found.insert(field)
    }
    return words.fields.columns.filter { !found.contains($0) }
      .compactMap { words.vocabulary.columnLabels[$0]?.text }
  }

  private static func secondTableColumn(in regions: [FormRegion]) -> Int? {
    for region in regions {
      for band in region.bands {
        if let column = band.secondTableColumn { return column }
      }
    }
    return nil
  }

  /// Joins the parts that belong together, checks the sheets, and makes the messages.
  package func readings(of surveys: [FormSurvey]) -> [FormReading] {
    var surveys = surveys
    if surveys.count > 1 { readContinuations(&surveys) }
    // Before forms are joined every cell is one of its own worksheet.
    let decisions = surveys.map { survey in
      survey.parts.flatMap { $0.findings.allDecisions($0.sheet) ?? [] }
    }
    FormJoiner(legend: words.vocabulary.legend, areCards: words.vocabulary.areCards)
      .join(&surveys)
    return surveys.indices.map { index in
      var reading = FormReading()
      reading.decisions = decisions[index]
      reading.form = form
      reading.foundForm = surveys[index].foundForm
      reading.isJoined = surveys[index].foundForm && surveys[index].parts.isEmpty
      for part in surveys[index].takeParts() { add(part, to: &reading) }
      let objects = withoutPrinted(surveys[index].objects)
      if reading.foundForm, let first = objects.first {
        let place = Place(
          file: surveys[index].file, sheet: surveys[index].sheet, cell: first.anchor)
        let counts = ObjectCount.counts(of: objects)
        reading.messages.append(Message(.outsideCells(counts), at: place))
      }
      return reading
    }
  }

  private func add(_ part: consuming FormPart, to reading: inout FormReading) {
    reading.unreadLines += part.unreadLines
    let missing = labels(of: part.missing)
    if part.isHalf {
      part.sheet = nil
      part.findings.report(.missingColumn(missing), at: part.firstLabel)
    } else if !missing.isEmpty {
      part.findings.report(.missingFurtherColumn(missing), at: part.firstLabel)
    }
    if var sheet = part.sheet.take() {
      part.place.section = sheet.section
      sheet.source = GoalSheet.Source(
        file: part.place.file ?? "", sheet: part.place.sheet, form: form)
      words.checker.check(sheet, &part.findings)
      reading.sheets.append(sheet)
      reading.places.append(part.findings.places)
    }
    reading.messages += part.messages()
    reading.omittedMessages += part.omittedMessages
  }

  private func labels(of columns: GoalFieldSet) -> [String] {
    columns.members.compactMap { words.vocabulary.columnLabels[$0]?.text }
  }

  /// Reads worksheets without any header as the next page of the previous form.
  private func readContinuations(_ surveys: inout [FormSurvey]) {
    var last: FormPart?
    for index in surveys.indices {
      if let part = surveys[index].parts.last {
        last = part
        continue
      }
      guard let before = last, let binding = before.binding, binding.isWhole,
        let number = before.lastNumber, let grid = surveys[index].pages
      else { continue }
      var part = FormPart(place: Place(file: surveys[index].file, sheet: grid.name))
      part.findings.messageLimit = messageLimit
      if before.findings.decisions != nil { part.findings.decisions = [] }
      let map = SheetMap(grid)
      read(binding, of: grid, map, into: &part)
      guard part.firstNumber == number + 1, part.isLikeTable else { continue }
      surveys[index].parts = [part]
      last = part
    }
  }

  /// Whether a worksheet with this name is a sample to skip: 記入例, 見本.
  public func isSample(_ name: String) -> Bool {
    words.samples.contain(name)
  }

  /// Reads one form; the part has no sheet if a column is missing.
  private func read(
    _ region: FormRegion, of grid: Grid, _ map: SheetMap, into part: inout FormPart
  ) {
    guard let rows = bind(region, map, &part.findings), let first = rows.first else {
      part.unreadLines = region.bands.first.map { filledLines(below: $0, map) } ?? 0
      return
    }
    part.binding = first.binding
    part.hasHeader = region.headers.contains { $0.finding.label.isOrganisationOrYear }
    part.firstLabel = region.bands.first?.hits.map(\.range.topLeft).min()
    part.sheet = read(region, rows, of: grid, map, &part.findings)
  }

  /// Reads a worksheet without labels as lines of a form whose columns are known.
  private func read(
    _ binding: ColumnBinding, of grid: Grid, _ map: SheetMap, into part: inout FormPart
  ) {
    let region = FormRegion(rows: 0..<Int.max, bands: [])
    part.binding = binding
    part.sheet = read(
      region, [BoundRows(binding: binding, rows: 0..<Int.max)], of: grid, map, &part.findings)
  }

  /// `cards` are the lines and labels of a form with a block for each goal.
  func read(
    _ region: FormRegion, _ parts: [BoundRows], of grid: Grid, _ map: SheetMap,
    cards: (lines: TableLines, labels: BlockSet)? = nil, _ findings: inout FormFindings
  ) -> GoalSheet? {
    guard let first = parts.first else { return nil }
    var sheet = GoalSheet()
    sheet.further = words.fields.furtherHeaders.map(\.blank)
    var labels = claimLabels(region, map, &sheet, &findings)
    for part in parts where part.binding.words != nil {
      labels = labels.union(claimRowWords(of: part.binding, part.rows, map, &findings))
    }
    if let cards { labels = labels.union(cards.labels) }
    var lines = cards?.lines ?? cutLines(parts, region, labels, grid, map)
    lines.counters.forEach { index in
      findings.claim(index)
      findings.decide(map.blocks[index].reference, map.blocks[index].text, .counter)
    }
    for index in lines.printed { claimPrinted(index, map, &findings) }
    let isMerged =
      cards != nil || lines.parts.contains { $0.isMerged(VerticalMerges(map: map, part: $0)) }
    if !isMerged { lines.join(LineJoiner(map: map, marks: words.marks, fields: words.fields)) }
    for index in lines.continued {
      findings.report(.continuedText(map.blocks[index].text), at: map.blocks[index].reference)
    }

    let columns = parts.map(\.binding.columns).reduce(first.binding.columns) {
      min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
    }
    claimPrinted(
      besides: lines, region, cards == nil ? columns : Int.max...Int.max, map, &findings)
    var sheetMarks = SheetMarks(words.marks)
    let entries = LegendReader(map: map, legend: words.legend)
      .entries(in: lines.rowsOutside(region.rows), into: &findings)
    sheetMarks.add(entries)
    sheet.legend = legendEntries(entries)

    let dates = DateReader(kinds: words.kinds, dateSystem: grid.dateSystem)
    let headers = headers(of: region, lines)
    HeaderReader(
      map: map, labels: labels.union(BlockSet(headers.map(\.block))), legend: words.legend,
      columns: columns, dates: dates, kinds: words.kinds, fields: words.fields,
      quantities: words.quantities, marks: sheetMarks,
      tableRow: region.bands.first?.rows.lowerBound ?? 0, firstRow: region.rows.lowerBound,
      ends: words.ends, unlabelled: words.vocabulary.unlabelledDates,
      valueCounts: words.vocabulary.valueCounts
    ).read(headers, into: &sheet, &findings)
    if !words.vocabulary.tables.isEmpty {
      let start = (region.bands.first?.rows.upperBound ?? 0) + 1
      readOtherTables(grid, map, below: start, into: &sheet, &findings)
    }
    if sheet.fiscalYear == nil, findings.places.cell(.fiscalYear) == nil {
      TitleYear(map: map).read(region, into: &sheet, &findings)
      readYear(ofLabels: region, into: &sheet, &findings)
    }

    var evaluations = EvaluationReader(map: map, marks: sheetMarks, printed: words.printed)
    evaluations.ticks = first.binding.ticks
    if !grid.objects.isEmpty {
      for field in first.binding.fields.members where words.fields.kind(of: field) == .mark {
        let drawn = first.binding[field].map { DrawnEvidence(grid.objects, columns: $0) }
        if let drawn, !drawn.isEmpty { evaluations.drawn[field] = drawn }
      }
      claimLinkedCells(grid, map, &findings)
    }
    claimPrintedObjects(grid, &findings)
    if cards == nil { reportMergedCells(lines.parts, map, &findings) }
    sheet.rows = TableReader(
      map: map, evaluations: evaluations, quantities: words.quantities, fields: words.fields,
      dates: dates, isMerged: isMerged
    ).rows(of: lines.parts, into: &findings)
    sheet.legend += legendEntries(missingFrom: sheet)
    RestPlacer(
      map: map, grid: grid, region: region, table: parts.map { ($0.rows, $0.binding.columns) },
      printedRows: Set(lines.printed.map { map.blocks[$0].reference.row })
    ).place(skipped: lines.skipped, hasRows: !sheet.rows.isEmpty, into: &findings)
    findings.keepTexts(of: map, in: region.rows)
    sheet.unplaced = findings.unplaced.sorted { $0.cell < $1.cell }
    HiddenContent(grid: grid, map: map).report(region, lines.parts, &findings)
    return sheet
  }

  // MARK: - Columns

  struct BoundRows {
    let binding: ColumnBinding
    let rows: Range<Int>
  }

  /// Binds the columns under each header of the form.
  private func bind(
    _ region: FormRegion, _ map: SheetMap, _ findings: inout FormFindings
  ) -> [BoundRows]? {
    var binder = ColumnBinder(map: map, marks: words.marks, labels: words.vocabulary.columnLabels)
    binder.rowWords = words.vocabulary.rowWords
    var parts: [BoundRows] = []
    for (index, band) in region.bands.enumerated() {
      let end =
        index + 1 < region.bands.count
        ? region.bands[index + 1].rows.lowerBound : region.rows.upperBound
      let rows = (band.rows.upperBound + 1)..<max(end, band.rows.upperBound + 1)
      guard
        let binding = binder.binding(
          of: band, dataRows: rows, isHalf: band.isHalf, into: &findings)
      else {
        findings.report(
          .missingColumn(labels(of: band.missing)), at: band.hits.map(\.range.topLeft).min())
        return nil
      }
      parts.append(BoundRows(binding: binding, rows: rows))
      leaveOtherColumns(of: band, map, isFirst: index == 0, &findings)
    }
    return parts
  }

  /// Drops the columns that lost to another of their kind.
  private func leaveOtherColumns(
    of band: HeaderBand, _ map: SheetMap, isFirst: Bool, _ findings: inout FormFindings
  ) {
    for ambiguity in band.ambiguous {
      let other = map.blocks[ambiguity.other.block]
      // A label under the chosen one is part of it.
      guard !ambiguity.other.range.overlaps(ambiguity.chosen.range) else { continue }
      findings.claim(ambiguity.other.block)
      findings.leave(other)
      findings.leftColumns.append(ambiguity.other.range.columns)
      if isFirst {
        findings.report(
          .columnAmbiguous(taken: map.blocks[ambiguity.chosen.block].text, left: other.text),
          at: other.reference)
      }
    }
  }

  // MARK: - Lines

  private func cutLines(
    _ parts: [BoundRows], _ region: FormRegion, _ labels: BlockSet, _ grid: Grid, _ map: SheetMap
  ) -> TableLines {
    var lines = TableLines()
    lines.headerRows = headerRowsBelow(
      region, parts.map { ($0.rows, $0.binding) }, labels, map)
    for part in parts {
      var cutter = RowCutter(map: map, binding: part.binding, legend: words.legend, labels: labels)
      cutter.headerRows = lines.headerRows
      cutter.printed = words.printed
      cutter.otherTables = words.otherTables
      if !grid.borders.isEmpty, part.binding.places.isEmpty,
        !map.hasTallBlocks(in: part.rows, part.binding)
      {
        cutter.ruling = RuledTable(
          borders: grid.borders, binding: part.binding, rows: part.rows, map: map)
      }
      lines.add(cutter.cut(part.rows), part.binding)
    }
    return lines
  }

  /// Reports cells that are merged over several fields of a line.
  private func reportMergedCells(
    _ parts: [TablePart], _ map: SheetMap, _ findings: inout FormFindings
  ) {
    for part in parts {
      guard let first = part.lines.first, let last = part.lines.last,
        map.hasWideBlocks(in: first.row..<last.lastRow + 1)
      else { continue }
      for line in part.lines {
        for field in line.fields.members {
          guard let index = line[field], map.blocks[index].isWide else { continue }
          let fields = part.binding.fields(of: map.blocks[index].range)
          // Labels one below the other have the same columns.
          guard Set(fields.members.map { part.binding[$0] }).count > 1 else { continue }
          findings.report(
            .mergedAcross(
              map.blocks[index].text,
              labels: fields.fields.compactMap { words.vocabulary.columnLabels[$0]?.text }),
            at: map.blocks[index].reference)
        }
      }
    }
  }
}
