package import GoalSheet
package import Grid

/// A first template for a form, made from a blank one.
///
/// It says what a worksheet shows: labels, columns, widths, groups, marks, fonts, paper. What it
/// cannot know is the official form's, with a comment that says what was seen and what a person must
/// decide. The draft depends on nothing but the worksheet and the built-in template's words.
///
/// - SeeAlso: SPEC section 12
package struct TemplateDraft {
  let sheet: FormSheet
  let table: DraftTable
  let columns: [DraftColumn]
  private(set) var header: DraftHeader
  let marks: DraftMarks?
  let vocabulary: FormVocabulary
  let labels: KnownLabels
  let evidence: DraftEvidence
  let printed: DraftPrinted
  let otherTables: [DraftOtherTable]
  let year: DraftYear
  /// The form, if it has a block for each goal.
  let cards: CardSheet?

  /// Looks for a form on a worksheet; `nil` if no row looks like the labels of a table.
  ///
  /// `vocabulary` has the built-in template's words, by which labels are known.
  ///
  /// `others` are the other worksheets of its workbook, which may explain the marks; `cards` is the form whose
  /// blocks the worksheet has as lines.
  package init?(
    of grid: Grid, look: SheetLook, vocabulary: FormVocabulary, others: [Grid] = [],
    cards: CardSheet? = nil
  ) {
    self.cards = cards
    let sheet = FormSheet(grid, look: look)
    let labels = KnownLabels(vocabulary)
    // The labels of a legend are none of the table.
    let rest = sheet.without(DraftLegendTable.tables(in: sheet).flatMap(\.blocks))
    guard let table = DraftTable(rest, labels) else { return nil }
    self.sheet = sheet
    self.table = table
    self.vocabulary = vocabulary
    self.labels = labels
    let evidence = DraftEvidence(sheet: sheet, table: table)
    self.evidence = evidence
    let end = table.lines.end
    // Labels merged over more rows are beside groups of groups.
    let top = table.leaves.map { sheet.range(at: $0.cell).rows.lowerBound }.min()
    let inTable =
      min(top ?? .max, table.rows.lowerBound)..<max(end, table.rows.upperBound + 1)
    let tables = DraftOtherTable.tables(from: end, in: sheet)
    let outside = sheet.blocks.filter { block in
      (!block.range.columns.overlaps(table.columns) || !inTable.overlaps(block.range.rows))
        && !tables.contains { $0.rows.overlaps(block.range.rows) }
    }
    let labelTexts = table.leaves.map { $0.text.filter { !$0.isWhitespace } }
    let legend = DraftLegend(
      in: outside, sheet,
      choices: evidence.allChoices.union(DraftGrades.words(in: outside, sheet))
        .union(DraftGrades.words(in: outside, after: labelTexts)),
      others: others.map { FormSheet($0, look: SheetLook()) })
    let ladder = DraftMarks.ladder(in: outside.map(\.text), labels: labelTexts)
    let above = outside.filter { $0.range.rows.upperBound < table.rows.lowerBound }.map(\.text)
    let fields = DraftFields(
      table, labels, evidence, legend: legend, ladder: ladder,
      formYear: DraftYear.year(above: above))
    let leaves = table.leaves
    year = DraftYear(
      above: above,
      results: fields.column(of: .result).map { [leaves[$0].text] } ?? [],
      targets: fields.column(of: .target).map { [leaves[$0].text] } ?? [],
      labels: leaves.map(\.text) + table.groups.map(\.text))
    columns = DraftColumn.columns(
      of: table, fields, labels, evidence, vocabulary: vocabulary, year: year)
    marks = fields.marks
    let around = outside.filter { !legend.blocks.contains($0) }
    let taken = columns.flatMap { [$0.label, $0.sharedLabel] } + table.groups.map(\.text)
    header = DraftHeader(
      around.filter { $0.range.rows.upperBound < table.rows.lowerBound },
      beside: around.filter(table.isBeside),
      below: around.filter { $0.range.rows.lowerBound >= end && !table.isBeside($0) }, sheet,
      labels, officialLabels: vocabulary.headerLabels,
      taken: Set(taken.compactMap { $0.flatMap(LabelKey.key) }), columns: table.columns)
    otherTables = header.addTables(tables, sheet)
    var printed = DraftPrinted(
      sheet, table, columns, besides: Self.cells(of: table, header, sheet),
      otherTables: tables)
    printed.add(cards?.otherTexts ?? [])
    self.printed = printed
  }

  /// The cell of a label on the form.
  func place(of cell: CellReference) -> CellReference { cards?.cells[cell] ?? cell }

  /// The cells of labels and values.
  private static func cells(
    of table: DraftTable, _ header: DraftHeader, _ sheet: FormSheet
  ) -> DraftPrinted.Taken {
    var taken = DraftPrinted.Taken()
    for leaf in table.leaves {
      taken.cells.insert(leaf.cell)
      taken.cells.formUnion(leaf.ticks.map(\.cell))
    }
    for group in table.groups { taken.cells.insert(group.cell) }
    taken.cells.formUnion(table.words)
    taken.cells.formUnion(table.lines.repeatedLabels)
    for field in header.fields {
      // What shows how a value is written is no value in a copy where nothing was written.
      let hasPrompt = header.hasPrompt(field, sheet)
      if !hasPrompt || field.labelCells != field.valueCells { taken.add(field.labelCells) }
      if !hasPrompt { taken.add(field.valueCells) }
    }
    for block in header.otherCells { taken.add(block) }
    return taken
  }

  /// Whether the columns and header fields are the official form's, so that their places are too.
  var isOfficialTable: Bool {
    columns.map(\.key) == GoalField.official.map(\.key)
      && header.fields.allSatisfy { $0.field != nil }
  }

  /// The most columns of a template.
  package static let mostColumns = 50

  /// The number of the form's columns.
  package var columnCount: Int { columns.count }

  /// How many texts are in the lines of the table; a sample has more than the form to fill in.
  package var filledTexts: Int {
    sheet.blocks.count { $0.range.rows.lowerBound >= table.firstLine }
  }

  /// The number of labels that the official form knows; the worksheet with the most is the form.
  package var knownLabels: Int { columns.count { $0.kind == nil && !$0.isGuessed } }

  /// The template's file.
  ///
  /// `notes` are comments at its start, such as which worksheets were not taken; `otherSheets` are the names
  /// of worksheets that hold no form.
  package func yaml(
    named id: String, source: String, notes: [String] = [], otherSheets: [String] = []
  ) -> String {
    var text = DraftText()
    DraftWriter(draft: self, otherSheets: otherSheets)
      .write(id: id, source: source, notes: notes, to: &text)
    return text.text
  }
}
