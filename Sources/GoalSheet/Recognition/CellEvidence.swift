import Grid

/// Something in a cell that a person does not read as its value.
struct CellEvidence {
  enum Kind {
    /// Text that is struck through.
    case struck
    /// A value that displays as nothing.
    case hidden
    /// A formula that was never computed; the text begins with `=`.
    case uncomputed
  }

  let cell: CellReference
  let kind: Kind
  let text: String
}
