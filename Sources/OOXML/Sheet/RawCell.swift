import Grid

/// A cell as stored in the worksheet: the position of its text, not decoded to a value.
struct RawCell {
  enum Kind: UInt8 {
    case number, shared, text, boolean, error, isoDate
    /// Text without a byte below `0`, which needs no quotes in delimited text.
    case bareText
    /// No value; kept only if the row keeps blanks.
    case blank
    /// A formula without a value, with the formula as its text; kept only if the row keeps
    /// formulas.
    case formula
  }

  var row: Int32
  var column: Int32
  /// An index into the style table.
  var style: Int32
  var kind: Kind
  /// Whether the value is the result of a formula.
  var hasFormula = false
  /// Where its text begins in the row's text; for a shared string, its index in the table.
  var start: Int
  /// The length of its text in bytes.
  var count: Int32

  var range: Range<Int> { start..<start + Int(count) }

  var reference: CellReference { CellReference(row: Int(row), column: Int(column)) }
}
