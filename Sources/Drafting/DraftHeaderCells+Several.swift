import Grid

/// Values of one label in several cells side by side: `部課名 | 総務部 | 人事課`.
extension DraftHeaderCells {
  /// The ruled cells side by side for the value of a label.
  ///
  /// They are blank, or each shows what belongs there: `○○部 | ○○課`, `部 | 課`.
  func values(from value: CellRange, of block: FormSheet.Block) -> [CellRange] {
    let isBlank = sheet.text(at: value.topLeft) == nil
    func isBox(_ range: CellRange) -> Bool {
      (isBlank ? sheet.text(at: range.topLeft) == nil : isForName(range))
        && sheet.isRuledBelow(range.topLeft)
        && sheet.isRuled(range.topLeft) && range.rows == value.rows
    }
    guard value.columns.lowerBound == block.range.columns.upperBound + 1, isBox(value) else {
      return [value]
    }
    // A cell beside the box has a line of the box, and may have those of the cells above and below it.
    let lines = sheet.edges(of: value).subtracting(.left)
    func isLike(_ range: CellRange) -> Bool { sheet.edges(of: range).isSuperset(of: lines) }
    var values = [value]
    while values.count < Self.mostValues, let last = values.last {
      let next = cell(rightOf: last)
      guard isBox(next), isLike(next) else { break }
      values.append(next)
    }
    return values
  }

  private static let mostValues = 4

  /// Whether a cell shows that the name of a part of an organisation belongs there: ○○課, 　　課.
  private func isForName(_ range: CellRange) -> Bool {
    guard let text = sheet.text(at: range.topLeft), let last = text.last else { return false }
    return DraftPrompt.hasBlanks(text) && DraftEnds.isLevel(String(last))
      || sheet.isEnd(at: range.topLeft) || isLevelBesideAnother(range)
  }

  /// Whether a cell has nothing but the end of a name, and a cell beside it another one: 部 | 課.
  func isLevelBesideAnother(_ range: CellRange) -> Bool {
    func isLevel(_ range: CellRange) -> Bool {
      sheet.text(at: range.topLeft).map(DraftEnds.isLevel) == true
        && sheet.isRuledBelow(range.topLeft)
    }
    guard isLevel(range) else { return false }
    let row = range.rows.lowerBound
    let left = range.columns.lowerBound - 1
    return isLevel(cell(rightOf: range))
      || left >= 0 && isLevel(sheet.range(at: CellReference(row: row, column: left)))
  }
}
