import Grid

/// The box in which a note appears: large enough for its text, beside its cell.
///
/// - SeeAlso: ECMA-376-4, 14.4.2.3 `Anchor`
struct NoteBox: Hashable {
  private struct Edge: Hashable, Comparable {
    var index: Int
    /// In pixels, from the start of the row or column.
    var offset: Int

    static func < (a: Edge, b: Edge) -> Bool { (a.index, a.offset) < (b.index, b.offset) }
  }

  private var left: Edge
  private var top: Edge
  private var right: Edge
  private var bottom: Edge

  /// The box of a new note on `cell`.
  init(of text: String, on cell: CellReference, _ sizes: CellSizes) {
    let last = sizes.merges[cell]?.bottomRight.column ?? cell.column
    left = Edge(index: min(last + 1, CellSizes.columns - 1), offset: 12)
    top = Edge(index: max(cell.row - 1, 0), offset: cell.row == 0 ? 2 : 8)
    (right, bottom) = (left, top)
    resize(for: text, sizes)
  }

  /// The box of a note that is there already; `nil` if `anchor` cannot be read.
  init?(anchor: String) {
    let numbers = anchor.split(separator: ",").map { Int($0.filter { !$0.isWhitespace }) }
    let known = numbers.compactMap { $0 }.filter { (0..<CellSizes.rows).contains($0) }
    guard known.count == 8, numbers.count == 8, known[0] <= known[4], known[2] <= known[6] else {
      return nil
    }
    left = Edge(index: known[0], offset: known[1])
    top = Edge(index: known[2], offset: known[3])
    right = Edge(index: known[4], offset: known[5])
    bottom = Edge(index: known[6], offset: known[7])
  }

  var anchor: String {
    [left, top, right, bottom].map { "\($0.index), \($0.offset)" }.joined(separator: ", ")
  }

  /// Makes the box larger if `text` needs it.
  mutating func enlarge(for text: String, _ sizes: CellSizes) {
    var needed = self
    needed.resize(for: text, sizes)
    right = max(right, needed.right)
    bottom = max(bottom, needed.bottom)
  }

  private mutating func resize(for text: String, _ sizes: CellSizes) {
    let lines = NoteLines.count(text, columns: Self.columns)
    right = Self.edge(
      from: left, Self.width, limit: CellSizes.columns, sizes.width(ofColumn:))
    bottom = Self.edge(
      from: top, lines * Self.lineHeight + Self.padding, limit: CellSizes.rows,
      sizes.height(ofRow:))
  }

  /// Half-width characters of a line.
  private static let columns = 44
  /// In pixels: a half-width character of the notes' font takes six.
  private static let width = columns * 6 + 26
  private static let lineHeight = 17
  private static let padding = 18

  /// The edge `length` pixels after `start`.
  private static func edge(
    from start: Edge, _ length: Int, limit: Int, _ size: (Int) -> Int
  ) -> Edge {
    var index = start.index
    var rest = Swift.min(start.offset, size(index)) + length
    while index < limit - 1, rest > size(index) {
      rest -= size(index)
      index += 1
    }
    return Edge(index: index, offset: rest)
  }
}
