import GoalSheet
import Grid

/// What the cells under the labels of a blank form say about its columns.
struct DraftEvidence {
  let sheet: FormSheet
  let table: DraftTable

  /// The drop-down list of a column, unless it is one of boxes to tick; of several the uppermost one.
  func choices(_ leaf: DraftTable.Leaf) -> [String]? {
    list(leaf).flatMap { Self.boxes(in: $0) == nil ? $0 : nil }
  }

  private func list(_ leaf: DraftTable.Leaf) -> [String]? {
    let below = table.rows.upperBound + 1
    var best: (row: Int, values: [String])?
    for list in sheet.look.choices {
      for range in list.ranges
      where range.columns.overlaps(leaf.columns) && range.rows.upperBound >= below {
        guard range.rows.lowerBound < best?.row ?? .max else { continue }
        best = (range.rows.lowerBound, list.values)
      }
    }
    return best?.values
  }

  /// What may be ticked in the lines of a column.
  func boxes(_ leaf: DraftTable.Leaf) -> [DraftBoxes.Option]? {
    if let boxes = list(leaf).flatMap(Self.boxes) { return boxes }
    return sheet.blocks.lazy.filter {
      $0.range.rows.lowerBound > table.rows.upperBound
        && $0.range.rows.lowerBound < table.lines.end && leaf.columns.overlaps($0.range.columns)
    }.compactMap { DraftBoxes.options(in: $0.text) }.first
  }

  private static func boxes(in list: [String]) -> [DraftBoxes.Option]? {
    let options = list.compactMap { DraftBoxes.options(in: $0) }
    return options.count == list.count && Set(options).count == 1 ? options.first : nil
  }

  /// All words that may be chosen anywhere on the form.
  var allChoices: Set<String> { Set(sheet.look.choices.flatMap(\.values).map(MarkText.key)) }

  /// The texts directly under the label of a column, and that in its first line.
  func hints(_ leaf: DraftTable.Leaf) -> [String] {
    sheet.blocks.filter {
      $0.range.rows.lowerBound > table.rows.upperBound
        && $0.range.rows.lowerBound <= table.firstLine && leaf.columns.overlaps($0.range.columns)
    }.map(\.text)
  }

  /// Whether the lines of a column are numbered in advance: 1, 2, 3 or 1-1, 1-2, 2-1.
  func isNumbered(_ leaf: DraftTable.Leaf) -> Bool {
    let texts = sheet.blocks.filter {
      $0.range.rows.lowerBound >= table.firstLine && leaf.columns.overlaps($0.range.columns)
    }.prefix(3).map { Self.levels(of: $0.text) }
    guard texts.count >= 2, let first = texts[0], first.allSatisfy({ $0 == 1 }) else {
      return false
    }
    return zip(texts, texts.dropFirst()).allSatisfy { Self.isNext($0, $1) }
  }

  private static let levelNumbers = 1...999

  /// The parts of a number such as 1-2; `nil` for any other text.
  private static func levels(of text: String) -> [Int]? {
    let parts = TextFolding.nfkc(text).split(omittingEmptySubsequences: false) {
      "-－−‐–".contains($0)
    }
    let levels = parts.compactMap { Int(CleanText.trimmed(String($0))) }
    return levels.count == parts.count && levels.allSatisfy(levelNumbers.contains) ? levels : nil
  }

  /// Whether a number follows another: 1-2 follows 1-1, and 2-1 follows both.
  private static func isNext(_ number: [Int]?, _ next: [Int]?) -> Bool {
    guard let number, let next, number.count == next.count,
      let level = number.indices.first(where: { number[$0] != next[$0] })
    else { return false }
    return next[level] == number[level] + 1 && next[(level + 1)...].allSatisfy { $0 == 1 }
  }

  /// The width of a column, in characters.
  func width(_ leaf: DraftTable.Leaf) -> Double? {
    let widths = leaf.columns.map { sheet.look.width(of: $0) }
    return widths.contains(nil) ? nil : widths.compactMap(\.self).reduce(0, +)
  }
}
