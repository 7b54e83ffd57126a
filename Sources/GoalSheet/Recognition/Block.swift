import Grid

/// What stands at one place of a worksheet: a cell, or a merged range with the value it shows.
struct Block {
  let range: CellRange
  /// The index of the cell among the worksheet's; `nil` for a merged range that shows nothing.
  let cell: Int?
  /// The displayed text, cleaned; `""` for a blank merged range.
  let text: String

  var isBlank: Bool { text.isEmpty }
  var reference: CellReference { range.topLeft }
}
