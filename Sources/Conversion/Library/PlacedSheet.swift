public import GoalSheet
public import Messages

/// A sheet with the cells of its values and the messages about it.
///
/// The sheet's own properties are available directly: `placed.section` is `placed.sheet.section`.
@dynamicMemberLookup
public struct PlacedSheet: Sendable {
  /// The sheet itself.
  public let sheet: GoalSheet
  /// The messages about this sheet, by cell.
  public let messages: [Message]
  private let places: FormPlaces?

  init(_ sheet: GoalSheet, places: FormPlaces?, messages: [Message]) {
    self.sheet = sheet
    self.places = places
    self.messages = messages
  }

  /// A value of the sheet.
  public subscript<Value>(dynamicMember path: KeyPath<GoalSheet, Value>) -> Value {
    sheet[keyPath: path]
  }

  /// Where a value was read from: file, worksheet and cell.
  ///
  /// - Parameters:
  ///   - row: The index in `sheet.rows`.
  ///   - field: A field of the form.
  /// - Returns: The place, without a cell for canonical data.
  public func place(row: Int, _ field: GoalField) -> Place {
    Place(
      file: sheet.source?.file, sheet: sheet.source?.sheet,
      cell: places?.cell(row: row, field), section: sheet.section)
  }

  /// The rows with this mark; a mark merged over several lines counts once, for the first of them.
  public func rowsMarked(_ mark: Mark) -> [PlacedRow] {
    sheet.rows.enumerated().compactMap { index, row in
      guard row.evaluation == mark, !row.continues.contains(.evaluation) else { return nil }
      return PlacedRow(row: row, place: place(row: index, .evaluation))
    }
  }
}
