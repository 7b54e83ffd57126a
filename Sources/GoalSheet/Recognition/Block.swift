import Grid

/// A cell, or a merged range with the value that it shows.
struct Block {
  let range: CellRange
  /// The cell's index on the worksheet; `nil` for a merged range that shows nothing.
  let cell: Int?
  /// The displayed text, cleaned; `""` for a blank merged range.
  let text: String

  var isBlank: Bool { text.isEmpty }
  var reference: CellReference { range.topLeft }
}
