import GoalSheet
import Grid

/// Finds the cells of values above the table of a blank form.
struct DraftHeaderCells {
  let sheet: FormSheet
  let labels: KnownLabels
  /// The keys of the table's labels.
  let taken: Set<String>

  private func cell(rightOf range: CellRange) -> CellRange {
    sheet.range(at: CellReference(row: range.rows.lowerBound, column: range.columns.upperBound + 1))
  }

  private func cell(below range: CellRange) -> CellRange {
    sheet.range(at: CellReference(row: range.rows.upperBound + 1, column: range.columns.lowerBound))
  }

  /// Whether a cell waits for a value: blank, or with a prompt.
  private func isOpen(_ range: CellRange) -> Bool {
    sheet.isEnd(at: range.topLeft)
      || sheet.text(at: range.topLeft).map(DraftPrompt.isPrompt) ?? true
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
    // `年度：` beside another label has its value in its own cell.
    if hasColon(block), let text = sheet.text(at: right.topLeft),
      case .header? = labels.finding(text)?.meaning
    {
      return block.range
    }
    return right
  }

  /// Whether a label is one of the official table, which this form does not have.
  func isFreeLabel(_ found: KnownLabels.Finding) -> Bool {
    switch found.meaning {
    case .column, .group: true
    case .title, .header: false
    }
  }

  private func isUnknown(_ block: FormSheet.Block) -> Bool {
    guard let found = labels.finding(block.text) else { return true }
    return isFreeLabel(found) && LabelKey.key(of: block.text).map { !taken.contains($0) } ?? false
  }

  /// Whether a text says what to do, or has its value in it already.
  private func isNote(_ text: String) -> Bool {
    let words = text.filter { !"（()）者日".contains($0) }
    if ["記入者", "記入日", "記入年月日"].contains(where: text.contains) { return false }
    return DraftWords.notes.contains(where: words.contains)
      || text.dropLast().contains { ":：".contains($0) }
  }

  private func hasColon(_ block: FormSheet.Block) -> Bool {
    block.text.last.map { $0 == ":" || $0 == "：" } ?? false
  }

  /// The cell for the value of an unknown label; `nil` if the text is none.
  func value(of block: FormSheet.Block, isBesideKnown: Bool) -> CellRange? {
    guard isUnknown(block), block.text.count <= Self.longestLabel,
      !DraftPrompt.isPrompt(block.text), !DraftLine.isInstruction(block.text),
      !block.text.hasSuffix("。"), !DraftWords.isLegendTitle(block.text), !isNote(block.text)
    else { return nil }
    if isBelow(block.range) { return cell(below: block.range) }
    let right = cell(rightOf: block.range)
    let hasEnd =
      DraftWords.isOrganisation(block.text)
      || DraftWords.labelEnds.contains(where: block.text.hasSuffix)
    let isBesideKnown = isBesideKnown || isBesideLabels(block)
    if isOpen(right) {
      // A line on the left of the cell may be the label's.
      let isOwnBox = sheet.isRuledBelow(right.topLeft) || right.topLeft != right.bottomRight
      let isRuled =
        sheet.isRuledBelow(block.range.topLeft) && isOwnBox && sheet.isRuled(right.topLeft)
      if isRuled || hasColon(block)
        || hasEnd && (isBesideKnown || isBox(block.range) || isBox(right))
      {
        return right
      }
      let below = cell(below: block.range)
      // The last label of a row of labels with their values below.
      let isLast = hasEnd || isBesideKnown
      return isLast && isOpenBox(below) && isBox(block.range) ? below : nil
    }
    return filledValue(right, of: block)
  }

  private static let longestLabel = 30

  /// Whether a text names a level of an organisation, or is beside another text that ends as labels do and
  /// has an open cell on its right: 部 |　| 課 |　|.
  private func isBesideLabels(_ block: FormSheet.Block) -> Bool {
    if DraftWords.isOrganisation(block.text) { return true }
    return sheet.blocks(inRow: block.range.rows.lowerBound).contains { other in
      other != block && DraftWords.labelEnds.contains(where: other.text.hasSuffix)
        && isOpen(cell(rightOf: other.range))
    }
  }

  /// The box on the right of a ruled label below the table, or below the label; `nil` for a total or
  /// anything else.
  func box(of block: FormSheet.Block) -> CellRange? {
    let right = cell(rightOf: block.range)
    guard isUnknown(block), block.text.count <= Self.longestLabel,
      !DraftWords.isLegendTitle(block.text), !isNote(block.text),
      sheet.isEnclosed(block.range.topLeft),
      !DraftPrompt.isPrompt(block.text),
      !DraftLine.isInstruction(block.text), !["計", "平均"].contains(where: block.text.hasSuffix)
    else { return nil }
    return [right, cell(below: block.range)].first { isOpenBox($0) && sheet.isRuled($0.topLeft) }
  }

  /// A ruled cell that is filled in, beside a ruled text that looks like its label.
  private func filledValue(_ value: CellRange, of block: FormSheet.Block) -> CellRange? {
    guard sheet.isRuled(block.range.topLeft), sheet.isRuled(value.topLeft),
      let text = sheet.text(at: value.topLeft), labels.finding(text) == nil
    else { return nil }
    let fill = sheet.look.cells[block.range.topLeft]?.fill
    let isLabel =
      fill != nil && fill != sheet.look.cells[value.topLeft]?.fill
      || Self.filledEnds.contains(where: block.text.hasSuffix)
    return isLabel ? value : nil
  }

  /// Ends of labels beside which a text is a value.
  private static let filledEnds = ["名", "所属", "所管", "部署", "氏名", "番号", "者"]
}
