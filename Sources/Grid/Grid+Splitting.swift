extension Grid {
  /// The worksheet as two, the second from `column` on; addresses stay as they are.
  ///
  /// What counts for the worksheet as a whole stays with the first.
  package func split(atColumn column: Int) -> [Grid] {
    var left = self
    left.cells = cells.filter { $0.reference.column < column }
    left.merges = merges.filter { $0.columns.lowerBound < column }
    var right = self
    right.cells = cells.filter { $0.reference.column >= column }
    right.merges = merges.filter { $0.columns.lowerBound >= column }
    right.outsideCellCount = 0
    return [left, right]
  }
}
