import GRDB
import GoalSheet
import Grid
import JapaneseCalendar
import Messages

/// The values of one record of a database, each asked for by its place in the SELECT and its type.
///
/// Another program may have changed the database, so nothing is taken for granted.
struct StoredValues {
  private let row: Row
  /// The `id` of the sheet to which the record belongs.
  private let sheet: Int64
  /// Which record of the sheet it is, from one; `nil` for the sheet's own.
  private let position: Int?

  init(_ row: Row, sheet: Int64, position: Int? = nil) {
    self.row = row
    self.sheet = sheet
    self.position = position
  }

  func text(_ index: Int) throws -> String { try value(index, .aText) { $0 } }

  func textOrNil(_ index: Int) throws -> String? { try valueOrNil(index, .aTextOrNull) { $0 } }

  func wholeNumber(_ index: Int) throws -> Int64 {
    guard let number = Int64.fromDatabaseValue(stored(index)) else {
      throw fault(index, expected: .aNumber)
    }
    return number
  }

  func numberOrNil(_ index: Int) throws -> Double? {
    let stored = stored(index)
    if stored.isNull { return nil }
    guard let number = Double.fromDatabaseValue(stored), number.isFinite else {
      throw fault(index, expected: .aNumberOrNull)
    }
    return number
  }

  func year(_ index: Int) throws -> Int? {
    let stored = stored(index)
    if stored.isNull { return nil }
    guard let year = Int.fromDatabaseValue(stored), (1...9999).contains(year) else {
      throw fault(index, expected: .aYearOrNull)
    }
    return year
  }

  func date(_ index: Int) throws -> CivilDate? {
    try valueOrNil(index, .aDateOrNull) { ISODate.date(in: $0) }
  }

  func cell(_ index: Int) throws -> CellReference {
    try value(index, .aCell) { CellReference($0) }
  }

  func mark(_ index: Int) throws -> Mark { try value(index, .aMark) { Mark(rawValue: $0) } }

  func markOrNil(_ index: Int) throws -> Mark? {
    try valueOrNil(index, .aMarkOrNull) { Mark(rawValue: $0) }
  }

  /// Text, number, unit and bound, side by side from `index` on; a NULL text is no quantity.
  func quantity(_ index: Int) throws -> Quantity? {
    guard let text = try textOrNil(index) else { return nil }
    return Quantity(
      text: text, number: try numberOrNil(index + 1), unit: try textOrNil(index + 2),
      bound: try valueOrNil(index + 3, .aBoundOrNull) { Quantity.Bound(rawValue: $0) })
  }

  /// Keys of fields between blanks.
  func fields(_ index: Int) throws -> GoalFieldSet {
    try value(index, .aFieldKey) { text in
      var fields = GoalFieldSet()
      for key in text.split(separator: " ") {
        guard let field = GoalField(rawValue: String(key)) else { return nil }
        fields.insert(field)
      }
      return fields
    }
  }

  private func stored(_ index: Int) -> DatabaseValue { row[index] }

  private func valueOrNil<Value>(
    _ index: Int, _ expected: BilingualText, _ make: (String) -> Value?
  ) throws -> Value? {
    stored(index).isNull ? nil : try value(index, expected, make)
  }

  private func value<Value>(
    _ index: Int, _ expected: BilingualText, _ make: (String) -> Value?
  ) throws -> Value {
    guard case .string(let text) = stored(index).storage, let value = make(text) else {
      throw fault(index, expected: expected)
    }
    return value
  }

  private func fault(_ index: Int, expected: BilingualText) -> ReadError {
    let found = BilingualText.quoted(stored(index).description)
    return fault(BilingualText(found: found, expected: expected), column: index)
  }

  /// Tells of a fault in a column.
  func fault(_ text: BilingualText, column index: Int) -> ReadError {
    let column = Array(row.columnNames)[index]
    let record = position.map { (english: ", record \($0)", japanese: "の\($0)件目") }
    return ReadError(
      .unreadableFile,
      english: "sheet \(sheet)\(record?.english ?? ""), \(column): \(text.english)",
      japanese: "シート\(sheet)\(record?.japanese ?? "")、\(column): \(text.japanese)")
  }
}
