import GoalSheet
import Grid

/// Rows of labels above the places of their values: `担当課 | 課長` over two blank cells, perhaps without lines.
extension DraftHeaderCells {
  /// Finds the rows among the texts above the table.
  mutating func addStrips(of blocks: [FormSheet.Block]) {
    var strip: [FormSheet.Block] = []
    for block in blocks {
      if let last = strip.last, !Self.areSideBySide(last, block) || !mayBeInStrip(block) {
        add(strip)
        strip = []
      }
      if mayBeInStrip(block) { strip.append(block) }
    }
    add(strip)
    guard !strips.isEmpty else { return }
    // In such a form a label alone in its row has its value below, too.
    for block in blocks where mayBeInStrip(block) && !strips.contains(block.range.topLeft) {
      let right = cell(rightOf: block.range)
      if sheet.text(at: right.topLeft) == nil, !isBox(right),
        isColoured(block.range, besides: cell(below: block.range))
      {
        strips.insert(block.range.topLeft)
      }
    }
  }

  private mutating func add(_ strip: [FormSheet.Block]) {
    guard strip.count > 1, strip.contains(where: isNamedLabel),
      strip.allSatisfy({ hasPlaceBelow($0, isPlain: strip.allSatisfy(isNamedLabel)) })
    else { return }
    strips.formUnion(strip.map(\.range.topLeft))
  }

  /// Whether the cell below a label is the place of its value, as lines or a colour show.
  ///
  /// Without either, all must be labels and nothing else, and no box may be beside them.
  private func hasPlaceBelow(_ label: FormSheet.Block, isPlain: Bool) -> Bool {
    let below = cell(below: label.range)
    if sheet.isEnclosed(label.range.topLeft) { return sheet.isEnclosed(below.topLeft) }
    if isColoured(label.range, besides: below) { return true }
    let right = cell(rightOf: label.range)
    return isPlain && !(sheet.text(at: right.topLeft) == nil && isBox(right))
  }

  private func isBox(_ range: CellRange) -> Bool {
    sheet.isEnclosed(range.topLeft) || range.topLeft != range.bottomRight
  }

  private static func areSideBySide(_ left: FormSheet.Block, _ right: FormSheet.Block) -> Bool {
    left.range.columns.upperBound + 1 == right.range.columns.lowerBound
      && left.range.rows == right.range.rows
  }

  /// Whether a text may be a label with its value below: the cell there is blank.
  private func mayBeInStrip(_ block: FormSheet.Block) -> Bool {
    let below = cell(below: block.range)
    return block.text.count <= Self.longestInStrip && isLabelText(block.text)
      && !DraftPrompt.isPrompt(block.text) && !DraftWords.isOrganisationName(block.text)
      && !block.text.contains { ":：。".contains($0) } && !DraftHeader.isYear(block.text)
      && !DraftWords.titleEnds.contains(where: block.text.hasSuffix)
      && (sheet.text(at: below.topLeft).map(DraftPrompt.isPrompt) ?? true)
      && below.columns == block.range.columns
  }

  private static let longestInStrip = 12

  private func isLabelText(_ text: String) -> Bool {
    if case .header? = labels.finding(text)?.meaning { return true }
    return mayBeLabel(text)
  }

  /// Whether nothing but the label of a field has a text's words.
  private func isNamedLabel(_ block: FormSheet.Block) -> Bool {
    if case .header? = labels.finding(block.text)?.meaning { return true }
    guard let key = LabelKey.key(of: block.text) else { return false }
    return DraftWords.isOrganisation(block.text)
      || DraftWords.labelEnds.contains(where: key.hasSuffix)
  }
}
