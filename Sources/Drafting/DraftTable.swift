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
  }

  /// A label over several columns; ``members`` are indices of ``leaves``.
  struct Group: Hashable {
    var text: String
    var members: ClosedRange<Int>
  }

  let rows: ClosedRange<Int>
  let leaves: [Leaf]
  let groups: [Group]

  /// The fewest labels of a table.
  private static let leastLabels = 3
  /// The most columns of a template.
  static let mostLabels = 40

  /// Finds the table by the row with the most labels.
  ///
  /// - Returns: `nil` if no row has enough labels, one of which must be known.
  init?(_ sheet: FormSheet, _ labels: KnownLabels) {
    guard let bottom = Self.labelRow(of: sheet, labels) else { return nil }
    let top = Self.upperRow(over: bottom, sheet, labels)
    rows = top...bottom
    leaves = Array(Self.leaves(sheet, top, bottom).prefix(Self.mostLabels))
    groups = top == bottom ? [] : Self.groups(sheet, top, over: leaves)
    guard leaves.count >= Self.leastLabels else { return nil }
  }

  private static func labelRow(of sheet: FormSheet, _ labels: KnownLabels) -> Int? {
    var best: (row: Int, score: Int)?
    for row in Set(sheet.blocks.flatMap(\.range.rows)).sorted() {
      let blocks = sheet.blocks(inRow: row)
      let meanings = blocks.map { labels.finding($0.text)?.meaning }
      let known = meanings.count { if case .column? = $0 { true } else { false } }
      let isHeader = meanings.contains { if case .header? = $0 { true } else { false } }
      guard blocks.count >= leastLabels, known > 0, !isHeader || known >= leastLabels else {
        continue
      }
      let score = blocks.count + 2 * known
      if score >= best?.score ?? 0 { best = (row, score) }
    }
    return best?.row
  }

  /// The row of labels over several columns, above the row of labels; the same row if there is none.
  private static func upperRow(
    over bottom: Int, _ sheet: FormSheet, _ labels: KnownLabels
  ) -> Int {
    let reaching = sheet.blocks(inRow: bottom).map(\.range.rows.lowerBound).min() ?? bottom
    if reaching < bottom { return max(reaching, bottom - 1) }
    guard bottom > 0 else { return bottom }
    let above = sheet.blocks(inRow: bottom - 1)
    let isUpper = above.contains { block in
      switch labels.finding(block.text)?.meaning {
      case .group?, .column?: true
      default: false
      }
    }
    return isUpper && above.count > 1 ? bottom - 1 : bottom
  }

  private static func leaves(_ sheet: FormSheet, _ top: Int, _ bottom: Int) -> [Leaf] {
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
        guard let text = sheet.text(at: cell), row == bottom || range.columns == lower.columns
        else { return nil }
        return Leaf(columns: range.columns, text: text, cell: range.topLeft)
      }.first
      if let found { leaves.append(found) }
      column = max(lower.columns.upperBound, found?.columns.upperBound ?? column) + 1
    }
    return leaves
  }

  private static func groups(_ sheet: FormSheet, _ top: Int, over leaves: [Leaf]) -> [Group] {
    sheet.blocks(inRow: top).compactMap { block in
      guard !leaves.contains(where: { $0.cell == block.range.topLeft }) else { return nil }
      let members = leaves.indices.filter { block.range.columns.overlaps(leaves[$0].columns) }
      guard let first = members.first, let last = members.last, first < last else { return nil }
      return Group(text: block.text, members: first...last)
    }
  }

  /// The number of lines prepared under the labels: numbered, or ruled.
  func lineCount(in sheet: FormSheet) -> Int {
    guard let first = leaves.first else { return 0 }
    var row = rows.upperBound + 1
    var count = 0
    while row < FormSheet.mostRows {
      let cells = leaves.map { CellReference(row: row, column: $0.columns.lowerBound) }
      let isNumbered =
        sheet.text(at: CellReference(row: row, column: first.columns.lowerBound))
        .map { $0.contains(where: \.isNumber) } ?? false
      let isRuled = cells.allSatisfy(sheet.isRuled)
      guard isNumbered || isRuled else { break }
      count += 1
      row =
        sheet.range(at: CellReference(row: row, column: first.columns.lowerBound)).rows.upperBound
        + 1
    }
    return count
  }
}
