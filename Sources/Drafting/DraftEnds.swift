import GoalSheet
import Grid

/// Ends of names above the table that a form prints after the place of the name: `所属 |　| 部 |　| 課`,
/// `（　　部　　課）` in one cell.
struct DraftEnds {
  /// The end of a name, and where the name is written.
  struct End: Hashable {
    var text: String
    var cell: CellRange
    var value: CellRange
  }

  private(set) var ends: [End] = []
  /// The label before the ends, if there is one.
  private(set) var label: FormSheet.Block?
  /// Whether the names are written into the cell of the ends.
  private(set) var areInOneCell = false
  /// The texts that are no fields of their own.
  private(set) var blocks: [FormSheet.Block] = []

  init(in texts: [FormSheet.Block], _ sheet: FormSheet) {
    for row in Set(texts.map(\.range.rows.lowerBound)).sorted() {
      let inRow = texts.filter { $0.range.rows.lowerBound == row }
        .sorted { $0.range.columns.lowerBound < $1.range.columns.lowerBound }
      if addCells(inRow, sheet) || addOne(inRow, sheet) { return }
    }
  }

  // MARK: - In cells of their own

  private mutating func addCells(_ row: [FormSheet.Block], _ sheet: FormSheet) -> Bool {
    let levels = row.filter { Self.isLevel(Self.bare($0.text)) }
    // 所属長 | 担当 are the labels of boxes for stamps.
    let found = levels.filter { block in
      Self.left(of: block.range, sheet).flatMap { sheet.text(at: $0.topLeft) }.map {
        Self.isLevel(Self.bare($0))
      } ?? true
    }
    guard let first = found.first, let last = found.last,
      Set(found.map { Self.bare($0.text) }).count == found.count
    else { return false }
    let ends = found.compactMap { block -> End? in
      guard let left = Self.left(of: block.range, sheet), sheet.text(at: left.topLeft) == nil else {
        return nil
      }
      return End(text: Self.bare(block.text), cell: block.range, value: left)
    }
    guard ends.count == found.count else { return false }
    let before = Self.left(of: ends[0].value, sheet).flatMap { range in
      row.first { $0.range.topLeft == range.topLeft }
    }
    let right = sheet.range(
      at: CellReference(
        row: last.range.rows.lowerBound, column: last.range.columns.upperBound + 1))
    let isClosed = last.text.hasSuffix("）") || last.text.hasSuffix(")")
    // Beside and below the cell there may be others, whose lines it has.
    let isBox =
      sheet.text(at: right.topLeft) == nil
      && sheet.edges(of: right).isSuperset(of: [.left, .right, .top, .bottom])
    guard isClosed || !isBox || Self.areOf(before, ends),
      before != nil || Self.isBox(ends[0].value, sheet)
    else { return false }
    // 部 |　| 課 |　|: the first of a row of labels has nothing to write before it.
    guard first.range.columns.lowerBound > 0 else { return false }
    self.ends = ends
    blocks = found
    let isBracket = before.map { Self.bare($0.text).isEmpty } ?? true
    if let before, !isBracket {
      blocks.append(before)
      if ends.count == 1 { label = before }
    }
    return true
  }

  /// Whether a label asks for both levels, which the ends name: 所属 or 部課名 before 部 and 課.
  private static func areOf(_ label: FormSheet.Block?, _ ends: [End]) -> Bool {
    guard ends.count > 1, let first = ends.first, isOfDepartment(first.text),
      let key = label.flatMap({ LabelKey.key(of: $0.text) })
    else { return false }
    return DraftWords.isBothLevels(key)
      || ["所属", "所属名", "部署", "部署名", "組織", "組織名", "所管"].contains(where: key.hasSuffix)
  }

  private static func isBox(_ range: CellRange, _ sheet: FormSheet) -> Bool {
    sheet.isRuledBelow(range.topLeft) || range.topLeft != range.bottomRight
  }

  private static func left(of range: CellRange, _ sheet: FormSheet) -> CellRange? {
    guard range.columns.lowerBound > 0 else { return nil }
    return sheet.range(
      at: CellReference(row: range.rows.lowerBound, column: range.columns.lowerBound - 1))
  }

  // MARK: - In one cell

  private mutating func addOne(_ row: [FormSheet.Block], _ sheet: FormSheet) -> Bool {
    for block in row {
      var text = block.text
      var isLabelled = false
      if let colon = text.firstIndex(where: { ":：".contains($0) }) {
        text = String(text[text.index(after: colon)...])
        isLabelled = true
      }
      let words = Self.bare(text).split(whereSeparator: \.isWhitespace).map(String.init)
      let blanks = text.count(where: \.isWhitespace)
      guard words.count > 1, words.allSatisfy(Self.isLevel), Set(words).count == words.count,
        blanks >= 2 * (words.count - 1)
      else { continue }
      ends = words.map { End(text: $0, cell: block.range, value: block.range) }
      areInOneCell = true
      blocks = [block]
      if isLabelled {
        label = block
      } else if let left = Self.left(of: block.range, sheet),
        let before = row.first(where: { $0.range.topLeft == left.topLeft })
      {
        label = before
        blocks.append(before)
      }
      return true
    }
    return false
  }

  // MARK: - Words

  /// Whether a text is the end of a name of an organisation and nothing else.
  static func isLevel(_ text: String) -> Bool {
    ["部", "局", "区", "課", "室", "係", "所", "署", "館", "園", "担当"].contains(text)
  }

  static func isOfDepartment(_ end: String) -> Bool { ["部", "局", "区"].contains(end) }

  private static func bare(_ text: String) -> String {
    CleanText.trimmed(text.filter { !"（）()［］[]〔〕".contains($0) })
  }
}
