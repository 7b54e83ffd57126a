import Grid

/// A label found on a worksheet.
struct LabelHit {
  /// The index of its block in the map.
  let block: Int
  let range: CellRange
  let finding: LabelBook.Finding

  /// Whether it belongs to the header block.
  var isHeader: Bool {
    if case .header = finding.label { true } else { false }
  }
}
