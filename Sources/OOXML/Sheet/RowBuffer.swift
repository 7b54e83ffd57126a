import Bytes

/// One row of a worksheet, reused for the next; or several, one after another.
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

  /// How much the rows that are kept take up.
  private var keptCells = 0
  private var keptBytes = 0

  /// Starts a row anew, after those that are kept.
  mutating func start(row: Int) {
    index = row
    isHidden = false
    cells.truncate(to: keptCells)
    text.truncate(to: keptBytes)
    // The runs of kept rows stay; a row that is read again has had none.
    if keptCells == 0, !runs.isEmpty { runs.removeAll() }
  }

  /// Keeps the rows so far when further ones are read.
  mutating func keepRows() {
    keptCells = cells.count
    keptBytes = text.count
  }

  /// Drops all rows.
  mutating func removeAll() {
    (keptCells, keptBytes) = (0, 0)
    start(row: -1)
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
