import Grid

/// A label found on a worksheet.
struct LabelHit {
  /// The index of its block in the map.
  let block: Int
  let range: CellRange
  var finding: LabelBook.Finding

  /// Whether it belongs to the header block.
  var isHeader: Bool {
    if case .header = finding.label { true } else { false }
  }

  /// A group that has the same words as a column.
  var sharedGroup: FormVocabulary.ColumnGroup? {
    for case .group(let group) in finding.shared { return group }
    return nil
  }
}
