import Grid
import Messages

extension FormReader {
  /// Reads a worksheet with a block for each goal; `nil` if it has none, as one that mokuhyo wrote.
  func cardSurvey(_ grid: Grid, _ map: SheetMap, file: String, explaining: Bool) -> FormSurvey? {
    guard words.vocabulary.areCards, let form = words.finder.cards(in: map),
      let first = form.cards.first
    else { return nil }
    var part = FormPart(place: Place(file: file, sheet: grid.name))
    part.findings.messageLimit = messageLimit
    if explaining { part.findings.decisions = [] }
    part.binding = first.binding
    part.hasHeader = form.region.headers.contains { $0.finding.label.isOrganisationOrYear }
    part.firstLabel = first.labels.first?.range.topLeft
    part.sheet = read(form, of: grid, map, &part.findings)
    var survey = FormSurvey(grid, file: file, parts: [part])
    survey.explained =
      FormLabelSet(
        (first.labels + form.region.headers + form.region.titles).lazy.map(\.finding.label)
      ).count
    return survey
  }

  private func read(
    _ form: FoundCards, of grid: Grid, _ map: SheetMap, _ findings: inout FormFindings
  ) -> GoalSheet? {
    var labels = BlockSet()
    for hit in form.cards.flatMap(\.labels) {
      findings.claim(hit.block)
      labels.insert(hit.block)
      findings.decide(
        hit.range.topLeft, map.blocks[hit.block].text, .label(map.blocks[hit.block].text))
    }
    var lines = TableLines()
    for card in form.cards {
      // A card that nobody filled in has its number.
      let isBlank = card.line.fields.subtracting([.no]).isEmpty
      let numbers = isBlank ? card.line.blocks(of: .no) : []
      lines.add(
        RowCutter.Cut(lines: isBlank ? [] : [card.line], labels: Array(numbers)), card.binding)
    }
    return read(
      form.region, form.cards.map { BoundRows(binding: $0.binding, rows: $0.rows) }, of: grid, map,
      cards: (lines, labels), &findings)
  }
}
