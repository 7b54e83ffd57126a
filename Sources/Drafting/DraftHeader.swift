import GoalSheet
import Grid
import JapaneseCalendar

/// The title and the fields above the table of a blank form.
struct DraftHeader {
  /// A label above the table, with the cell of its value.
  struct Field: Hashable {
    /// `nil` for a field that the official form lacks.
    var field: FormVocabulary.HeaderField?
    var label: String
    var labelCells: CellRange
    var valueCells: CellRange
    /// Whether the field was guessed from a word of the label.
    var isGuessed = false
  }

  private(set) var title: FormSheet.Block?
  private(set) var fields: [Field] = []

  /// Looks for title and fields among `blocks`, the texts above the table that belong to no legend.
  init(_ blocks: [FormSheet.Block], _ sheet: FormSheet, _ labels: KnownLabels) {
    var values: Set<CellReference> = []
    for block in blocks {
      guard let found = labels.finding(block.text), case .header(let field) = found.meaning,
        !fields.contains(where: { $0.field == field })
      else { continue }
      let value = Self.value(rightOf: block.range, sheet)
      values.insert(value.topLeft)
      let label = found.value == nil ? block.text : Self.labelBefore(block.text)
      fields.append(
        Field(field: field, label: label, labelCells: block.range, valueCells: value))
    }
    title = Self.title(
      of: blocks.filter { !values.contains($0.range.topLeft) }, sheet, labels)
    // From the left: what is a value is no label of the next cell.
    for block in blocks where block != title && !values.contains(block.range.topLeft) {
      guard labels.finding(block.text) == nil, let value = Self.ruledValue(of: block, sheet, labels)
      else { continue }
      values.insert(value.topLeft)
      fields.append(
        Field(field: nil, label: block.text, labelCells: block.range, valueCells: value))
    }
    guessOrganisations()
    fields = Array(fields.prefix(Self.mostFields))
  }

  /// The most fields of a draft, with which the official ones that a form lacks fit a template.
  private static let mostFields = 14

  /// Words for the levels of an organisation, which every city calls differently.
  private static let organisations: [(FormVocabulary.HeaderField, [String])] = [
    (.department, ["部局", "局名", "部名", "局・部", "部・局", "部門"]),
    (.section, ["課", "室", "所属", "所管", "部署", "担当名", "係"]),
  ]

  /// Takes labels with such words for the organisation's, unless they are known already.
  private mutating func guessOrganisations() {
    for (field, words) in Self.organisations where !fields.contains(where: { $0.field == field }) {
      let index = fields.firstIndex { entry in
        entry.field == nil && words.contains(where: entry.label.contains)
      }
      guard let index else { continue }
      fields[index].field = field
      fields[index].isGuessed = true
    }
  }

  /// The title's words without the year.
  var titleText: String? {
    guard let text = title?.text else { return nil }
    let rest = FiscalYearText.leadingYear(in: text)?.rest ?? text[...]
    let trimmed = CleanText.trimmed(String(rest.drop { $0 == "の" }))
    return trimmed.isEmpty ? text : trimmed
  }

  private static func labelBefore(_ text: String) -> String {
    CleanText.trimmed(String(text.prefix { $0 != ":" && $0 != "：" && !$0.isWhitespace }))
  }

  private static func value(rightOf cell: CellRange, _ sheet: FormSheet) -> CellRange {
    sheet.range(at: CellReference(row: cell.rows.lowerBound, column: cell.columns.upperBound + 1))
  }

  /// The ruled cell beside a ruled text that is its label: a blank cell, or one that is filled in
  /// beside a text that looks like a label.
  private static func ruledValue(
    of block: FormSheet.Block, _ sheet: FormSheet, _ labels: KnownLabels
  ) -> CellRange? {
    let value = value(rightOf: block.range, sheet)
    guard sheet.isRuled(block.range.topLeft), sheet.isRuled(value.topLeft) else { return nil }
    guard let text = sheet.text(at: value.topLeft) else { return value }
    let fill = sheet.look.cells[block.range.topLeft]?.fill
    let isLabel =
      fill != nil && fill != sheet.look.cells[value.topLeft]?.fill
      || labelEnds.contains(where: block.text.hasSuffix)
    return isLabel && labels.finding(text) == nil ? value : nil
  }

  private static let labelEnds = ["名", "所属", "所管", "部署", "氏名", "番号"]

  private static let titleEnds = ["シート", "表", "票", "書", "一覧"]

  /// The title: known as one, else the text in the largest letters, of several one with a title's
  /// last word, else the first.
  private static func title(
    of blocks: [FormSheet.Block], _ sheet: FormSheet, _ labels: KnownLabels
  ) -> FormSheet.Block? {
    if let known = blocks.first(where: { labels.finding($0.text)?.meaning == .title }) {
      return known
    }
    let free = blocks.filter { labels.finding($0.text) == nil }
    func rank(_ block: FormSheet.Block) -> (Double, Int) {
      let size = sheet.look.cells[block.range.topLeft]?.size ?? 0
      return (size, titleEnds.contains(where: block.text.hasSuffix) ? 1 : 0)
    }
    guard let first = free.first else { return nil }
    return free.reduce(first) { rank($1) > rank($0) ? $1 : $0 }
  }
}
