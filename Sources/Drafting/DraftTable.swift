import GoalSheet
import Grid

/// The labels over the table of a blank form: one row, or two with labels over several columns.
struct DraftTable {
  /// The label of one column.
  struct Leaf: Hashable {
    var columns: ClosedRange<Int>
    var text: String
    /// The label's cell.
    var cell: CellReference
    /// The row of each line in which its value is, if another label is above or below it in its column.
    var place: Int?
    /// How many rows below the first one of each line its value is.
    var offset = 0
    /// The marks, if each has a column to tick below the label.
    var ticks: [Tick] = []
    /// The printed word that names its row of each line, if another value has the same label: 目標 above 実績.
    var word: String?
    /// The words that are printed in its cells, if it has no label of its own.
    var words: [String] = []
    /// Whether nothing but the marks says what the column is.
    var hasOnlyTicks = false
  }

  /// A mark as the label of a column to tick.
  struct Tick: Hashable {
    var text: String
    var cell: CellReference
  }

  /// A label over several columns; ``members`` are indices of ``leaves``.
  struct Group: Hashable {
    var text: String
    var members: ClosedRange<Int>
    /// The label's cell.
    var cell: CellReference
  }

  let rows: ClosedRange<Int>
  let lines: DraftLines
  let leaves: [Leaf]
  /// Labels too long for one, or of signs alone, by which no column can be found.
  let unreadable: [Leaf]
  let groups: [Group]
  /// Labels above two others of the same column, by which no column can be found.
  let upperLabels: [Leaf]

  /// The cells of printed words that name the rows of a line.
  let words: Set<CellReference>

  /// The fewest labels in other words where the official form knows none of a row.
  static let leastOthers = 2

  /// The fewest labels of a table.
  static let leastLabels = 3

  /// Finds the table by the row with the most labels; `nil` if no row has enough.
  init?(_ sheet: FormSheet, _ labels: KnownLabels) {
    guard let row = Self.labelRow(of: sheet, labels) else { return nil }
    let tall = Self.tallStack(at: row, sheet)
    let lower = Self.lowerRow(under: row, sheet, labels)
    let bottom = tall?.rows.upperBound ?? lower ?? row
    let top =
      tall?.rows.lowerBound
      ?? (lower == nil ? Self.upperRow(over: bottom, sheet, labels) : row)
    rows = top...bottom
    let plain = Self.table(
      of: tall?.leaves ?? Self.stacked(Self.leaves(sheet, top, bottom), top, sheet), sheet, labels)
    let rowWords = DraftRowWords(plain, below: bottom, sheet)
    words = rowWords?.cells ?? []
    let found = rowWords?.leaves ?? plain
    let numbers = Self.unlabelledNumbers(beside: found, bottom, sheet, labels)
    let all = Self.beside(numbers, found)
    let labelled = (numbers.map { [$0] } ?? []) + all.filter { LabelKey.key(of: $0.text) != nil }
    unreadable = all.filter { leaf in
      LabelKey.key(of: leaf.text) == nil && leaf.cell != numbers?.cell
    }
    (leaves, groups) = Self.folded(
      labelled, top == bottom || tall != nil ? [] : Self.groups(sheet, top, over: labelled, labels),
      labels)
    upperLabels = Self.upperLabels(over: all, from: top, sheet)
    guard leaves.count >= Self.leastLabels else { return nil }
    lines = DraftLines(sheet, leaves, rows: rows, others: groups.map(\.cell))
  }

  /// The first row to fill in.
  var firstLine: Int { lines.first }

  /// The index of the group over a column.
  func group(of column: Int) -> Int? { groups.firstIndex { $0.members.contains(column) } }

  // MARK: - Labels

  static func leaves(_ sheet: FormSheet, _ top: Int, _ bottom: Int) -> [Leaf] {
    let blocks = sheet.blocks(inRow: bottom) + (top < bottom ? sheet.blocks(inRow: top) : [])
    guard let first = blocks.map(\.range.columns.lowerBound).min(),
      let last = blocks.map(\.range.columns.upperBound).max()
    else { return [] }
    var leaves: [Leaf] = []
    var column = first
    while column <= last {
      let lower = sheet.range(at: CellReference(row: bottom, column: column))
      let rows = [bottom, top]
      let found = rows.lazy.compactMap { row -> Leaf? in
        let cell = CellReference(row: row, column: column)
        let range = sheet.range(at: cell)
        guard let text = sheet.text(at: cell), row == bottom || range.columns == lower.columns,
          // A label beside the lines is none of a column.
          range.rows.upperBound <= bottom
        else { return nil }
        return Leaf(columns: range.columns, text: text, cell: range.topLeft)
      }.first
      if let found { leaves.append(found) }
      column = max(lower.columns.upperBound, found?.columns.upperBound ?? column) + 1
    }
    return leaves
  }

  /// The labels of the table, without those of a block beside it, which an unruled column parts from it.
  static func table(
    of leaves: [Leaf], _ sheet: FormSheet, _ labels: KnownLabels
  ) -> [Leaf] {
    var parts: [[Leaf]] = []
    for leaf in leaves {
      if let last = parts.last?.last,
        !hasGap(from: sheet.range(at: last.cell), to: sheet.range(at: leaf.cell), sheet)
      {
        parts[parts.count - 1].append(leaf)
      } else {
        parts.append([leaf])
      }
    }
    func isKnown(_ leaf: Leaf) -> Bool {
      if case .column? = labels.finding(leaf.text)?.meaning { true } else { false }
    }
    guard let first = parts.firstIndex(where: { $0.contains(where: isKnown) }),
      let last = parts.lastIndex(where: { $0.contains(where: isKnown) })
    else {
      let longest = parts.max { $0.count < $1.count } ?? []
      return longest.count < leastLabels ? leaves : longest
    }
    return Array(parts[first...last].joined())
  }

  /// Whether unruled columns part two texts, of which the left one is ruled.
  static func hasGap(
    from left: CellRange, to right: CellRange, _ sheet: FormSheet
  ) -> Bool {
    let first = left.columns.upperBound + 1
    guard first < right.columns.lowerBound, sheet.isRuledBelow(left.topLeft) else { return false }
    return (first..<right.columns.lowerBound).allSatisfy { column in
      (left.rows.lowerBound...left.rows.lowerBound + 1).allSatisfy { row in
        !sheet.isRuledBelow(CellReference(row: row, column: column))
      }
    }
  }

  private static func groups(
    _ sheet: FormSheet, _ top: Int, over leaves: [Leaf], _ known: KnownLabels
  ) -> [Group] {
    let upper = sheet.blocks(inRow: top)
    var labels: Set<String> = []
    return upper.compactMap { block in
      guard !leaves.contains(where: { $0.cell == block.range.topLeft }) else { return nil }
      let columns = columns(under: block, upper, leaves)
      let members = leaves.indices.filter {
        columns.overlaps(leaves[$0].columns) && leaves[$0].cell.row > block.range.rows.upperBound
      }
      // Over one column, a label only tells it from another of the same name: 目標 of next year, or is itself
      // the name of another: 実績 over 前年度, or means the same: 年度末評価 over 評価.
      guard let first = members.first, let last = members.last,
        first < last || hasTwin(leaves[first], leaves) || isLabel(block, leaves)
          || haveOneMeaning(block.text, leaves[first].text, known),
        let key = LabelKey.key(of: block.text), labels.insert(key).inserted
      else { return nil }
      return Group(text: block.text, members: first...last, cell: block.range.topLeft)
    }
  }

  private static func haveOneMeaning(_ a: String, _ b: String, _ labels: KnownLabels) -> Bool {
    guard let meaning = labels.finding(a)?.meaning else { return false }
    return labels.finding(b)?.meaning == meaning
  }

  private static func isLabel(_ block: FormSheet.Block, _ leaves: [Leaf]) -> Bool {
    leaves.contains { LabelKey.key(of: $0.text) == LabelKey.key(of: block.text) }
  }

  private static func hasTwin(_ leaf: Leaf, _ leaves: [Leaf]) -> Bool {
    leaves.contains { $0 != leaf && LabelKey.key(of: $0.text) == LabelKey.key(of: leaf.text) }
  }

  /// The columns of a label: up to the next label beside it, if it is not merged over several columns of
  /// the form.
  private static func columns(
    under block: FormSheet.Block, _ row: [FormSheet.Block], _ leaves: [Leaf]
  ) -> ClosedRange<Int> {
    let own = block.range.columns
    guard leaves.count(where: { own.overlaps($0.columns) }) <= 1 else { return own }
    let next = row.first { $0.range.columns.lowerBound > own.upperBound }
    return own.lowerBound...(next.map { $0.range.columns.lowerBound - 1 } ?? .max - 1)
  }

  /// From the first column to the last.
  var columns: ClosedRange<Int> {
    let first = leaves.map(\.columns.lowerBound).min() ?? 0
    return first...max(first, leaves.map(\.columns.upperBound).max() ?? first)
  }

  /// Whether a text is beside the table, in its rows.
  func isBeside(_ block: FormSheet.Block) -> Bool {
    block.range.rows.upperBound >= rows.lowerBound && !block.range.columns.overlaps(columns)
  }
}
