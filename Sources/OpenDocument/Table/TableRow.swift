/// A row of a table, or several equal ones; used again for the next.
struct TableRow: ~Copyable {
  /// The first one's index.
  var index = 0
  /// How many there are; at least one.
  var count = 1
  var isHidden = false
  /// The style of cells that name none.
  var defaultStyle: Int32?
  /// The runs of cells, blank ones included where styles are read.
  var cells: [CellRun] = []
  var text = TextBuffer()
  /// The column behind the last cell.
  var nextColumn = 0

  /// Whether some cell has a value or formula.
  var isUsed: Bool { cells.contains { $0.presence != .blank } }

  mutating func start(at index: Int, count: Int) {
    self.index = index
    self.count = count
    isHidden = false
    defaultStyle = nil
    cells.removeAll(keepingCapacity: true)
    text.removeAll()
    nextColumn = 0
  }
}
