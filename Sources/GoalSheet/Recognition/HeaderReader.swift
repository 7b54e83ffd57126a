import Grid
import JapaneseCalendar

/// Reads the header block: pairs of label and value, wherever they are.
///
/// A label's value is the nearest text to its right that shares a row with it, otherwise the
/// nearest below; a text that itself has a value on its right is an unknown label.
///
/// - SeeAlso: SPEC section 3, "Labels and their values"
struct HeaderReader {
  let map: SheetMap
  /// Every block that is a label of the form and so cannot be a value.
  let labels: BlockSet
  let legend: LegendText
  /// The table's columns; a text beside them is not the value of a label within.
  let columns: ClosedRange<Int>
  let dates: DateReader
  let kinds: HeaderKinds
  let fields: FormFields
  let quantities: QuantityText
  let marks: SheetMarks
  /// The first row of the table's header: values below their labels must be above it.
  let tableRow: Int
  /// The first row of the form.
  var firstRow = 0
  /// The ends of names that the form prints.
  var ends = NameEnds([])
  /// The dates without a label.
  var unlabelled: [FormVocabulary.HeaderField] = []
  /// How many cells a value has, if it has several.
  var valueCounts: [FormVocabulary.HeaderField: Int] = [:]

  func read(
    _ hits: [LabelHit], into sheet: inout GoalSheet, _ findings: inout FormFindings
  ) {
    if fields.columns != GoalField.official { claimBlankDates(&findings) }
    var done = readEnds(besides: hits, into: &sheet, &findings)
    for hit in hits {
      guard case .header(let field) = hit.finding.label else { continue }
      // A label with what only shows how its value is written is a text of the form.
      if hit.finding.value != nil, findings.claimed.contains(hit.block) { continue }
      findings.claim(hit.block)
      findings.decide(hit.range.topLeft, map.blocks[hit.block].text, .label(kinds.label(field)))
      if let value = hit.finding.value {
        if !done.contains(hit.finding.label) {
          done.insert(hit.finding.label)
          findings.labelledTexts[field] = map.blocks[hit.block].text
          if let names = names(in: value, of: field) {
            done.formUnion(setNames(names, at: hit.range.topLeft, &sheet, &findings))
          } else {
            set(field, HeaderValue(text: value), hit.range.topLeft, &sheet, &findings)
          }
        } else if !isKnown(value, field, sheet) {
          leave(value, at: hit.range.topLeft, &findings)
        }
        continue
      }
      let values = values(of: hit, field, hits, findings)
      guard !values.isEmpty else { continue }
      if done.contains(hit.finding.label) {
        // The header block is repeated on a further page; repeated values are ignored.
        for index in values where isKnown(map.blocks[index].text, field, sheet) {
          findings.claim(index)
          findings.decide(map.blocks[index].reference, map.blocks[index].text, .repeated)
        }
        continue
      }
      done.insert(hit.finding.label)
      read(field, values, &sheet, &findings)
    }
    readUnlabelled(besides: done, into: &sheet, &findings)
    readUnknownLabel(hits, into: &sheet, &findings)
  }

  private func leave(_ text: String, at cell: CellReference, _ findings: inout FormFindings) {
    findings.leave(cell, text)
    findings.report(.unplacedText(text), at: cell)
  }

  // MARK: - Finding values

  private func values(
    of hit: LabelHit, _ field: FormVocabulary.HeaderField, _ hits: [LabelHit],
    _ findings: FormFindings
  ) -> [Int] {
    let right = textsRight(of: hit, hits, findings)
    if let year = inPieces(right, field) { return year }
    // A date that begins over the table may end beside it.
    if let first = right.first, ["令和", "平成"].contains(map.blocks[first].text),
      let date = inPieces(textsRight(of: hit, hits, findings, goingOn: true), field)
    {
      return date
    }
    if let names = bothLevels(right, field) { return names }
    if let count = valueCounts[field], right.count > 1 { return Array(right.prefix(count)) }
    var values: [Int] = []
    if let first = right.first, isValue(first, among: right) || isInOwnCell(first, hit, field) {
      values = [first]
    } else if let below = valueBelow(hit, field, findings) {
      values = [below]
    }
    guard field == .policyIndicators, let first = values.first else { return values }
    return values + goingOn(below: first, of: hit, findings)
  }

  /// 令和 | 5 | 年度, each in a cell of its own.
  private func inPieces(_ right: [Int], _ field: FormVocabulary.HeaderField) -> [Int]? {
    switch field {
    case .fiscalYear, .createdOn, .evaluatedOn:
      guard right.count > 1, !kinds.isReadable(field, map.blocks[right[0]].text) else { return nil }
      let joined = right.map { map.blocks[$0].text }.joined()
      return kinds.isReadable(field, joined) ? right : nil
    case .further(let index) where fields.furtherHeaders[index].kind == .date:
      guard right.count > 1, !kinds.isReadable(field, map.blocks[right[0]].text) else { return nil }
      return kinds.isReadable(field, right.map { map.blocks[$0].text }.joined()) ? right : nil
    case .department, .section, .policyIndicators, .further: return nil
    }
  }

  /// The texts to the right of a label up to the next label, from left to right; with `goingOn` those beside
  /// the table, too.
  private func textsRight(
    of hit: LabelHit, _ hits: [LabelHit], _ findings: FormFindings, goingOn: Bool = false
  ) -> [Int] {
    let rows = hit.range.rows
    let start = hit.range.columns.upperBound + 1
    let end =
      hits.lazy.filter { $0.range.rows.overlaps(rows) && $0.range.columns.lowerBound >= start }
      .map(\.range.columns.lowerBound).min() ?? .max
    let first = max(0, rows.lowerBound - Self.tallestValue)
    var texts: [Int] = []
    let blocks = map.blocks
    for index in map.blocks(in: first..<rows.upperBound + 1) {
      let range = blocks[index].range
      guard range.columns.lowerBound >= start, range.columns.lowerBound < end,
        range.rows.overlaps(rows), goingOn || isWithin(range, hit), isFree(index, findings)
      else { continue }
      texts.append(index)
    }
    guard texts.count > 1 else { return texts }
    return texts.sorted {
      (blocks[$0].range.columns.lowerBound, $0) < (blocks[$1].range.columns.lowerBound, $1)
    }
  }

  /// Whether a text is a value, judging by what is on its right: a text with a value beside it is
  /// an unknown label, unless it can only be a value.
  private func isValue(_ index: Int, among texts: [Int]) -> Bool {
    let range = map.blocks[index].range
    let right = texts.first {
      map.blocks[$0].range.columns.lowerBound > range.columns.upperBound
        && map.blocks[$0].range.rows.overlaps(range.rows)
    }
    guard let right, !kinds.canOnlyBeValue(map.blocks[index].text) else { return true }
    return !isValue(right, among: texts)
  }

  /// Whether a text is in the cell beside a label of a form of another city, where its value is whatever
  /// somebody wrote further right.
  private func isInOwnCell(
    _ index: Int, _ hit: LabelHit, _ field: FormVocabulary.HeaderField
  ) -> Bool {
    guard fields.columns != GoalField.official,
      map.blocks[index].range.columns.lowerBound == hit.range.columns.upperBound + 1
    else { return false }
    let isOfTime = field == .fiscalYear || fields.kind(of: field) == .date
    return !isOfTime || kinds.isReadable(field, map.blocks[index].text)
      || map.number(of: index) != nil
  }

  /// Whether a value beside the table, such as the box for an approval stamp, can be ruled out.
  private func isWithin(_ range: CellRange, _ hit: LabelHit) -> Bool {
    range.columns.lowerBound <= columns.upperBound
      || hit.range.columns.upperBound >= columns.upperBound
  }

  /// The most rows that a value's merged range may begin above its label's.
  private static let tallestValue = 3

  /// The text directly below a label, within the header block.
  private func valueBelow(
    _ hit: LabelHit, _ field: FormVocabulary.HeaderField, _ findings: FormFindings
  ) -> Int? {
    let row = hit.range.rows.upperBound + 1
    // Below the table, only further fields have boxes under their labels.
    let isFurther = if case .further = field { true } else { false }
    guard row < tableRow || isFurther && hit.range.rows.lowerBound > tableRow else { return nil }
    let free = map.texts(in: row).filter { isFree($0, findings) }
    guard
      let index = free.first(where: { map.blocks[$0].range.columns.overlaps(hit.range.columns) }),
      isValue(
        index,
        among: unbroken(from: index, in: row, free).filter { $0 == index || !isBelowLabel($0) }),
      !isBesideLabel(index, in: row)
    else { return nil }
    let text = map.blocks[index].text
    switch field {
    case .fiscalYear, .createdOn, .evaluatedOn:
      return kinds.isReadable(field, text) || map.number(of: index) != nil ? index : nil
    case .department, .section, .policyIndicators, .further:
      return LineWords([text]).beginAsRemark ? nil : index
    }
  }

  /// Whether a label is directly above a text, which is its value then.
  private func isBelowLabel(_ index: Int) -> Bool {
    let range = map.blocks[index].range
    guard range.rows.lowerBound > 0 else { return false }
    return map.texts(in: range.rows.lowerBound - 1).contains {
      labels.contains($0) && map.blocks[$0].range.columns.overlaps(range.columns)
    }
  }

  /// Whether the text directly to the left is a label, whose value the text is.
  private func isBesideLabel(_ index: Int, in row: Int) -> Bool {
    let start = map.blocks[index].range.columns.lowerBound
    let left = map.texts(in: row).last { map.blocks[$0].range.columns.upperBound < start }
    return left.map(labels.contains) ?? false
  }

  /// The free texts of a row from a given one up to the next label.
  private func unbroken(from index: Int, in row: Int, _ free: [Int]) -> [Int] {
    let next = map.texts(in: row).first { $0 > index && labels.contains($0) } ?? .max
    return free.filter { $0 >= index && $0 < next }
  }

  /// The other policy indicators below the first, in the same columns.
  private func goingOn(below first: Int, of hit: LabelHit, _ findings: FormFindings) -> [Int] {
    let range = map.blocks[first].range
    var more: [Int] = []
    var row = range.rows.upperBound + 1
    while row < tableRow {
      let texts = map.texts(in: row)
      let here = texts.filter { map.blocks[$0].range.columns.overlaps(range.columns) }
      guard let index = here.first, here.count == 1, isFree(index, findings),
        range.columns.contains(map.blocks[index].range.columns.lowerBound),
        isValue(
          index, among: unbroken(from: index, in: row, texts.filter { isFree($0, findings) })),
        // If there is a text on its left, that is its label.
        !texts.contains(where: { isBeside($0, index, hit) })
      else { break }
      more.append(index)
      row = map.blocks[index].range.rows.upperBound + 1
    }
    return more
  }

  private func isBeside(_ index: Int, _ value: Int, _ hit: LabelHit) -> Bool {
    index < value && index != hit.block
      && map.blocks[index].range.columns.lowerBound >= hit.range.columns.lowerBound
  }

  func isFree(_ index: Int, _ findings: FormFindings) -> Bool {
    let block = map.blocks[index]
    return !block.isBlank && !labels.contains(index) && !findings.claimed.contains(index)
      && legend.entries(in: block.text) == nil
  }

  // MARK: - Unknown labels

  /// Takes the only unknown label in the place where the only missing one belongs.
  private func readUnknownLabel(
    _ hits: [LabelHit], into sheet: inout GoalSheet, _ findings: inout FormFindings
  ) {
    let known = FormLabelSet(hits.lazy.map(\.finding.label))
    let missing = fields.headers.filter {
      !known.contains(.header($0)) && !unlabelled.contains($0)
    }
    guard missing.count == 1, let field = missing.first,
      let first = hits.map(\.range.rows.lowerBound).min(),
      let last = hits.map(\.range.rows.upperBound).max(), last < tableRow
    else { return }
    var candidates: [(label: Int, value: Int)] = []
    for row in first...last {
      let texts = map.texts(in: row)
      for index in texts where isFree(index, findings) {
        guard !kinds.canOnlyBeValue(map.blocks[index].text),
          let value = valueBeside(index, findings),
          kinds.fits(field, label: map.blocks[index], value: map.blocks[value], beside: hits)
        else { continue }
        candidates.append((index, value))
      }
    }
    guard candidates.count == 1, let (label, value) = candidates.first else { return }
    let block = map.blocks[label]
    findings.claim(label)
    findings.decide(block.reference, block.text, .label(kinds.label(field)))
    findings.report(
      .labelUnknown(block.text, taken: kinds.label(field)), at: block.reference,
      suggesting: kinds.label(field))
    var values = [value]
    if field == .policyIndicators {
      let hit = LabelHit(block: label, range: block.range, finding: .init(label: .header(field)))
      values += goingOn(below: value, of: hit, findings)
    }
    read(field, values, &sheet, &findings)
  }

  /// The free text directly to the right of another one, in its row.
  private func valueBeside(_ index: Int, _ findings: FormFindings) -> Int? {
    let block = map.blocks[index]
    let first = max(0, block.range.rows.lowerBound - Self.tallestValue)
    let right = map.blocks(in: first..<block.range.rows.upperBound + 1).filter {
      !map.blocks[$0].isBlank && map.blocks[$0].range.rows.overlaps(block.range.rows)
        && map.blocks[$0].range.columns.lowerBound > block.range.columns.upperBound
    }.min { map.blocks[$0].range.columns.lowerBound < map.blocks[$1].range.columns.lowerBound }
    return right.flatMap { isFree($0, findings) ? $0 : nil }
  }

  // MARK: - Reading values

  struct HeaderValue {
    var text: String
    /// The value that the cell stores, if the text comes from a single cell.
    var stored: CellValue?
  }

  private func read(
    _ field: FormVocabulary.HeaderField, _ indices: [Int], _ sheet: inout GoalSheet,
    _ findings: inout FormFindings
  ) {
    let first = map.blocks[indices[0]]
    var value = HeaderValue(text: first.text, stored: map.value(of: indices[0]))
    if indices.count > 1 {
      let isOfOther = fields.columns != GoalField.official
      let areNames = valueCounts[field] != nil || isOfOther && isOfOrganisation(field)
      let joint = field == .policyIndicators ? "\n" : areNames ? "\u{3000}" : ""
      value = HeaderValue(text: indices.map { map.blocks[$0].text }.joined(separator: joint))
    }
    for index in indices where findings.take(index, from: map) == nil { return }
    if indices.count == 1 || valueCounts[field] != nil, let names = names(in: value.text, of: field)
    {
      _ = setNames(names, at: first.reference, &sheet, &findings)
      return
    }
    if indices.count > 1 {
      findings.places.furtherHeaders[field] = indices.dropFirst().map { map.blocks[$0].reference }
      for index in indices.dropFirst() {
        findings.decide(map.blocks[index].reference, map.blocks[index].text, .header(field))
      }
    }
    set(field, value, first.reference, &sheet, &findings)
  }

  func set(
    _ field: FormVocabulary.HeaderField, _ value: HeaderValue, _ cell: CellReference,
    _ sheet: inout GoalSheet, _ findings: inout FormFindings
  ) {
    findings.places.setCell(cell, of: field)
    findings.decide(cell, value.text, .header(field))
    switch field {
    case .department: sheet.department = value.text
    case .section: sheet.section = value.text
    case .policyIndicators: sheet.policyIndicators = ListText.policyIndicators(in: value.text)
    case .fiscalYear:
      sheet.fiscalYear = year(value)
      if sheet.fiscalYear == nil {
        findings.leave(cell, value.text)
        findings.report(.yearUnreadable(value.text), at: cell)
      }
    case .createdOn, .evaluatedOn:
      let date = dates.date(value.text, stored: value.stored)
      if field == .createdOn { sheet.createdOn = date } else { sheet.evaluatedOn = date }
      if date == nil {
        findings.leave(cell, value.text)
        findings.report(.dateUnreadable(value.text, field), at: cell)
      }
    case .further(let index): setFurther(index, value, cell, &sheet, &findings)
    }
  }

  private func year(_ value: HeaderValue) -> Int? {
    if let year = kinds.year(in: value.text) { return year }
    guard case .date(let moment) = value.stored else { return nil }
    return moment.date.fiscalYear
  }

  private func isKnown(
    _ text: String, _ field: FormVocabulary.HeaderField, _ sheet: GoalSheet
  ) -> Bool {
    switch field {
    case .department: text == sheet.department
    case .section: text == sheet.section
    // Two unreadable texts are not the same date.
    case .fiscalYear: kinds.year(in: text).map { $0 == sheet.fiscalYear } ?? false
    case .policyIndicators: ListText.policyIndicators(in: text) == sheet.policyIndicators
    case .createdOn: kinds.date(in: text).map { $0 == sheet.createdOn } ?? false
    case .evaluatedOn: kinds.date(in: text).map { $0 == sheet.evaluatedOn } ?? false
    case .further(let index):
      furtherValue(of: fields.furtherHeaders[index], HeaderValue(text: text))
        .map { $0 == sheet.further[index].value } ?? false
    }
  }
}
