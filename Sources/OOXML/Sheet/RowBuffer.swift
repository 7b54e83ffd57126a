import Bytes

/// One row of a worksheet, reused for the next.
struct RowBuffer: ~Copyable {
  /// Whether blank cells are kept too, because their styles matter.
  var keepsBlanks = false
  /// Whether formulas without a value are kept.
  var keepsFormulas = false

  var index = -1
  var isHidden = false
  /// In the order of the file.
  var cells = CellList()
  /// The texts of the cells, one after the other.
  var text = ByteArena(capacity: 4096)
  /// The runs of inline strings whose runs have fonts of their own, by index in ``cells``.
  var runs: [Int: [RichRun]] = [:]

  mutating func start(row: Int) {
    index = row
    isHidden = false
    cells.removeAll()
    text.removeAll()
    if !runs.isEmpty { runs.removeAll() }
  }

  /// Adds a cell without a value, where such cells are kept.
  @inline(__always)
  mutating func appendBlank(_ cell: RawCell) {
    guard keepsBlanks else { return }
    var blank = cell
    blank.kind = .blank
    cells.append(blank)
  }
}
