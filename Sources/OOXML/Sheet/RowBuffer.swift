import Bytes

/// One row of a worksheet, reused for the next.
struct RowBuffer: ~Copyable {
  /// Whether blank cells are also kept, because their styles matter.
  var keepsBlanks = false
  /// Whether formulas without a value are kept.
  var keepsFormulas = false

  var index = -1
  var isHidden = false
  /// The cells in file order.
  var cells = CellList()
  /// The texts of the cells, one after another.
  var text = ByteArena(capacity: 4096)
  /// The runs of inline strings with several fonts, by index in ``cells``.
  var runs: [Int: [RichRun]] = [:]

  mutating func start(row: Int) {
    index = row
    isHidden = false
    cells.removeAll()
    text.removeAll()
    if !runs.isEmpty { runs.removeAll() }
  }

  /// Adds a cell without a value, if such cells are kept.
  @inline(__always)
  mutating func appendBlank(_ cell: RawCell) {
    guard keepsBlanks else { return }
    var blank = cell
    blank.kind = .blank
    cells.append(blank)
  }
}
