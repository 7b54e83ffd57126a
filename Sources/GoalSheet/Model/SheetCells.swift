public import Grid

/// The top left cell of each value of a sheet.
///
/// - SeeAlso: SPEC section 11
public struct SheetCells: Hashable, Sendable {
  /// A cell, with its worksheet if that is not the sheet's own.
  public struct Cell: Hashable, Sendable {
    /// The worksheet, where a form is split over several.
    public var worksheet: String?
    /// The address.
    public var reference: CellReference

    /// Creates the value from its parts.
    public init(_ reference: CellReference, on worksheet: String? = nil) {
      self.reference = reference
      self.worksheet = worksheet
    }

    /// Reads `C12` or `様式2!C12`; `nil` for anything else.
    public init?(_ text: String) {
      guard let mark = text.lastIndex(of: "!") else {
        guard let reference = CellReference(text) else { return nil }
        self.init(reference)
        return
      }
      guard let reference = CellReference(String(text[text.index(after: mark)...])) else {
        return nil
      }
      self.init(reference, on: String(text[..<mark]))
    }
  }

  /// The cell of the title.
  public var title: Cell?
  /// The cells of the header block's values.
  public var headers: [FormVocabulary.HeaderField: Cell] = [:]
  /// The cells of each row's values; blank values have none.
  public var rows: [[GoalField: Cell]] = []

  /// No cells.
  public init() {}

  /// The cells of a sheet's values, from the places where they were read.
  public init(_ sheet: GoalSheet, _ places: FormPlaces) {
    title = sheet.title.isEmpty ? nil : places.title.map { Cell($0) }
    for field in sheet.headerFields where sheet.hasValue(field) {
      headers[field] = places.cell(field).map { Cell($0) }
    }
    rows = sheet.rows.enumerated().map { index, row in
      var cells: [GoalField: Cell] = [:]
      for field in row.fields where row.hasValue(field) {
        guard let cell = places.cells(row: index, field).first else { continue }
        cells[field] = Cell(cell, on: places.worksheet(row: index, field))
      }
      return cells
    }
  }
}

extension SheetCells.Cell: CustomStringConvertible {
  /// `C12`, or `様式2!C12` on another worksheet.
  public var description: String {
    (worksheet.map { $0 + "!" } ?? "") + reference.description
  }
}

extension GoalSheet {
  /// Whether the sheet has a value in a field of the header block.
  func hasValue(_ field: FormVocabulary.HeaderField) -> Bool {
    switch field {
    case .fiscalYear: fiscalYear != nil
    case .department: !department.isEmpty
    case .section: !section.isEmpty
    case .policyIndicators: !policyIndicators.isEmpty
    case .createdOn: createdOn != nil
    case .evaluatedOn: evaluatedOn != nil
    case .further(let index): further(index).map { !$0.value.isBlank } ?? false
    }
  }
}
