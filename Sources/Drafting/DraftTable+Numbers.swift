import GoalSheet
import Grid

extension DraftTable {
  /// The column of numbers left of the labels, if it has none of its own, or a sign such as `#`; its text is
  /// blank.
  static func unlabelledNumbers(
    beside leaves: [Leaf], _ bottom: Int, _ sheet: FormSheet, _ labels: KnownLabels
  ) -> Leaf? {
    let haveNumbers = leaves.contains { leaf in
      labels.finding(leaf.text)?.meaning == .column(.no)
        || LabelKey.key(of: leaf.text).map(DraftWords.numbers.contains) ?? false
    }
    guard !haveNumbers, let first = leaves.first else { return nil }
    if LabelKey.key(of: first.text) == nil {
      let isSign = ["#", "＃"].contains(first.text)
      return isSign || counts(first.columns, below: bottom, sheet)
        ? Leaf(columns: first.columns, text: "", cell: first.cell) : nil
    }
    let inner = sheet.range(
      at: CellReference(
        row: DraftLine.first(below: bottom, sheet), column: first.columns.lowerBound))
    if inner.columns.upperBound < first.columns.upperBound,
      counts(inner.columns, below: bottom, sheet)
    {
      return Leaf(columns: inner.columns, text: "", cell: first.cell)
    }
    guard first.columns.lowerBound > 0 else { return nil }
    let range = sheet.range(at: CellReference(row: bottom, column: first.columns.lowerBound - 1))
    guard sheet.text(at: range.topLeft) == nil, counts(range.columns, below: bottom, sheet) else {
      return nil
    }
    return Leaf(columns: range.columns, text: "", cell: range.topLeft)
  }

  /// The labels, of which one that is merged over the numbers has only the columns beside them.
  static func beside(_ numbers: Leaf?, _ leaves: [Leaf]) -> [Leaf] {
    guard let numbers, let first = leaves.first, first.columns.contains(numbers.columns.upperBound),
      numbers.columns.upperBound < first.columns.upperBound
    else { return leaves }
    var rest = first
    rest.columns = numbers.columns.upperBound + 1...first.columns.upperBound
    return [rest] + leaves.dropFirst()
  }

  /// Whether the texts of some columns below a row are numbers that count.
  private static func counts(
    _ columns: ClosedRange<Int>, below row: Int, _ sheet: FormSheet
  ) -> Bool {
    DraftNumber.areCounting(
      sheet.blocks.filter {
        $0.range.rows.lowerBound > row && columns.contains($0.range.columns.lowerBound)
          && columns.contains($0.range.columns.upperBound)
      }.prefix(fewestNumbers).map(\.text))
  }

  private static let fewestNumbers = 3

  /// Whether texts are printed in a line to fill in: boxes to tick, or a number that the next line counts on.
  static func areOfLine(_ texts: [FormSheet.Block], _ sheet: FormSheet) -> Bool {
    if texts.contains(where: { DraftBoxes.options(in: $0.text) != nil }) { return true }
    guard let first = texts.first else { return false }
    let below = CellReference(
      row: first.range.rows.upperBound + 1, column: first.range.columns.lowerBound)
    return sheet.text(at: below).map { DraftNumber.areCounting([first.text, $0]) } ?? false
  }
}
