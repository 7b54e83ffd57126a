import GoalSheet
import Grid

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
    /// What the form prints after the value.
    var suffix: String?
    /// The label on the form, if a column has it, too.
    var sharedLabel: String?
    /// The label with the bracket before it: `（記入日　年　月　日）`.
    var bracketedLabel: String?
    /// Whether it is a date without a label.
    var isUnlabelled = false
    /// Whether the label is that of two levels, which its value names one after the other.
    var isOfBothLevels = false
    /// The labels of the table whose lines are the value.
    var table: [String] = []
    /// How many cells side by side the value has.
    var valueCount = 1
  }

  private let taken: Set<String>
  private(set) var title: FormSheet.Block?
  var fields: [Field] = []
  /// Whether the year is in the title, or alone above the table.
  private(set) var hasYear = false
  /// Labels of boxes that are labels of the table, too, so that no field can have them.
  private(set) var clashing: [FormSheet.Block] = []
  /// The labels of boxes for stamps, which are no fields.
  let stamps: DraftStamps
  /// Dates without a label, if there are several, so that nobody knows what they are.
  var unknownDates: [FormSheet.Block] = []
  /// The cells of the title and of a year of its own.
  private(set) var otherCells: [CellRange] = []

  /// Looks for title and fields among `blocks`, the texts above the table that belong to no legend, and
  /// for labels with a box to fill in among those `beside` and `below` it.
  ///
  /// `taken` are the keys of the table's labels, which no field may have.
  init(
    _ blocks: [FormSheet.Block], beside: [FormSheet.Block], below: [FormSheet.Block],
    _ sheet: FormSheet, _ labels: KnownLabels,
    officialLabels: [FormVocabulary.HeaderField: FormVocabulary.Label], taken: Set<String>,
    columns: ClosedRange<Int>
  ) {
    self.taken = taken
    var cells = DraftHeaderCells(sheet: sheet, labels: labels, taken: taken, columns: columns)
    let pieces = DraftYearPieces(in: blocks, sheet)
    let ends = DraftEnds(in: blocks, sheet)
    let stamps = DraftStamps(in: blocks + beside + below, sheet)
    self.stamps = stamps
    let all = blocks
    let blocks = blocks.filter {
      !pieces.blocks.contains($0) && !ends.blocks.contains($0) && !stamps.labels.contains($0)
    }
    cells.addStrips(of: blocks)
    let beside = beside.filter { !stamps.labels.contains($0) }
    let below = below.filter { !stamps.labels.contains($0) }
    var values: Set<CellReference> = []
    addEnds(ends, officialLabels, &values)
    for block in blocks + beside + below { addKnown(block, cells, labels, &values) }
    let free = blocks.filter { block in
      guard !values.contains(block.range.topLeft) else { return false }
      guard let found = labels.finding(block.text) else { return true }
      return Self.isDatedTitle(block.text, found) || cells.isFreeLabel(found)
    }
    title =
      blocks.first { labels.finding($0.text)?.meaning == .title }
      ?? Self.title(
        of: free.filter {
          !Self.isYear($0.text) && !Self.isOnlyPrompt($0.text) && !Self.isLabelled($0.text)
            && labels.finding($0.text) == nil
            || labels.finding($0.text).map { found in !cells.isFreeLabel(found) } ?? false
        }, sheet)
    addUnknown(free.filter { $0 != title }, cells, &values)
    addBoxes(free.filter { $0 != title }, cells, &values)
    addUnknown(beside, cells, &values)
    addBoxes(below, cells, &values)
    addUnknown(below.filter { $0.text.hasSuffix("：") || $0.text.hasSuffix(":") }, cells, &values)
    addUnlabelledDates(
      free.filter { $0 != title && !values.contains($0.range.topLeft) }, among: all, officialLabels,
      sheet)
    guessOfficial(officialLabels)
    fields = Array(fields.prefix(Self.mostFields))
    let isDated = { (field: Field) in field.field == .fiscalYear }
    let years = free.filter { !values.contains($0.range.topLeft) && Self.isYear($0.text) }
    hasYear =
      !fields.contains(where: isDated) && (titleHasYear || pieces.isFound || !years.isEmpty)
    otherCells = titleText == nil ? [] : (title.map { [$0] } ?? []).map(\.range)
    // Beside the title's own, a year is a text that each year's form prints anew.
    if hasYear { otherCells += ((titleHasYear ? [] : years) + pieces.blocks).map(\.range) }
  }

  /// Adds the fields whose values the form ends.
  private mutating func addEnds(
    _ ends: DraftEnds, _ official: [FormVocabulary.HeaderField: FormVocabulary.Label],
    _ values: inout Set<CellReference>
  ) {
    for (position, end) in ends.ends.enumerated() {
      let isLast = position == ends.ends.count - 1
      let wanted: FormVocabulary.HeaderField =
        DraftEnds.isOfDepartment(end.text) ? .department : .section
      let isTaken = fields.contains { $0.field == wanted }
      let field = isTaken ? nil : wanted
      let own = isLast ? ends.label.map { Self.labelBefore($0.text) } : nil
      // A column may have the label, too; no text is found by that of an end.
      let label =
        [own, field.flatMap { official[$0]?.text }, "\(end.text)名"].lazy.compactMap(\.self)
        .first { !self.isTaken($0) && !has($0) } ?? "\(end.text)名（欄）"
      values.insert(end.value.topLeft)
      fields.append(
        Field(
          field: field, label: Self.withoutColon(label), labelCells: end.cell,
          valueCells: end.value, suffix: end.text))
    }
  }

  /// Adds a label that the official form has.
  private mutating func addKnown(
    _ block: FormSheet.Block, _ cells: DraftHeaderCells, _ labels: KnownLabels,
    _ values: inout Set<CellReference>
  ) {
    let labelled = DraftPrompt.labelled(block.text)
    guard !values.contains(block.range.topLeft),
      let found = labels.finding(block.text) ?? labelled.flatMap({ labels.finding($0.label) }),
      case .header(let field) = found.meaning, !Self.isDatedTitle(block.text, found),
      !fields.contains(where: { $0.field == field }), !isTaken(block.text)
    else { return }
    let isOwn = labelled != nil
    let value = isOwn ? block.range : cells.value(ofKnown: block)
    let places = isOwn ? [value] : cells.values(from: value, of: block)
    values.formUnion(places.map(\.topLeft))
    let label = labelled?.label ?? (found.value == nil ? block.text : Self.labelBefore(block.text))
    fields.append(
      Field(
        field: field, label: Self.withoutColon(label), labelCells: block.range, valueCells: value,
        bracketedLabel: Self.openLabel(block.text),
        valueCount: places.count))
  }

  /// The most fields of a draft, with which the official ones that a form lacks fit a template.
  static let mostFields = 14

  // MARK: - Labels

  /// From the left: what is a value is no label of the next cell.
  private mutating func addUnknown(
    _ blocks: [FormSheet.Block], _ cells: DraftHeaderCells, _ values: inout Set<CellReference>
  ) {
    let rows = Set(fields.map { $0.labelCells.rows.lowerBound })
    for block in blocks where !values.contains(block.range.topLeft) {
      guard !cells.isPrompt(block) else { continue }
      if let label = DraftPrompt.labelled(block.text)?.label {
        addOwn(label, block, cells, &values)
        continue
      }
      let isBesideKnown = rows.contains(block.range.rows.lowerBound)
      guard !Self.isYear(block.text),
        let value = cells.value(of: block, isBesideKnown: isBesideKnown)
      else { continue }
      let own = cells.values(from: value, of: block)
      values.formUnion(own.map(\.topLeft))
      let label = Self.withoutColon(block.text)
      guard !isTaken(label), !has(label) else { continue }
      fields.append(
        Field(
          field: nil, label: label, labelCells: block.range, valueCells: value,
          valueCount: own.count))
    }
  }

  /// Adds a label whose value is to be written into its own cell.
  private mutating func addOwn(
    _ label: String, _ block: FormSheet.Block, _ cells: DraftHeaderCells,
    _ values: inout Set<CellReference>
  ) {
    guard cells.mayBeLabel(label), !isTaken(label), !has(label) else { return }
    values.insert(block.range.topLeft)
    let isBracketed = block.text.first.map { "（(".contains($0) && $0 != label.first } ?? false
    fields.append(
      Field(
        field: nil, label: label, labelCells: block.range, valueCells: block.range,
        bracketedLabel: isBracketed
          ? String(block.text.prefix(1)) + label : Self.openLabel(block.text)))
  }

  /// Boxes of their own, such as 部の使命 above the table and 所属長所見 below it.
  private mutating func addBoxes(
    _ blocks: [FormSheet.Block], _ cells: DraftHeaderCells, _ values: inout Set<CellReference>
  ) {
    for block in blocks where !has(block.text) {
      guard !values.contains(block.range.topLeft), let value = cells.box(of: block) else {
        continue
      }
      let label = Self.withoutColon(block.text)
      let isShared = isTaken(block.text)
      let own = isShared ? "\(label)欄" : label
      guard !isShared || !isTaken(own) && !has(own) else {
        clashing.append(block)
        continue
      }
      let places = cells.values(from: value, of: block)
      values.formUnion(places.map(\.topLeft))
      fields.append(
        Field(
          field: nil, label: own, labelCells: block.range, valueCells: value,
          sharedLabel: isShared ? label : nil, valueCount: places.count))
    }
  }

  /// Whether a label is one of the table, or none at all.
  func isTaken(_ label: String) -> Bool {
    LabelKey.key(of: label).map(taken.contains) ?? true
  }

  func has(_ label: String) -> Bool {
    fields.contains { LabelKey.key(of: $0.label) == LabelKey.key(of: label) }
  }

  /// Longer texts that end as labels do may be titles.
  static let longestLabel = 6

  private static func isLabelled(_ text: String) -> Bool {
    DraftPrompt.labelled(text) != nil || text.hasSuffix("：") || text.hasSuffix(":")
  }

  /// A label with the bracket after it, if its value is to be written there: `課名（`.
  private static func openLabel(_ text: String) -> String? {
    DraftPrompt.bracketed(text).map { $0.label + "（" }
  }

  static func labelBefore(_ text: String) -> String {
    if SpreadLabel.isOne(text) { return text }
    return CleanText.trimmed(String(text.prefix { $0 != ":" && $0 != "：" && !$0.isWhitespace }))
  }

  private static func withoutColon(_ text: String) -> String {
    guard let last = text.last, last == ":" || last == "：" else { return text }
    return CleanText.trimmed(String(text.dropLast()))
  }

  /// A label without 名, 等 and a note at its end: 課(室)名 and 課等 are 課.
  private static func bare(_ key: String) -> String {
    var bare = key
    if bare.hasSuffix("名") { bare.removeLast() }
    if bare.hasSuffix(")"), let open = bare.lastIndex(of: "("), open > bare.startIndex {
      bare = String(bare[..<open])
    }
    if bare.hasSuffix("等") { bare.removeLast() }
    return bare
  }

  /// Whether a label is that of a level: 担当課, 課所名, 課・かい名, 部等名.
  private static func isLevel(_ key: String, _ word: String) -> Bool {
    bare(key).hasSuffix(word) && !DraftWords.isOtherPlace(key)
      || key.hasPrefix(word) && !key.hasPrefix("部署") && key.hasSuffix("名")
        && key.count <= longestLabel
  }

  /// Takes labels with telling words for official ones, unless the form has these already.
  private mutating func guessOfficial(
    _ official: [FormVocabulary.HeaderField: FormVocabulary.Label]
  ) {
    guessDates()
    for (name, words) in DraftWords.organisations {
      let field: FormVocabulary.HeaderField =
        switch name {
        case .year: .fiscalYear
        case .department: .department
        case .section: .section
        }
      guard !fields.contains(where: { $0.field == field }) else { continue }
      for word in words {
        let index = fields.firstIndex { entry in
          guard entry.field == nil, let whole = LabelKey.key(of: entry.label) else { return false }
          let key = DraftWords.level(inNoteOf: whole) ?? whole
          let isNamed =
            switch field {
            case .fiscalYear: DraftWords.isYear(key)
            default: word.count == 1 ? Self.isLevel(key, word) : key.contains(word)
            }
          return isNamed
            && !DraftWords.persons.contains(where: key.contains) && !DraftWords.isCode(key)
            && !DraftWords.isStatement(key)
            && !(field == .department && DraftWords.isBothLevels(key))
            && !DraftWords.isOrganisationName(entry.label)
        }
        guard let index else { continue }
        fields[index].field = field
        fields[index].isGuessed = true
        break
      }
    }
    addDepartment(official)
  }

  /// Whether the cell of a value has a text that only shows what belongs there.
  func hasPrompt(_ field: Field, _ sheet: FormSheet) -> Bool {
    let cell = field.valueCells.topLeft
    guard let text = sheet.text(at: cell) else { return false }
    if field.suffix != nil || field.isUnlabelled || field.valueCount > 1 { return true }
    if field.valueCells == field.labelCells { return DraftPrompt.labelled(text) != nil }
    return DraftPrompt.isValuePrompt(text) || sheet.isEnd(at: cell) && !has(text)
  }
}
