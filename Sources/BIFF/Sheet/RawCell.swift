import Grid

/// A cell as stored in its record.
struct RawCell {
  enum Content {
    case number(Double)
    case boolean(Bool)
    /// An error code.
    case error(Int)
    /// An index into the shared texts.
    case shared(Int)
    case text(StoredText)
  }

  let row: Int
  let column: Int
  /// The index of its style.
  let style: Int
  var content: Content
  var isFormula = false

  var reference: CellReference { CellReference(row: row, column: column) }
}
