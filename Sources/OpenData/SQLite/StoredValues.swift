import GRDB
import GoalSheet
import Grid
import JapaneseCalendar
import Messages

/// The values of one record of a database, with a getter for each type of value.
///
/// Another program may have changed the database, so every value is checked.
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

  func text(_ index: Int) throws -> String { try value(index, .text) { $0 } }

  func textOrNil(_ index: Int) throws -> String? { try valueOrNil(index, .textOrNull) { $0 } }

  func wholeNumber(_ index: Int) throws -> Int64 {
    guard let number = Int64.fromDatabaseValue(stored(index)) else {
      throw error(index, expected: .number)
    }
    return number
  }

  func numberOrNil(_ index: Int) throws -> Double? {
    let stored = stored(index)
    if stored.isNull { return nil }
    guard let number = Double.fromDatabaseValue(stored) else {
      throw error(index, expected: .numberOrNull)
    }
    return number.isFinite ? number : nil
  }

  func year(_ index: Int) throws -> Int? {
    let stored = stored(index)
    if stored.isNull { return nil }
    guard let year = Int.fromDatabaseValue(stored), (1...9999).contains(year) else {
      throw error(index, expected: .yearOrNull)
    }
    return year
  }

  func date(_ index: Int) throws -> CivilDate? {
    try valueOrNil(index, .dateOrNull) { ISOText.date(in: $0) }
  }

  func cell(_ index: Int) throws -> CellReference {
    try value(index, .cell) { CellReference($0) }
  }

  func sheetCell(_ index: Int) throws -> SheetCells.Cell {
    try value(index, .cell) { SheetCells.Cell($0) }
  }

  /// A mark that a legend explains.
  func mark(_ index: Int) throws -> Mark { try value(index, .legendMark) { Mark(rawValue: $0) } }

  func markOrNil(_ index: Int, of marks: UsableMarks) throws -> Mark? {
    try valueOrNil(index, .markOrNull(marks.all)) { marks.mark($0) }
  }

  /// Text, number, unit and bound in adjoining columns from `index` on; `nil` without a text.
  func quantity(_ index: Int) throws -> Quantity? {
    guard let text = try textOrNil(index) else { return nil }
    return Quantity(
      text: text, number: try numberOrNil(index + 1), unit: try textOrNil(index + 2),
      bound: try valueOrNil(index + 3, .boundOrNull) { Quantity.Bound(rawValue: $0) })
  }

  /// One of some words.
  func choice<Value>(_ index: Int, _ make: (String) -> Value?) throws -> Value {
    try value(index, .fieldKey, make)
  }

  /// A further value of a kind, from its column or its first column.
  func further(_ index: Int, _ kind: FurtherField.Kind) throws -> FurtherValue.Value {
    switch kind {
    case .text: .text(try textOrNil(index) ?? "")
    case .quantity: .quantity(try quantity(index))
    // Which marks a further column may have only a template says.
    case .mark: .mark(try valueOrNil(index, .legendMark) { Mark(rawValue: $0) })
    case .date: .date(try date(index))
    }
  }

  /// The fields whose keys a text lists, of which `further` are the sheet's own.
  func fields(_ index: Int, further: [FurtherField] = []) throws -> GoalFieldSet {
    try value(index, .fieldKey) { text in
      var fields = GoalFieldSet()
      for key in text.split(separator: " ") {
        if let field = GoalField(key: String(key)) {
          fields.insert(field)
        } else if let index = further.firstIndex(where: { $0.key == key }) {
          fields.insert(.further(index))
        } else {
          return nil
        }
      }
      return fields
    }
  }

  private func stored(_ index: Int) -> DatabaseValue { row[index] }

  private func valueOrNil<Value>(
    _ index: Int, _ expected: Expectation, _ make: (String) -> Value?
  ) throws -> Value? {
    stored(index).isNull ? nil : try value(index, expected, make)
  }

  private func value<Value>(
    _ index: Int, _ expected: Expectation, _ make: (String) -> Value?
  ) throws -> Value {
    guard case .string(let text) = stored(index).storage, let value = make(text) else {
      throw error(index, expected: expected)
    }
    return value
  }

  private func error(_ index: Int, expected: Expectation) -> ReadError {
    let found: OpenDataReason.Found =
      if case .string(let text) = stored(index).storage { .text(text) } else {
        .text(stored(index).description)
      }
    return error(.found(found, expected: expected), column: index)
  }

  /// An error in a column of the record.
  func error(_ reason: OpenDataReason, column index: Int) -> ReadError {
    let column = Array(row.columnNames)[index]
    let record = position.map { (english: ", record \($0)", japanese: "の\($0)件目") }
    let location = BilingualText(
      english: "sheet \(sheet)\(record?.english ?? ""), \(column)",
      japanese: "シート\(sheet)\(record?.japanese ?? "")、\(column)")
    return ReadError(LocatedReason(location: location, reason: reason))
  }
}
