import GoalSheet
import Grid

/// Finds the cells of values above the table of a blank form.
struct DraftHeaderCells {
  let sheet: FormSheet
  let labels: KnownLabels
  /// The keys of the table's labels.
  let taken: Set<String>
  /// The columns of the table.
  let columns: ClosedRange<Int>
  /// The first cells of labels side by side whose values belong below them.
  var strips: Set<CellReference> = []

  func cell(rightOf range: CellRange) -> CellRange {
    sheet.range(at: CellReference(row: range.rows.lowerBound, column: range.columns.upperBound + 1))
  }

  func cell(below range: CellRange) -> CellRange {
    sheet.range(at: CellReference(row: range.rows.upperBound + 1, column: range.columns.lowerBound))
  }

  /// Whether a cell waits for a value: blank, or with a prompt.
  func isOpen(_ range: CellRange) -> Bool {
    sheet.isEnd(at: range.topLeft)
      || sheet.text(at: range.topLeft).map(DraftPrompt.isValuePrompt) ?? true
      || isLevelBesideAnother(range) || isStartOfDate(range)
  }

  /// Whether a date is to be written over several cells from one on: 令和 |　| 年 |　| 月 |　| 日.
  private func isStartOfDate(_ range: CellRange) -> Bool {
    guard let era = sheet.text(at: range.topLeft), ["令和", "平成"].contains(era) else { return false }
    let words = sheet.blocks(inRow: range.rows.lowerBound)
      .filter { $0.range.columns.lowerBound > range.columns.upperBound }.prefix(3)
    return words.map(\.text) == ["年", "月", "日"]
  }

  /// Whether a text only shows what belongs into its cell.
  func isPrompt(_ block: FormSheet.Block) -> Bool { sheet.isEnd(at: block.range.topLeft) }

  /// Whether a cell has lines around it or is merged, so that it is something.
  private func isBox(_ range: CellRange) -> Bool {
    sheet.isRuled(range.topLeft) || range.topLeft != range.bottomRight
  }

  /// Whether a cell is a box to fill in: enclosed by lines, or merged.
  private func isOpenBox(_ range: CellRange) -> Bool {
    isOpen(range)
      && (sheet.isEnclosed(range.topLeft) || range.topLeft != range.bottomRight)
  }

  /// Whether the value of a label belongs below: another label is on its right, and an open box below.
  private func isBelow(_ range: CellRange) -> Bool {
    if strips.contains(range.topLeft) { return true }
    let right = cell(rightOf: range)
    guard isOpenBox(cell(below: range)), let text = sheet.text(at: right.topLeft) else {
      return false
    }
    if case .header? = labels.finding(text)?.meaning { return true }
    return !DraftPrompt.isPrompt(text) && isBox(right) && isOpenBox(cell(below: right))
  }

  /// The cell for the value of a label that the official form knows.
  func value(ofKnown block: FormSheet.Block) -> CellRange {
    if isBelow(block.range) { return cell(below: block.range) }
    let right = cell(rightOf: block.range)
    return isOwnCell(block) ? block.range : right
  }

  /// Whether the value of a label is to be written after its colon, for another label is beside it.
  private func isOwnCell(_ block: FormSheet.Block) -> Bool {
    let right = cell(rightOf: block.range)
    guard hasColon(block), !isOpen(right), let text = sheet.text(at: right.topLeft) else {
      return false
    }
    if case .header? = labels.finding(text)?.meaning { return true }
    return text.contains { ":：".contains($0) } || isLabel(text, at: right)
  }

  /// Whether the text beside a label with a colon is another label, with the place of its value on its right:
  /// `記入者： | 所属 |　| 課`.
  private func isLabel(_ text: String, at range: CellRange) -> Bool {
    mayBeLabel(text) && !DraftWords.isOrganisationName(text) && !DraftPrompt.isPrompt(text)
      && isOpen(cell(rightOf: range))
  }

  /// Whether a text may be the label of a field that the official form lacks.
  func mayBeLabel(_ text: String) -> Bool {
    isUnknown(text) && text.count <= Self.longestLabel && text.contains(where: \.isLetter)
      && !isNote(text) && (!DraftPrompt.isDatePart(text) || text.hasSuffix("月日"))
      && !DraftWords.isLegendTitle(text) && !DraftWords.isFormNumber(text)
  }

  /// Whether a label is one of the official table, which this form does not have.
  func isFreeLabel(_ found: KnownLabels.Finding) -> Bool {
    switch found.meaning {
    case .column, .group: true
    case .title, .header: false
    }
  }

  func isUnknown(_ text: String) -> Bool {
    guard let found = labels.finding(text) else { return true }
    return isFreeLabel(found) && LabelKey.key(of: text).map { !taken.contains($0) } ?? false
  }

  /// Whether a text says what to do, or has its value in it already.
  private func isNote(_ text: String) -> Bool {
    let words = text.filter { !"（()）者日".contains($0) }
    if ["記入者", "記入日", "記入年月日"].contains(where: text.contains) { return false }
    return DraftWords.notes.contains(where: words.contains) || Self.isOfDate(text)
      || text.dropLast().contains { ":：".contains($0) }
  }

  private func hasColon(_ block: FormSheet.Block) -> Bool {
    block.text.last.map { $0 == ":" || $0 == "：" } ?? false
  }

  /// The cell for the value of an unknown label; `nil` if the text is none.
  func value(of block: FormSheet.Block, isBesideKnown: Bool) -> CellRange? {
    guard mayBeLabel(block.text) || isRuledLabel(block), !DraftPrompt.isPrompt(block.text),
      !DraftLine.isInstruction(block.text),
      !block.text.hasSuffix("。"), !isStack(block), !isPrintedValue(block)
    else { return nil }
    if isOwnCell(block) { return block.range }
    if isBelow(block.range) { return cell(below: block.range) }
    let right = cell(rightOf: block.range)
    let isBesideKnown = isBesideKnown || isBesideLabels(block)
    let hasEnd =
      DraftWords.isOrganisation(block.text)
      || DraftWords.labelEnds.contains(where: block.text.hasSuffix)
      || isBesideKnown && Self.shortLabel.contains(block.text.count)
    if isOpen(right) {
      // A line on the left of the cell may be the label's.
      let isOwnBox = sheet.isRuledBelow(right.topLeft) || right.topLeft != right.bottomRight
      let isRuled =
        sheet.isRuledBelow(block.range.topLeft) && isOwnBox && sheet.isRuled(right.topLeft)
      // Colour may show a label where there are no lines; headings are numbered or long.
      let isColoured =
        isColoured(block.range, besides: right)
        && (right.topLeft != right.bottomRight
          || block.text.count <= Self.longestColoured && block.text.first?.isLetter == true)
      // So do merged cells for a label and its value alone in a row.
      let isMerged =
        right.topLeft != right.bottomRight && block.text.count <= Self.longestColoured
        && sheet.blocks(inRow: block.range.rows.lowerBound) == [block]
      if isRuled || isColoured || isMerged || hasColon(block) || isLoneLabel(block)
        || hasEnd && (isBesideKnown || isBox(block.range) || isBox(right))
      {
        return right
      }
      let below = cell(below: block.range)
      // The last label of a row of labels with their values below.
      let isLast = hasEnd || isBesideKnown || isBesideBoxes(block)
      return isLast && isOpenBox(below) && isBox(block.range) ? below : nil
    }
    return filledValue(right, of: block)
  }

  /// Whether a cell has a colour that another one lacks.
  func isColoured(_ range: CellRange, besides other: CellRange) -> Bool {
    let fill = sheet.look.cells[range.topLeft]?.fill
    return fill != nil && fill != sheet.look.cells[other.topLeft]?.fill
  }

  /// Whether a text is what the form says about the label on its left: 人事課 beside 提出先.
  private func isPrintedValue(_ block: FormSheet.Block) -> Bool {
    guard block.range.columns.lowerBound > 0 else { return false }
    let left = CellReference(
      row: block.range.rows.lowerBound, column: block.range.columns.lowerBound - 1)
    guard let label = sheet.text(at: left), label.count <= Self.longestNote else { return false }
    return DraftWords.isOrganisationName(block.text)
      || isNote(label) && !DraftPrompt.isPrompt(label)
  }

  private static let longestNote = 10
  private static let longestColoured = 12
  private static let longestLabel = 30
  /// The length of texts that are labels where they are between others.
  private static let shortLabel = 2...8

  /// Whether the text on the left of a label has its box below.
  private func isBesideBoxes(_ block: FormSheet.Block) -> Bool {
    guard block.range.columns.lowerBound > 0 else { return false }
    let left = sheet.range(
      at: CellReference(
        row: block.range.rows.lowerBound, column: block.range.columns.lowerBound - 1))
    return sheet.text(at: left.topLeft) != nil && isBox(left) && isOpenBox(cell(below: left))
  }

  /// Whether a text is merged beside several labels, each with an open cell on its right: 記入者 beside 所属 and
  /// 氏名.
  private func isStack(_ block: FormSheet.Block) -> Bool {
    let column = block.range.columns.upperBound + 1
    let beside = Set(
      block.range.rows.map { sheet.range(at: CellReference(row: $0, column: column)) })
    return beside.count > 1
      && beside.allSatisfy { sheet.text(at: $0.topLeft) != nil && isOpen(cell(rightOf: $0)) }
  }

  /// Whether a text names a level of an organisation, or is beside another text that ends as labels do and
  /// has an open cell on its right: 部 |　| 課 |　|.
  private func isBesideLabels(_ block: FormSheet.Block) -> Bool {
    if DraftWords.isOrganisation(block.text) { return true }
    func isLabel(_ other: FormSheet.Block) -> Bool {
      other != block && DraftWords.labelEnds.contains(where: other.text.hasSuffix)
        && isOpen(cell(rightOf: other.range))
    }
    let rows = block.range.rows
    let near = [rows.lowerBound - 1, rows.upperBound + 1].filter { $0 >= 0 }
    return sheet.blocks(inRow: rows.lowerBound).contains(where: isLabel)
      || near.flatMap(sheet.blocks(inRow:)).contains {
        $0.range.columns.lowerBound == block.range.columns.lowerBound && isLabel($0)
      }
  }

  /// The box on the right of a ruled label below the table, or below the label; `nil` for a total or
  /// anything else.
  func box(of block: FormSheet.Block) -> CellRange? {
    if let wide = wideBox(of: block) { return wide }
    let right = cell(rightOf: block.range)
    let isOfTable = labels.finding(block.text).map(isFreeLabel) ?? false
    guard isOfTable || mayBeLabel(DraftWords.withoutNote(block.text)) || isRuledLabel(block),
      sheet.isEnclosed(block.range.topLeft),
      !DraftPrompt.isPrompt(block.text), !isPrintedValue(block),
      !DraftLine.isInstruction(block.text), !DraftWords.isTotal(block.text)
    else { return nil }
    return [right, cell(below: block.range)].first { isOpenBox($0) && sheet.isRuled($0.topLeft) }
  }

  /// A ruled cell that is filled in, beside a ruled text that looks like its label.
  private func filledValue(_ value: CellRange, of block: FormSheet.Block) -> CellRange? {
    guard sheet.isRuled(block.range.topLeft), sheet.isRuled(value.topLeft),
      let text = sheet.text(at: value.topLeft), labels.finding(text) == nil,
      !(DraftWords.isOrganisation(text) && isOpen(cell(rightOf: value)))
    else { return nil }
    let isLabel =
      isColoured(block.range, besides: value)
      || Self.filledEnds.contains(where: block.text.hasSuffix)
    return isLabel ? value : nil
  }

  /// Ends of labels beside which a text is a value.
  private static let filledEnds = ["名", "所属", "所管", "部署", "氏名", "番号", "者"]

  /// The box over most of the table directly below a heading: `１　部の使命` over a ruled cell for text.
  private func wideBox(of block: FormSheet.Block) -> CellRange? {
    let below = cell(below: block.range)
    guard mayBeLabel(DraftWords.withoutNote(block.text)), !block.text.hasSuffix("。"),
      !DraftPrompt.isPrompt(block.text), !DraftLine.isInstruction(block.text),
      sheet.blocks(inRow: block.range.rows.lowerBound) == [block],
      sheet.text(at: below.topLeft) == nil, sheet.isRuled(below.topLeft),
      below.columns.overlaps(columns),
      below.columns.clamped(to: columns).count * 2 > columns.count
    else { return nil }
    return below
  }
}
