import GoalSheet
import Grid
import JapaneseCalendar

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
  private static let leastOthers = 2

  /// The fewest labels of a table.
  private static let leastLabels = 3

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
      labelled, top == bottom || tall != nil ? [] : Self.groups(sheet, top, over: labelled), labels)
    upperLabels = Self.upperLabels(over: all, from: top, sheet)
    guard leaves.count >= Self.leastLabels else { return nil }
    lines = DraftLines(sheet, leaves, rows: rows, others: groups.map(\.cell))
  }

  /// The first row to fill in.
  var firstLine: Int { lines.first }

  /// The index of the group over a column.
  func group(of column: Int) -> Int? { groups.firstIndex { $0.members.contains(column) } }

  // MARK: - Rows

  private static func labelRow(of sheet: FormSheet, _ labels: KnownLabels) -> Int? {
    var best: (row: Int, score: Int)?
    for row in Set(sheet.blocks.flatMap(\.range.rows)).sorted() {
      let blocks = longestPart(of: sheet.blocks(inRow: row), sheet)
      let meanings = blocks.map { labels.finding($0.text)?.meaning }
      let known = meanings.count { if case .column? = $0 { true } else { false } }
      let isHeader = meanings.contains { if case .header? = $0 { true } else { false } }
      let others = blocks.count { DraftSynonyms.isOfColumn($0.text) }
      guard blocks.count >= leastLabels, known > 0 || others >= leastOthers,
        !isHeader || known >= leastLabels
      else {
        continue
      }
      let score = blocks.count + 2 * known
      if score >= best?.score ?? 0 { best = (row, score) }
    }
    return best.map { first($0.row, sheet) } ?? ruledRow(of: sheet, labels)
  }

  /// The first row with the same labels as `row`, whose table may be the second of the form.
  private static func first(_ row: Int, _ sheet: FormSheet) -> Int {
    let own = sheet.blocks(inRow: row)
    return (0..<row).first { other in
      let blocks = sheet.blocks(inRow: other)
      return blocks.count == own.count
        && zip(blocks, own).allSatisfy { a, b in
          a.text == b.text && a.range.columns == b.range.columns
            // Another row of the same merged labels is no other table.
            && a.range.rows.upperBound - other == b.range.rows.upperBound - row
        }
    } ?? row
  }

  /// The most texts of a row without an unruled gap between ruled ones.
  private static func longestPart(
    of row: [FormSheet.Block], _ sheet: FormSheet
  ) -> [FormSheet.Block] {
    var parts: [[FormSheet.Block]] = []
    for block in row {
      if let last = parts.last?.last, !hasGap(from: last.range, to: block.range, sheet) {
        parts[parts.count - 1].append(block)
      } else {
        parts.append([block])
      }
    }
    let longest = parts.reversed().max { $0.count < $1.count } ?? []
    return longest.count < leastLabels ? row : longest
  }

  /// The row with the most ruled texts over a blank row: the labels of a form none of whose labels
  /// is known.
  private static func ruledRow(of sheet: FormSheet, _ labels: KnownLabels) -> Int? {
    var best: (row: Int, count: Int)?
    for row in Set(sheet.blocks.map(\.range.rows.upperBound)).sorted() {
      let blocks = longestPart(of: sheet.blocks(inRow: row), sheet)
      let heading = sheet.blocks(inRow: row + 1)
      let next =
        heading.count == 1 && heading[0].range.columns.count > 1
        ? heading[0].range.rows.upperBound + 1 : row + 1
      let areLabels = blocks.allSatisfy { block in
        let below = CellReference(row: next, column: block.range.columns.lowerBound)
        return sheet.isRuled(block.range.topLeft) && block.range.rows.upperBound == row
          && Self.mayBeBelowLabel(below, sheet)
      }
      // Labels of the header block have their values below them, too.
      let fields = blocks.count { block in
        if case .header? = labels.finding(block.text)?.meaning { return true }
        return DraftWords.isOrganisation(block.text)
      }
      guard areLabels, fields < 2, blocks.count > leastLabels, blocks.count > best?.count ?? 0
      else { continue }
      best = (row, blocks.count)
    }
    guard var row = best?.row else { return nil }
    // Under each label there may be a hint.
    while row > 0, areUnderLabels(longestPart(of: sheet.blocks(inRow: row), sheet), row, sheet) {
      row -= 1
    }
    return row
  }

  /// Whether a cell is blank, or has a number, boxes to tick or a text that several lines share.
  private static func mayBeBelowLabel(_ cell: CellReference, _ sheet: FormSheet) -> Bool {
    guard let text = sheet.text(at: cell) else { return true }
    return text.count <= 2 || DraftNumber.isNumber(text) || sheet.range(at: cell).rows.count > 1
      || DraftBoxes.options(in: text) != nil
  }

  /// Whether each text of a row has a text of the same columns above it.
  private static func areUnderLabels(
    _ blocks: [FormSheet.Block], _ row: Int, _ sheet: FormSheet
  ) -> Bool {
    let above = sheet.blocks(inRow: row - 1)
    return above.count >= blocks.count
      && blocks.allSatisfy { block in
        block.range.rows.lowerBound == row
          && above.contains {
            $0.range.columns == block.range.columns && sheet.isRuled($0.range.topLeft)
          }
      }
  }

  /// The row of labels below one with labels over several columns; `nil` if there is none.
  ///
  /// It has labels where the row above has none of their own.
  private static func lowerRow(
    under row: Int, _ sheet: FormSheet, _ labels: KnownLabels
  ) -> Int? {
    let below = sheet.blocks(inRow: row + 1).filter { $0.range.rows.lowerBound == row + 1 }
    let isUsual = below.allSatisfy { block in
      block.text.count <= longestGroup && !DraftLine.isInstruction(block.text)
        && Double(block.text) == nil
    }
    // Labels that reach down to the next row leave it to the others.
    let isReached = sheet.blocks(inRow: row).contains {
      $0.range.rows.upperBound == row + 1 || isRuledOverTwo($0, sheet)
    }
    guard below.count >= (isReached ? 1 : 2), isUsual, !areOfLine(below, sheet),
      !DraftLine.areCounters(below.map(\.text))
    else { return nil }
    let areKnown = below.contains { block in
      if case .column? = labels.finding(block.text)?.meaning { true } else { false }
    }
    if isReached || areKnown && areUnderLabels(below, row + 1, sheet) { return row + 1 }
    let adds = below.contains { block in
      let above = CellReference(row: row, column: block.range.columns.lowerBound)
      return sheet.text(at: above) == nil
        || sheet.range(at: above).columns.count > block.range.columns.count
    }
    return adds ? row + 1 : nil
  }

  /// The row of labels over several columns, above the row of labels; the same row if there is none.
  private static func upperRow(
    over bottom: Int, _ sheet: FormSheet, _ labels: KnownLabels
  ) -> Int {
    let own = table(of: leaves(sheet, bottom, bottom), sheet, labels)
    let lower = sheet.blocks(inRow: bottom).filter { block in
      own.contains { $0.cell == block.range.topLeft }
    }
    let reaching = lower.map(\.range.rows.lowerBound).min() ?? bottom
    // Below groups, the labels may be merged over the rows that others fill without a group.
    let start = lower.map(\.range.rows.lowerBound).max() ?? bottom
    if reaching < start { return max(reaching, start - 1) }
    if reaching < bottom { return max(reaching, bottom - 1) }
    guard bottom > 0 else { return bottom }
    let above = sheet.blocks(inRow: bottom - 1)
    let isKnown = above.contains { block in
      switch labels.finding(block.text)?.meaning {
      case .group?, .column?: true
      default: false
      }
    }
    let areOver = above.allSatisfy { isGroup($0, over: lower, labels) }
    // Alone over nearly all columns, a text is a title.
    if above.count == 1, areOver, !isKnown {
      let members = lower.count { above[0].range.columns.overlaps($0.range.columns) }
      guard members * 4 <= lower.count * 3 else { return bottom }
    }
    return isKnown && above.count > 1 || areOver && !above.isEmpty ? bottom - 1 : bottom
  }

  /// Whether a text is a short label over several columns but not over all of them.
  private static func isGroup(
    _ block: FormSheet.Block, over lower: [FormSheet.Block], _ labels: KnownLabels
  ) -> Bool {
    let members = lower.count { block.range.columns.overlaps($0.range.columns) }
    let isOther =
      switch labels.finding(block.text)?.meaning {
      case .title?, .header?: true
      default: false
      }
    return members > 1 && members < lower.count && !isOther
      && block.text.count <= longestGroup && !isLabelOfField(block.text)
      && !block.text.contains(where: DraftLegend.separators.contains)
  }

  /// Whether a text ends as labels above the table do, and is no year.
  private static func isLabelOfField(_ text: String) -> Bool {
    DraftWords.isOrganisation(text)
      || DraftWords.labelEnds.contains(where: text.hasSuffix)
        && FiscalYearText.leadingYear(in: text) == nil
        && text != "年度"
  }

  private static let longestGroup = 20

  // MARK: - Labels

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
  private static func table(
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
  private static func hasGap(
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

  private static func groups(_ sheet: FormSheet, _ top: Int, over leaves: [Leaf]) -> [Group] {
    let upper = sheet.blocks(inRow: top)
    var labels: Set<String> = []
    return upper.compactMap { block in
      guard !leaves.contains(where: { $0.cell == block.range.topLeft }) else { return nil }
      let columns = columns(under: block, upper, leaves)
      let members = leaves.indices.filter {
        columns.overlaps(leaves[$0].columns) && leaves[$0].cell.row > block.range.rows.upperBound
      }
      // Over one column, a label only tells it from another of the same name: 目標 of next year, or is itself
      // the name of another: 実績 over 前年度.
      guard let first = members.first, let last = members.last,
        first < last || hasTwin(leaves[first], leaves) || isLabel(block, leaves),
        let key = LabelKey.key(of: block.text), labels.insert(key).inserted
      else { return nil }
      return Group(text: block.text, members: first...last, cell: block.range.topLeft)
    }
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
