public import Grid

/// The cells from which a sheet's values were read, for messages and for links back.
///
/// Canonical data has no cells, so every place is `nil`. A value consists of the texts of the cells
/// that its place names, joined with or without line breaks; see ``cells(row:_:)``.
public struct FormPlaces: Hashable, Sendable {
  /// The cells of the header block's values, in the order of the fields; empty if none is known.
  private var headers: [CellReference?] = []
  /// The additional cells of header values that span several.
  var furtherHeaders: [FormVocabulary.HeaderField: [CellReference]] = [:]
  /// The cell of the title; `nil` if the template's title is used.
  public internal(set) var title: CellReference?
  /// The cells of the eleven fields of each row, in the form's order, row after row.
  private var cells: [CellReference] = []
  /// The number of cells of a row in ``cells``: one for each number of a field.
  private(set) var width = GoalField.officialCount
  /// The cells of values that are in several cells or not in their own, by index.
  private var sources: [Int: [CellReference]] = [:]
  /// The worksheets of values that are not on the sheet's own, by index.
  private var worksheets: [Int: String] = [:]
  /// The labels of 目標 and 結果 that name a year.
  var yearLabels: [YearLabel] = []

  struct YearLabel: Hashable, Sendable {
    var cell: CellReference
    var text: String
    var year: Int
    /// The template's label of the column, without a year.
    var name: String
  }

  /// No places.
  public init() {}

  /// Whether no place is known.
  package var isEmpty: Bool { headers.isEmpty && cells.isEmpty && title == nil }

  /// The cell of a field; `row` counts from zero.
  public func cell(row: Int, _ field: GoalField) -> CellReference? {
    let index = row * width + field.ordinal
    return row >= 0 && field.ordinal < width && index < cells.count ? cells[index] : nil
  }

  /// The cells whose texts make up a row's value, in order.
  ///
  /// For a ditto mark, these are the cells of the value that it repeats; for a blank value, the
  /// blank cell.
  public func cells(row: Int, _ field: GoalField) -> [CellReference] {
    guard let cell = cell(row: row, field) else { return [] }
    return sources[row * width + field.ordinal] ?? [cell]
  }

  /// The worksheet of a row's value; `nil` if it is the sheet's own.
  func worksheet(row: Int, _ field: GoalField) -> String? {
    worksheets.isEmpty ? nil : worksheets[row * width + field.ordinal]
  }

  /// Whether a row's value repeats that of the row above through a ditto mark.
  func isSame(_ field: GoalField, asAbove row: Int) -> Bool {
    guard let shared = sources[row * width + field.ordinal] else { return false }
    return shared == cells(row: row - 1, field)
  }

  /// The cell of a value of the header block.
  public func cell(_ header: FormVocabulary.HeaderField) -> CellReference? {
    header.ordinal < headers.count ? headers[header.ordinal] : nil
  }

  /// Sets the cell of a value of the header block.
  mutating func setCell(_ cell: CellReference, of header: FormVocabulary.HeaderField) {
    if headers.isEmpty {
      headers = Array(repeating: nil, count: FormVocabulary.HeaderField.official.count)
    }
    while headers.count <= header.ordinal { headers.append(nil) }
    headers[header.ordinal] = cell
  }

  /// The cells whose texts make up a value of the header block.
  public func cells(_ header: FormVocabulary.HeaderField) -> [CellReference] {
    guard let first = cell(header) else { return [] }
    return [first] + (furtherHeaders[header] ?? [])
  }

  /// Prepares for rows of a form with fields of so many numbers.
  mutating func reserveRows(_ count: Int, width: Int) {
    self.width = width
    cells.reserveCapacity(count * width)
  }

  /// Adds the next field of a row, in the form's order; `nil` takes the cell of the row above.
  mutating func add(_ cell: CellReference?) {
    if let cell {
      cells.append(cell)
      return
    }
    let above = cells.count - width
    if !sources.isEmpty, let shared = sources[above] { sources[cells.count] = shared }
    cells.append(cells[above])
  }

  /// Records the cells that make up a value of the last row, if these are not just its own cell.
  mutating func setSources(_ cells: [CellReference], of field: GoalField) {
    sources[self.cells.count - width + field.ordinal] = cells
  }

  /// Combines a row of this sheet with one of another sheet's places, for some fields.
  ///
  /// - Parameter place: The places and the row from which a field's cells are taken, with the
  ///   worksheet if it is not the sheet's own.
  mutating func addRow(from place: (GoalField) -> (FormPlaces, row: Int, worksheet: String?)?) {
    for field in GoalField.all(width) {
      guard let (places, row, worksheet) = place(field), let cell = places.cell(row: row, field)
      else {
        cells.append(CellReference(row: 0, column: 0))
        continue
      }
      if let shared = places.sources[row * places.width + field.ordinal] {
        sources[cells.count] = shared
      }
      if let worksheet = places.worksheet(row: row, field) ?? worksheet {
        worksheets[cells.count] = worksheet
      }
      cells.append(cell)
    }
  }

  /// Takes over the rows of other places but keeps its own header.
  mutating func takeRows(of other: FormPlaces) {
    width = other.width
    cells = other.cells
    sources = other.sources
    worksheets = other.worksheets
  }

  /// The cells of all rows.
  var rowCells: Set<CellReference> { Set(cells) }
}
