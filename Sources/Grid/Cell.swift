public import JapaneseCalendar

/// The value stored in a cell.
public enum CellValue: Hashable, Sendable {
  case text(String)
  case number(Double)
  case boolean(Bool)
  /// An error value as Excel writes it: `#REF!`.
  case error(String)
  /// A number that its format displays as a date or time, or an ISO 8601 cell.
  case date(CivilDateTime)
}

/// A non-blank cell.
public struct Cell: Hashable, Sendable {
  public var reference: CellReference
  public var value: CellValue
  /// The displayed text: the number format is applied, but the text is not cut to the cell's
  /// width.
  public var text: String

  public init(_ reference: CellReference, _ value: CellValue, text: String) {
    self.reference = reference
    self.value = value
    self.text = text
  }

  /// A cell of text.
  public init(_ reference: CellReference, text: String) {
    self.init(reference, .text(text), text: text)
  }
}
