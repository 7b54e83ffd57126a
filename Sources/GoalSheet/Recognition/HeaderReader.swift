import Grid
import JapaneseCalendar

/// Stage 4: reads the header block: pairs of label and value, wherever they stand.
struct HeaderReader {
  let map: SheetMap
  /// Every block that is a label of the form, which is no value.
  let labels: BlockSet
  let legend: LegendText
  /// The table's columns; what stands beside them is no value of a label within.
  let columns: ClosedRange<Int>

  func read(
    _ hits: [LabelHit], into sheet: inout GoalSheet, _ findings: inout FormFindings
  ) {
    let valuesStandBelow = !hits.contains { hit in
      hit.finding.value != nil || !valuesRight(of: hit, hits, findings).isEmpty
    }
    var done: Set<FormVocabulary.HeaderField> = []
    for hit in hits {
      guard case .header(let field) = hit.finding.label else { continue }
      findings.claim(hit.block)
      if let value = hit.finding.value {
        set(field, HeaderValue(text: value), hit.range.topLeft, &sheet, &findings)
        done.insert(field)
        continue
      }
      let values =
        valuesStandBelow
        ? valueBelow(hit, findings) : valuesRight(of: hit, hits, findings)
      guard let first = values.first else { continue }
      if done.contains(field) {
        // The header block again, on a further page: the same values are no news.
        for index in values where map.blocks[index].text == map.blocks[first].text {
          if isKnown(map.blocks[index].text, field, sheet) { findings.claim(index) }
        }
        continue
      }
      done.insert(field)
      read(field, values, &sheet, &findings)
    }
  }

  // MARK: - Finding values

  /// The blocks with text to the right of a label, up to the next label.
  private func valuesRight(
    of hit: LabelHit, _ hits: [LabelHit], _ findings: FormFindings
  ) -> [Int] {
    let rows = hit.range.rows
    let start = hit.range.columns.upperBound + 1
    let end =
      hits.lazy.filter { $0.range.rows.overlaps(rows) && $0.range.columns.lowerBound >= start }
      .map(\.range.columns.lowerBound).min() ?? .max
    let first = max(0, rows.lowerBound - Self.tallestValue)
    return map.blocks(in: first..<rows.upperBound + 1).filter { index in
      let block = map.blocks[index]
      return block.range.rows.overlaps(rows) && block.range.columns.lowerBound >= start
        && block.range.columns.lowerBound < end && isWithin(block, hit)
        && isFree(index, findings)
    }
  }

  /// Whether a value beside the table, as an approval stamp's box, can be ruled out.
  private func isWithin(_ block: Block, _ hit: LabelHit) -> Bool {
    block.range.columns.lowerBound <= columns.upperBound
      || hit.range.columns.upperBound >= columns.upperBound
  }

  /// A value's merged range may begin so many rows above its label's.
  private static let tallestValue = 3

  private func valueBelow(_ hit: LabelHit, _ findings: FormFindings) -> [Int] {
    let below = map.blocks(startingIn: hit.range.rows.upperBound + 1)
    return below.filter { index in
      map.blocks[index].range.columns.overlaps(hit.range.columns) && isFree(index, findings)
    }
  }

  private func isFree(_ index: Int, _ findings: FormFindings) -> Bool {
    let block = map.blocks[index]
    return !block.isBlank && !labels.contains(index) && !findings.claimed.contains(index)
      && legend.entries(in: block.text) == nil
  }

  // MARK: - Reading values

  private struct HeaderValue {
    var text: String
    /// What the cell stores, where the text is that of one.
    var stored: CellValue?
  }

  private func read(
    _ field: FormVocabulary.HeaderField, _ indices: [Int], _ sheet: inout GoalSheet,
    _ findings: inout FormFindings
  ) {
    let first = map.blocks[indices[0]]
    var used = [indices[0]]
    var value = HeaderValue(text: first.text, stored: map.value(of: indices[0]))
    switch field {
    case .policyIndicators:
      used = indices
      value.text = indices.map { map.blocks[$0].text }.joined(separator: "\n")
    case .fiscalYear, .createdOn, .evaluatedOn:
      // 令和 | 5 | 年度, each in a cell of its own.
      let joined = HeaderValue(text: indices.map { map.blocks[$0].text }.joined())
      if indices.count > 1, !isReadable(field, value), isReadable(field, joined) {
        used = indices
        value = joined
      }
    case .department, .section: break
    }
    for index in used where findings.take(index, from: map) == nil { return }
    set(field, value, first.reference, &sheet, &findings)
  }

  private func isReadable(_ field: FormVocabulary.HeaderField, _ value: HeaderValue) -> Bool {
    field == .fiscalYear ? year(value) != nil : date(value) != nil
  }

  private func set(
    _ field: FormVocabulary.HeaderField, _ value: HeaderValue, _ cell: CellReference,
    _ sheet: inout GoalSheet, _ findings: inout FormFindings
  ) {
    findings.places.headers[field] = cell
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
      let date = date(value)
      if field == .createdOn { sheet.createdOn = date } else { sheet.evaluatedOn = date }
      if date == nil {
        findings.leave(cell, value.text)
        findings.report(.dateUnreadable(value.text, field), at: cell)
      }
    }
  }

  private func year(_ value: HeaderValue) -> Int? {
    if let year = FiscalYearText.year(in: value.text) { return year }
    guard case .date(let moment) = value.stored else { return nil }
    return moment.date.month >= 4 ? moment.date.year : moment.date.year - 1
  }

  private func date(_ value: HeaderValue) -> CivilDate? {
    switch value.stored {
    case .date(let moment): moment.date
    case .number(let serial) where Self.serials.contains(serial):
      DateText.date(in: value.text) ?? dateSystem.dateTime(serial: serial)?.date
    default: DateText.date(in: value.text)
    }
  }

  /// A number without a date format counts as a day only from 1927 to 2119.
  private static let serials = 10_000.0..<80_000.0

  let dateSystem: DateSystem

  private func isKnown(
    _ text: String, _ field: FormVocabulary.HeaderField, _ sheet: GoalSheet
  ) -> Bool {
    switch field {
    case .department: text == sheet.department
    case .section: text == sheet.section
    case .fiscalYear: FiscalYearText.year(in: text) == sheet.fiscalYear
    case .policyIndicators: ListText.policyIndicators(in: text) == sheet.policyIndicators
    case .createdOn: DateText.date(in: text) == sheet.createdOn
    case .evaluatedOn: DateText.date(in: text) == sheet.evaluatedOn
    }
  }
}
