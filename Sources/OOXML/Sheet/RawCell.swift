import Bytes

/// A cell as the worksheet has it: where its text stands, nothing decoded to a value.
struct RawCell {
  enum Kind: UInt8 {
    case number, shared, text, boolean, error, isoDate
    /// Text that has no byte below `0`: it needs no quotes, wherever it is written.
    case bareText
  }

  var row: Int32
  var column: Int32
  /// The index of its format in the style table.
  var style: Int32
  var kind: Kind
  /// Where its text begins among the row's; of a shared string its index in the table.
  var start: Int
  /// How many bytes its text has.
  var count: Int32

  var range: Range<Int> { start..<start + Int(count) }
}

/// One row of a worksheet, used again for the next.
struct RowBuffer: ~Copyable {
  var index = -1
  var isHidden = false
  /// The cells that are not blank, in the order of the file.
  var cells = CellList()
  /// The texts of the cells, one after the other.
  var text = ByteArena(capacity: 4096)

  mutating func start(row: Int) {
    index = row
    isHidden = false
    cells.removeAll()
    text.removeAll()
  }
}
