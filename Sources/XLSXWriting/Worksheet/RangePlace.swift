import Grid

/// The corners of a range in the library's types.
struct RangePlace {
  let first: CellPlace
  let last: CellPlace

  init(_ range: CellRange) throws(WriteError) {
    self.first = try CellPlace(range.topLeft)
    self.last = try CellPlace(range.bottomRight)
  }
}
