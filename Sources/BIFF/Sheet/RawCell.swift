import Grid

/// A cell as its record has it.
struct RawCell {
  enum Content {
    case number(Double)
    case boolean(Bool)
    /// An error's code.
    case error(Int)
    /// The place of a text among the shared ones.
    case shared(Int)
    case text(StoredText)
  }

  let row: Int
  let column: Int
  /// The number of its style.
  let style: Int
  var content: Content
  var isFormula = false

  var reference: CellReference { CellReference(row: row, column: column) }
}
