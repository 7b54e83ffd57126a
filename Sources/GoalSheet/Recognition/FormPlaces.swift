public import Grid

/// The cells from which a sheet's values were read, for messages about them.
///
/// Of canonical data no cell is known; then every place is `nil`.
public struct FormPlaces: Hashable, Sendable {
  var headers: [FormVocabulary.HeaderField: CellReference] = [:]
  /// The cells of the eleven fields of each row, in the form's order, one row after the other.
  private(set) var cells: [CellReference] = []
  /// The labels of 目標 and 結果 that name a year.
  var yearLabels: [YearLabel] = []

  struct YearLabel: Hashable, Sendable {
    var cell: CellReference
    var text: String
    var year: Int
  }

  public init() {}

  /// The cell of a row's field; `row` counts from zero.
  public func cell(row: Int, _ field: GoalField) -> CellReference? {
    let index = row * Self.width + field.ordinal
    return row >= 0 && index < cells.count ? cells[index] : nil
  }

  mutating func reserveRows(_ count: Int) { cells.reserveCapacity(count * Self.width) }

  /// Adds a row; `cell` gives the cell of each field, or `nil` for that of the row above.
  mutating func addRow(_ cell: (GoalField) -> CellReference?) {
    let above = cells.count - Self.width
    for field in GoalField.allCases {
      if let cell = cell(field) {
        cells.append(cell)
      } else {
        cells.append(cells[above + field.ordinal])
      }
    }
  }

  private static let width = GoalField.allCases.count

  func cell(_ header: FormVocabulary.HeaderField) -> CellReference? { headers[header] }
}
