import Grid

/// A number of the form, and its cell.
struct GivenNumber {
  let text: String
  let cell: CellReference?
  /// `nil` for one that is no number.
  let value: Int?

  init(text: String, cell: CellReference?) {
    self.text = text
    self.cell = cell
    value = Int(text)
  }
}
