extension Grid {
  /// Splits the worksheet in two, the second from `column` on; addresses do not change.
  package func split(atColumn column: Int) -> [Grid] {
    [part { $0 < column }, part { $0 >= column }]
  }

  /// The contents of the columns that `isIncluded` accepts.
  ///
  /// A merged range, note or shape belongs to its first column.
  private func part(_ isIncluded: (Int) -> Bool) -> Grid {
    var part = self
    part.cells = cells.filter { isIncluded($0.reference.column) }
    part.merges = merges.filter { isIncluded($0.columns.lowerBound) }
    part.borders = borders.filtered(isIncluded)
    part.runs = runs.filter { isIncluded($0.key.column) }
    part.hiddenValues = hiddenValues.filter { isIncluded($0.key.column) }
    part.uncomputedFormulas = uncomputedFormulas.filter { isIncluded($0.key.column) }
    part.objects = objects.filter { isIncluded($0.anchor.column) }
    return part
  }
}
