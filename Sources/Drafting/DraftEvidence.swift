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
    if !leaf.ticks.isEmpty { return leaf.ticks.map(\.text) }
    let below = table.rows.upperBound + 1
    // What is below the lines is no column's.
    let end = table.lines.count > 0 ? table.lines.end : .max
    var best: (row: Int, values: [String])?
    for list in sheet.look.choices {
      for range in list.ranges
      where range.columns.overlaps(leaf.columns) && range.rows.upperBound >= below
        && range.rows.lowerBound < end
      {
        guard range.rows.lowerBound < best?.row ?? .max else { continue }
        // Of two labels one below the other each has a row of the line.
        if leaf.place != nil, !range.rows.contains(table.firstLine + leaf.offset) { continue }
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

  /// Whether the lines of a column are numbered in advance: 1, 2, 3 or 1-1, 1-2, 2-1 or ア, イ, ウ.
  func isNumbered(_ leaf: DraftTable.Leaf) -> Bool {
    leaf.place == nil && DraftNumber.areCounting(texts(leaf).prefix(3))
  }

  /// Whether the numbers that are printed in a column begin again further down.
  func restarts(_ leaf: DraftTable.Leaf) -> Bool {
    let numbers = texts(leaf).compactMap { DraftNumber($0) }
    guard let first = numbers.first, first.isFirst else { return false }
    return numbers.dropFirst().contains(first)
  }

  /// Whether all numbers that are printed in a column are plain: 1, but not 1-1.
  ///
  /// Under 項目番号 nobody has written one yet, but a plan's are mostly 1-1 and 1-2.
  func hasPlainNumbers(_ leaf: DraftTable.Leaf) -> Bool {
    let texts = texts(leaf)
    if texts.isEmpty, LabelKey.key(of: leaf.text).map(DraftWords.isPlanNumber) == true {
      return false
    }
    return texts.filter { DraftNumber($0) != nil }.allSatisfy { NumberText.number($0) != nil }
  }

  /// The texts in the lines of a column.
  private func texts(_ leaf: DraftTable.Leaf) -> [String] {
    let end = table.lines.count > 0 ? table.lines.end : .max
    return sheet.blocks.filter {
      (table.firstLine..<end).contains($0.range.rows.lowerBound)
        && leaf.columns.overlaps($0.range.columns)
    }.map(\.text)
  }

  /// The width of a column, in characters.
  func width(_ leaf: DraftTable.Leaf) -> Double? {
    let widths = leaf.columns.map { sheet.look.width(of: $0) }
    return widths.contains(nil) ? nil : widths.compactMap(\.self).reduce(0, +)
  }
}
