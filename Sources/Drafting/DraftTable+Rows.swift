import GoalSheet
import Grid
import JapaneseCalendar

/// The rows of labels.
extension DraftTable {
  static func labelRow(of sheet: FormSheet, _ labels: KnownLabels) -> Int? {
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
  static func first(_ row: Int, _ sheet: FormSheet) -> Int {
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
  static func lowerRow(
    under row: Int, _ sheet: FormSheet, _ labels: KnownLabels
  ) -> Int? {
    let below = sheet.blocks(inRow: row + 1).filter { $0.range.rows.lowerBound == row + 1 }
    let isUsual = below.allSatisfy { block in
      DraftWords.withoutNote(block.text).count <= longestGroup
        && !DraftLine.isInstruction(block.text)
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
  static func upperRow(
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
    if above.count == 1, isBesideBox(above[0], over: lower, sheet) { return bottom }
    // Alone over nearly all columns, a text is a title.
    if above.count == 1, areOver, !isKnown {
      let members = lower.count { above[0].range.columns.overlaps($0.range.columns) }
      guard members * 4 <= lower.count * 3 else { return bottom }
    }
    return isKnown && above.count > 1 || areOver && !above.isEmpty ? bottom - 1 : bottom
  }

  /// Whether a text over the first columns has one blank box beside it, over all the others: it is the label of
  /// a field directly above the table.
  private static func isBesideBox(
    _ block: FormSheet.Block, over lower: [FormSheet.Block], _ sheet: FormSheet
  ) -> Bool {
    guard let first = lower.map(\.range.columns.lowerBound).min(),
      let last = lower.map(\.range.columns.upperBound).max(),
      block.range.columns.lowerBound <= first
    else { return false }
    let right = sheet.range(
      at: CellReference(
        row: block.range.rows.lowerBound, column: block.range.columns.upperBound + 1))
    return sheet.text(at: right.topLeft) == nil && right.columns.count > 1
      && right.columns.upperBound == last
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
}
