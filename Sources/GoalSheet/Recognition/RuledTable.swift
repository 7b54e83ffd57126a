import Bytes
import Grid

/// Interprets the borders of a table without merges: which worksheet rows form one line, and which
/// cells are shared by several lines.
///
/// To a person, the rows of a column between two horizontal borders are one cell. That holds only
/// if the borders are consistent: an enclosed cell of No. has at most one number and one of 評価 at
/// most one text, and where a line of No. ends, no cell with several texts continues in another
/// column.
///
/// - SeeAlso: SPEC section 2, "Ruled cells"
struct RuledTable {
  /// The first rows of the lines, ascending.
  private let starts: [Int]
  private let end: Int
  /// For each field, in the form's order, the first rows of its enclosed cells.
  private let cells: [[Int]]

  /// `rows` are those under the header.
  init?(borders: Borders, binding: ColumnBinding, rows: Range<Int>, map: SheetMap) {
    guard !borders.isEmpty, rows.count < 1_000_000 || rows.upperBound == .max else { return nil }
    let indices = map.blocks(in: rows)
    guard let first = indices.first, let last = indices.last else { return nil }
    let begin = min(rows.lowerBound, map.blocks[first].reference.row)
    let limit = map.blocks[last].range.rows.upperBound + Self.tallest
    guard let end = Self.end(borders, binding, begin...min(limit, rows.upperBound - 1)) else {
      return nil
    }
    let fields = binding.fields.fields
    let spans = fields.compactMap { binding[$0] }
    let isEveryRowALine = (begin..<end - 1).allSatisfy { row in
      spans.allSatisfy { Self.isRuled(borders, $0, below: row) }
    }
    // Then the borders say nothing that the rows do not; so it is with most tables.
    if isEveryRowALine { return nil }
    var cells = [[Int]](repeating: [begin], count: binding.width)
    var starts: Set<Int> = [begin]
    for row in begin..<end where row + 1 < end {
      for field in fields {
        guard let span = binding[field], Self.isRuled(borders, span, below: row) else { continue }
        cells[field.ordinal].append(row + 1)
        starts.insert(row + 1)
      }
    }
    self.starts = starts.sorted()
    self.end = end
    self.cells = cells
    guard isConsistent(binding, map) else { return nil }
  }

  /// Rows below the last text that an enclosed cell may still take.
  private static let tallest = 50

  /// The row after the last one that has borders.
  private static func end(
    _ borders: Borders, _ binding: ColumnBinding, _ rows: ClosedRange<Int>
  ) -> Int? {
    var end = rows.lowerBound
    let spans = binding.fields.fields.compactMap { binding[$0] }
    for row in rows {
      guard spans.contains(where: { isBordered(borders, row, $0.lowerBound) }) else { break }
      end = row + 1
    }
    return end > rows.lowerBound ? end : nil
  }

  /// Whether a cell has a border at its sides or below.
  private static func isBordered(_ borders: Borders, _ row: Int, _ column: Int) -> Bool {
    let sides: CellEdges = [.left, .right, .bottom]
    // The neighbours' borders are needed only if the cell itself has none.
    return !borders.own(row: row, column: column).isDisjoint(with: sides)
      || !borders.edges(of: CellReference(row: row, column: column)).isDisjoint(with: sides)
  }

  /// Whether a cell of a field ends with a row: at a border, or if one of the two cells has no
  /// borders at all, such as a blank cell that the file omits.
  private static func isRuled(
    _ borders: Borders, _ span: ClosedRange<Int>, below row: Int
  ) -> Bool {
    let hasLineBelow = span.allSatisfy { column in
      borders.own(row: row, column: column).contains(.bottom)
        || borders.own(row: row + 1, column: column).contains(.top)
    }
    if hasLineBelow { return true }
    return ![row, row + 1].allSatisfy { row in
      span.contains { !borders.own(row: row, column: $0).isDisjoint(with: [.left, .right]) }
    }
  }

  private func isConsistent(_ binding: ColumnBinding, _ map: SheetMap) -> Bool {
    guard let begin = starts.first else { return false }
    var counts: [[Int]] = cells.map { [Int](repeating: 0, count: $0.count) }
    for index in map.blocks(in: begin..<end) where !map.blocks[index].isBlank {
      for field in binding.fields(of: map.blocks[index].range).members {
        let cell = Self.position(of: map.blocks[index].reference.row, in: cells[field.ordinal])
        counts[field.ordinal][cell] += 1
      }
    }
    for field in binding.fields.intersection([.no, .evaluation]).members {
      if counts[field.ordinal].contains(where: { $0 > 1 }) { return false }
    }
    // Where a cell of No. ends, the cells of other columns end too, or have at most one text.
    let leading: GoalField = binding.fields.contains(.no) ? .no : .goal
    for start in cells[leading.ordinal].dropFirst() {
      for field in binding.fields.members where field != leading {
        let starts = cells[field.ordinal]
        let cell = Self.position(of: start, in: starts)
        if starts[cell] != start, counts[field.ordinal][cell] > 1 { return false }
      }
    }
    return true
  }

  // MARK: - Lines

  /// The first row of the line to which a cell's text belongs; `nil` outside the ruled rows.
  func lineStart(of field: GoalField, row: Int) -> Int? {
    guard let begin = starts.first, row >= begin, row < end else { return nil }
    let starts = cells[field.ordinal]
    return starts[Self.position(of: row, in: starts)]
  }

  /// The rows of the line to which a row belongs.
  func line(at row: Int) -> Range<Int>? {
    guard let begin = starts.first, row >= begin, row < end else { return nil }
    let position = Self.position(of: row, in: starts)
    return starts[position]..<(position + 1 < starts.count ? starts[position + 1] : end)
  }

  /// Whether the cell of a field continues from the line above.
  func isShared(_ field: GoalField, atLine row: Int) -> Bool {
    guard let begin = starts.first, row > begin, row < end else { return false }
    return !cells[field.ordinal].contains(row)
  }

  /// The position of the last entry that is not above `row`.
  private static func position(of row: Int, in starts: [Int]) -> Int {
    max(0, starts.partitionPoint { $0 > row } - 1)
  }
}
