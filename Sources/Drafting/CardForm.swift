package import GoalSheet
package import Grid

/// A form with a block for each goal and the labels on the left of their values, which a template cannot
/// describe.
package enum CardForm {
  /// The cells of such labels; `nil` if a worksheet does not look like that.
  package static func labels(of grid: Grid, vocabulary: FormVocabulary) -> [CellReference]? {
    let labels = KnownLabels(vocabulary)
    let sheet = FormSheet(grid, look: SheetLook())
    let known = sheet.blocks.filter { block in
      guard case .column? = labels.finding(block.text)?.meaning else { return false }
      let right = CellReference(
        row: block.range.rows.lowerBound, column: block.range.columns.upperBound + 1)
      return sheet.text(at: right) == nil && sheet.isRuled(right)
    }
    let columns = Dictionary(grouping: known) { $0.range.columns.lowerBound }
    let longest =
      columns.max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }?.value ?? []
    return longest.count >= leastLabels ? longest.map(\.range.topLeft).sorted() : nil
  }

  private static let leastLabels = 3
}
