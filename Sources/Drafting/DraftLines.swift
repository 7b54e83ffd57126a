import GoalSheet
import Grid

/// The lines under the labels of a blank form, numbered or ruled, with the headings among them and the
/// tables below that have the same labels.
struct DraftLines {
  /// The first row to fill in.
  let first: Int
  /// The number of lines prepared.
  private(set) var count = 0
  /// The row below the last line.
  private(set) var end: Int
  /// The rows of headings among the lines, and of all between two tables.
  private(set) var headings: Set<Int> = []
  /// The cells of labels that are repeated further down.
  private(set) var repeatedLabels: Set<CellReference> = []

  private let sheet: FormSheet
  private let leaves: [DraftTable.Leaf]
  private let labels: Set<CellReference>
  private let labelRows: ClosedRange<Int>

  /// Looks for lines below the labels in `rows`; `others` are the cells of labels over several columns.
  init(
    _ sheet: FormSheet, _ leaves: [DraftTable.Leaf], rows: ClosedRange<Int>,
    others: [CellReference]
  ) {
    self.sheet = sheet
    self.leaves = leaves
    labelRows = rows
    labels = Set(leaves.map(\.cell) + others)
    var row = DraftLine.first(below: rows.upperBound, sheet)
    end = row
    var start = row
    while let next = Self.heading(at: start, sheet, leaves) {
      headings.insert(start)
      start = next
    }
    if start > row, Self.isLine(start, sheet, leaves) { row = start } else { headings = [] }
    first = row
    end = row
    addLines(from: row)
  }

  /// Whether the form has several runs of lines, which may be numbered each for itself.
  var areParted: Bool { !headings.isEmpty || !repeatedLabels.isEmpty }

  private mutating func addLines(from start: Int) {
    var row = start
    while row < FormSheet.mostRows {
      if Self.heading(at: row, sheet, leaves) == nil, Self.isLine(row, sheet, leaves) {
        count += 1
        row = below(row)
        end = row
      } else if let next = nextPart(from: row) {
        row = next
      } else {
        return
      }
    }
  }

  /// The row below the line in a row.
  private func below(_ row: Int) -> Int {
    let column = leaves.first?.columns.lowerBound ?? 0
    let next = sheet.range(at: CellReference(row: row, column: column)).rows.upperBound + 1
    return max(next, row + (leaves.map(\.offset).max() ?? 0) + 1)
  }

  // MARK: - Lines

  private static func isLine(
    _ row: Int, _ sheet: FormSheet, _ leaves: [DraftTable.Leaf]
  ) -> Bool {
    guard let first = leaves.first else { return false }
    func hasLeft(_ row: Int) -> Bool {
      sheet.isEnclosed(CellReference(row: row, column: first.columns.lowerBound))
    }
    let depth = (leaves.map(\.offset).max() ?? 0) + 1
    let cells = leaves.map {
      CellReference(row: row + $0.offset, column: $0.columns.lowerBound)
    }
    let isNumbered = sheet.text(at: cells[0]).map(DraftNumber.isNumber) ?? false
    // A total, or a box for remarks, is merged over several columns.
    let isRuled = zip(leaves, cells).allSatisfy { leaf, cell in
      let last = CellReference(row: row + depth - 1, column: cell.column)
      return (sheet.isRuledBelow(cell) || leaf.place == nil && sheet.isRuledBelow(last))
        && leaf.columns.contains(sheet.range(at: cell).columns.upperBound)
    }
    // Below the lines, a mark beside its meaning looks like a number.
    let isApart = zip(leaves, cells).allSatisfy { leaf, cell in
      sheet.range(at: cell).columns.upperBound <= leaf.columns.upperBound
    }
    let isLine = isNumbered && isApart || isRuled && (hasLeft(row) || !hasLeft(first.cell.row))
    return isLine && !hasFieldLabel(cells, sheet)
  }

  /// Whether a row has the label of a section or department.
  private static func hasFieldLabel(_ cells: [CellReference], _ sheet: FormSheet) -> Bool {
    cells.contains { cell in
      sheet.range(at: cell).topLeft == cell
        && sheet.text(at: cell).map(DraftWords.isOrganisation) ?? false
    }
  }

  // MARK: - Headings

  /// The row below a heading that is merged over most of the table, perhaps with its number before it;
  /// `nil` if the row is none.
  private static func heading(
    at row: Int, _ sheet: FormSheet, _ leaves: [DraftTable.Leaf]
  ) -> Int? {
    let blocks = texts(in: row, sheet, leaves)
    guard let last = blocks.last, blocks.count <= 2, last.range.rows.lowerBound == row,
      blocks.count == 1 || DraftNumber.isNumber(blocks[0].text)
    else { return nil }
    let members = leaves.count { $0.columns.overlaps(last.range.columns) }
    guard members > 1, members * 2 > leaves.count, isHeading(last.text) else { return nil }
    return last.range.rows.upperBound + 1
  }

  /// Whether a text may be a heading, and is no total, remark or label of a box.
  private static func isHeading(_ text: String) -> Bool {
    !["計", "平均", "：", ":"].contains(where: text.hasSuffix) && !DraftWords.isOrganisation(text)
      && text != "以上" && !text.hasPrefix("※")
  }

  private static func texts(
    in row: Int, _ sheet: FormSheet, _ leaves: [DraftTable.Leaf]
  ) -> [FormSheet.Block] {
    sheet.blocks(inRow: row).filter { block in
      leaves.contains { $0.columns.overlaps(block.range.columns) }
    }
  }

  /// The row of the next line below headings, or below the same labels again; `nil` if there is none.
  private mutating func nextPart(from row: Int) -> Int? {
    if let labels = repeatedRow(from: row) {
      let offset = labels - labelRows.lowerBound
      let next = DraftLine.first(below: labels + labelRows.count - 1, sheet)
      guard let line = firstLine(from: next) else { return nil }
      headings.formUnion(row..<labels)
      headings.formUnion(next..<line)
      repeatedLabels.formUnion(
        self.labels.map { CellReference(row: $0.row + offset, column: $0.column) })
      return line
    }
    guard let line = lineBelowHeading(from: row) else { return nil }
    headings.formUnion(row..<line)
    return line
  }

  /// The first line from a row on, below headings that are merged.
  private func firstLine(from start: Int) -> Int? {
    var row = start
    while let next = Self.heading(at: row, sheet, leaves) { row = next }
    return Self.isLine(row, sheet, leaves) ? row : nil
  }

  /// The line below blank rows and a lone text.
  private func lineBelowHeading(from row: Int) -> Int? {
    if Self.heading(at: row, sheet, leaves) != nil { return firstLine(from: row) }
    var row = row
    while row < end + Self.mostBlank, Self.texts(in: row, sheet, leaves).isEmpty { row += 1 }
    let blocks = Self.texts(in: row, sheet, leaves)
    guard blocks.count == 1, let block = blocks.first, block.range.rows.lowerBound == row,
      Self.isHeading(block.text), !DraftPrompt.isPrompt(block.text)
    else { return nil }
    let next = block.range.rows.upperBound + 1
    guard Self.isLine(next, sheet, leaves), isBlank(next) else { return nil }
    return next
  }

  /// Whether a line has no text but its number.
  private func isBlank(_ row: Int) -> Bool {
    Self.texts(in: row, sheet, leaves).allSatisfy { DraftNumber.isNumber($0.text) }
  }

  private static let mostBlank = 2

  // MARK: - The same labels again

  /// The row of the same labels, at most a few rows further down.
  private func repeatedRow(from row: Int) -> Int? {
    (row..<row + Self.mostBetween).first { candidate in
      let offset = candidate - labelRows.lowerBound
      return labels.allSatisfy { cell in
        let other = CellReference(row: cell.row + offset, column: cell.column)
        guard let own = sheet.text(at: cell), let text = sheet.text(at: other) else { return false }
        return LabelKey.key(of: own) == LabelKey.key(of: text)
      }
    }
  }

  private static let mostBetween = 8
}
