public import Grid

/// The cells from which a sheet's values were read: for messages about them, and for links back.
///
/// Of canonical data no cell is known; then every place is `nil`. A value is made of the texts of
/// the cells that its place names, joined by line breaks or by nothing; see ``cells(row:_:)``.
public struct FormPlaces: Hashable, Sendable {
  var headers: [FormVocabulary.HeaderField: CellReference] = [:]
  /// The further cells of header values that stand in several.
  var furtherHeaders: [FormVocabulary.HeaderField: [CellReference]] = [:]
  /// The cell of the title; `nil` where the template's stands for it.
  public internal(set) var title: CellReference?
  /// The cells of the eleven fields of each row, in the form's order, one row after the other.
  private var cells: [CellReference] = []
  /// The cells of values that stand in several cells, or in another than their own, by index.
  private var sources: [Int: [CellReference]] = [:]
  /// The labels of 目標 and 結果 that name a year.
  var yearLabels: [YearLabel] = []

  struct YearLabel: Hashable, Sendable {
    var cell: CellReference
    var text: String
    var year: Int
  }

  /// No places.
  public init() {}

  /// The cell of a row's field; `row` counts from zero.
  public func cell(row: Int, _ field: GoalField) -> CellReference? {
    let index = row * Self.width + field.ordinal
    return row >= 0 && index < cells.count ? cells[index] : nil
  }

  /// The cells whose texts a row's value is made of, in their order.
  ///
  /// Of a ditto mark these are the cells of the value that it repeats; of a blank value, the blank
  /// cell.
  public func cells(row: Int, _ field: GoalField) -> [CellReference] {
    guard let cell = cell(row: row, field) else { return [] }
    return sources[row * Self.width + field.ordinal] ?? [cell]
  }

  /// Whether a row's value is that of the row above by a ditto mark.
  func isSame(_ field: GoalField, asAbove row: Int) -> Bool {
    guard let shared = sources[row * Self.width + field.ordinal] else { return false }
    return shared == cells(row: row - 1, field)
  }

  /// The cell of a value of the header block.
  public func cell(_ header: FormVocabulary.HeaderField) -> CellReference? { headers[header] }

  /// The cells whose texts a value of the header block is made of.
  public func cells(_ header: FormVocabulary.HeaderField) -> [CellReference] {
    guard let first = headers[header] else { return [] }
    return [first] + (furtherHeaders[header] ?? [])
  }

  mutating func reserveRows(_ count: Int) { cells.reserveCapacity(count * Self.width) }

  /// Adds a row; `cell` gives the cell of each field, or `nil` for that of the row above.
  mutating func addRow(_ cell: (GoalField) -> CellReference?) {
    let above = cells.count - Self.width
    for field in GoalField.allCases {
      if let cell = cell(field) {
        cells.append(cell)
      } else {
        if !sources.isEmpty, let shared = sources[above + field.ordinal] {
          sources[cells.count] = shared
        }
        cells.append(cells[above + field.ordinal])
      }
    }
  }

  /// Says of which cells a value of the last row is made, where that is not its own cell alone.
  mutating func setSources(_ cells: [CellReference], of field: GoalField) {
    sources[self.cells.count - Self.width + field.ordinal] = cells
  }

  /// Adds a row of another sheet's places, for some fields, beside one of this sheet's.
  ///
  /// - Parameter place: The places and the row from which a field's cells are taken.
  mutating func addRow(from place: (GoalField) -> (FormPlaces, row: Int)?) {
    for field in GoalField.allCases {
      guard let (places, row) = place(field), let cell = places.cell(row: row, field) else {
        cells.append(CellReference(row: 0, column: 0))
        continue
      }
      if let shared = places.sources[row * Self.width + field.ordinal] {
        sources[cells.count] = shared
      }
      cells.append(cell)
    }
  }

  /// Takes over the rows of other places, and keeps its own header.
  mutating func takeRows(of other: FormPlaces) {
    cells = other.cells
    sources = other.sources
  }

  /// The cells of all rows.
  var rowCells: Set<CellReference> { Set(cells) }

  private static let width = GoalField.allCases.count
}
