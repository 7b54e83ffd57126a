import GoalSheet
import Grid

/// Words that a form prints in the rows of each line, below one label: 活動 above 成果, 目標 above 実績.
///
/// Where other labels are one below the other, or the words are 目標 and 実績, the rows are one line, and the
/// words name its values. Elsewhere each row is a line of its own, and the words are a column.
struct DraftRowWords {
  private(set) var leaves: [DraftTable.Leaf]
  /// The cells of the words, if they name values.
  private(set) var cells: Set<CellReference> = []

  private let sheet: FormSheet
  private let line: Int
  private let words: [String]

  /// `nil` if a form has no such words, or a column of their own with a label.
  init?(_ leaves: [DraftTable.Leaf], below bottom: Int, _ sheet: FormSheet) {
    self.leaves = leaves
    self.sheet = sheet
    line = DraftLine.first(below: bottom, sheet)
    let (start, sheet) = (line, sheet)
    let found = leaves.enumerated().lazy.compactMap { index, leaf in
      Self.words(from: CellReference(row: start, column: leaf.columns.lowerBound), leaf, sheet)
        .map { (index, $0.words, $0.columns) }
    }.first
    guard let (index, words, columns) = found else { return nil }
    self.words = words
    let label = leaves[index]
    var own: [DraftTable.Leaf] = []
    if columns.upperBound < label.columns.upperBound {
      var rest = label
      rest.columns = columns.upperBound + 1...label.columns.upperBound
      own = [rest]
    }
    let others = leaves[..<index] + own + leaves[(index + 1)...]
    let depth = (leaves.compactMap(\.place).max() ?? 0) + 1
    let divided = others.filter(isDivided)
    let nameValues =
      depth == words.count && !divided.isEmpty
      || DraftWords.areTargetAndResult(words) && divided.count == 1
    if nameValues {
      self.leaves = others.flatMap { divided.contains($0) ? parts(of: $0) : [$0] }
      cells = wordCells(columns)
    } else if let rest = own.first {
      var column = DraftTable.Leaf(columns: columns, text: Self.label, cell: label.cell)
      column.words = words
      self.leaves.replaceSubrange(index...index, with: [column, rest])
    } else {
      return nil
    }
  }

  /// The label of a column of words that has none on the form.
  private static let label = "区分"

  /// The words from the first cell of a line on, which the next line has again, and their columns.
  private static func words(
    from cell: CellReference, _ leaf: DraftTable.Leaf, _ sheet: FormSheet
  ) -> (words: [String], columns: ClosedRange<Int>)? {
    var words: [String] = []
    var row = cell.row
    let columns = sheet.range(at: cell).columns
    while words.count <= mostWords {
      let range = sheet.range(at: CellReference(row: row, column: cell.column))
      guard range.rows.count == 1, range.columns == columns,
        columns.upperBound <= leaf.columns.upperBound,
        let text = sheet.text(at: range.topLeft),
        isWord(text) || columns.upperBound < leaf.columns.upperBound && isCounter(text)
      else { return nil }
      if text == words.first { break }
      guard !words.contains(text) else { return nil }
      words.append(text)
      row += 1
    }
    return (2...mostWords).contains(words.count) ? (words, columns) : nil
  }

  private static let mostWords = 4

  private static func isWord(_ text: String) -> Bool {
    text.count <= longestWord && text.contains(where: \.isLetter) && DraftNumber(text) == nil
      && DraftBoxes.options(in: text) == nil && !DraftPrompt.isPrompt(text)
  }

  private static let longestWord = 8

  /// Whether a text counts the rows of a line beside their values, as ① and ② do.
  private static func isCounter(_ text: String) -> Bool {
    text.count <= longestCounter && DraftNumber(text) != nil
  }

  private static let longestCounter = 3

  /// Whether a label has a cell of its own in each row of a line.
  private func isDivided(_ leaf: DraftTable.Leaf) -> Bool {
    leaf.place == nil
      && (line..<line + words.count).allSatisfy { row in
        let cell = CellReference(row: row, column: leaf.columns.lowerBound)
        return sheet.range(at: cell).rows.count == 1 && sheet.isRuledBelow(cell)
          && sheet.text(at: cell) == nil
      }
  }

  /// A label for each row of a line.
  private func parts(of leaf: DraftTable.Leaf) -> [DraftTable.Leaf] {
    words.enumerated().map { place, word in
      var part = leaf
      part.place = place
      part.offset = place
      part.word = word
      return part
    }
  }

  private func wordCells(_ columns: ClosedRange<Int>) -> Set<CellReference> {
    Set(
      sheet.blocks.filter {
        $0.range.rows.lowerBound >= line && $0.range.columns == columns && words.contains($0.text)
      }.map(\.range.topLeft))
  }
}
