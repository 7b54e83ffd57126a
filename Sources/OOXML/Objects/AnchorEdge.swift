/// Where an edge of an object is: a column or row, and how far inside it.
struct AnchorEdge {
  /// Zero-based.
  var index = 0
  /// The unit does not matter, only whether it is zero.
  var offset = 0

  /// The last column or row covered by an object that ends at this edge.
  ///
  /// An object that ends exactly where a cell begins does not reach into that cell.
  func lastCovered(from first: Int?) -> Int {
    offset == 0 && index > (first ?? index) ? index - 1 : index
  }
}
