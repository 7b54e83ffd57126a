public import Grid

/// The cells from which a sheet's values were read, for messages about them.
///
/// Of canonical data no cell is known; then every place is `nil`.
public struct FormPlaces: Hashable, Sendable {
  var headers: [FormVocabulary.HeaderField: CellReference] = [:]
  /// For each row the cells of the eleven fields, in the form's order.
  var rows: [[CellReference]] = []
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
    rows.indices.contains(row) ? rows[row][field.ordinal] : nil
  }

  func cell(_ header: FormVocabulary.HeaderField) -> CellReference? { headers[header] }
}
