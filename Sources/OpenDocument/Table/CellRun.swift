/// Equal cells side by side in one row, as the file has them; ranges are those of the row's text.
struct CellRun {
  /// What a cell stores.
  ///
  /// - SeeAlso: ODF 1.3 part 3, 19.387 `office:value-type`
  enum Kind: UInt8 {
    /// No type is named: text, where there is any.
    case none
    case text, number, percentage, date, time, boolean, error
  }

  /// What there is to see.
  enum Presence: UInt8 {
    case blank
    case shown
    /// A value that displays as nothing.
    case hidden
    /// A formula without a value.
    case uncomputed
  }

  /// The first one's column.
  var column = 0
  /// How many there are; at least one.
  var count = 1
  var kind = Kind.none
  var presence = Presence.blank
  /// The number of the style that the cell names; `nil` where it names none.
  var style: Int32?
  /// The displayed text.
  var text = 0..<0
  /// The stored value; empty where the text is all there is.
  var value = 0..<0
  /// The formula; empty where there is none.
  var formula = 0..<0
  /// The parts of the text that are struck, raised or lowered, among the row's.
  var textRuns = 0..<0
  var columnsSpanned = 1
  var rowsSpanned = 1

  /// Whether it is among a grid's cells.
  var isUsed: Bool { presence == .shown || presence == .hidden }

  var columns: Range<Int> { column..<column + count }
}
