import Grid

/// A cell as the worksheet has it: where its text is, nothing decoded to a value.
struct RawCell {
  enum Kind: UInt8 {
    case number, shared, text, boolean, error, isoDate
    /// Text without a byte below `0`: it needs no quotes in delimited text.
    case bareText
    /// No value; only kept where the row keeps blanks.
    case blank
    /// A formula without a value; its text is the formula. Only kept where the row keeps formulas.
    case formula
  }

  var row: Int32
  var column: Int32
  /// An index into the style table.
  var style: Int32
  var kind: Kind
  /// Whether the value is a formula's.
  var hasFormula = false
  /// Where its text begins among the row's; for a shared string, its index in the table.
  var start: Int
  /// How many bytes its text has.
  var count: Int32

  var range: Range<Int> { start..<start + Int(count) }

  var reference: CellReference { CellReference(row: Int(row), column: Int(column)) }
}
