/// The kind of a field's value, and where a row keeps it.
///
/// Code that reads, writes or compares fields switches over the kinds, never over the fields, so
/// that a new field needs no new code.
package enum FieldValue: Sendable {
  package typealias Path<Value> = any WritableKeyPath<GoalRow, Value> & Sendable

  /// The number of a line: text with ASCII digits.
  case number(Path<String>)
  /// Text as written; blank is `""`.
  case text(Path<String>)
  /// Texts of one line each, none blank.
  case list(Path<[String]>)
  /// A text from which number, unit and bound are derived; blank is `nil`.
  case quantity(Path<Quantity?>)
  /// One of the legend's marks; blank is `nil`.
  case mark(Path<Mark?>)
}

extension FieldValue {
  /// Whether both rows have the same value here.
  func agrees(_ a: GoalRow, _ b: GoalRow) -> Bool {
    switch self {
    case .number(let path), .text(let path): a[keyPath: path] == b[keyPath: path]
    case .list(let path): a[keyPath: path] == b[keyPath: path]
    case .quantity(let path): a[keyPath: path] == b[keyPath: path]
    case .mark(let path): a[keyPath: path] == b[keyPath: path]
    }
  }

  /// Copies this value from one row to the other.
  func copy(from source: GoalRow, to target: inout GoalRow) {
    switch self {
    case .number(let path), .text(let path): target[keyPath: path] = source[keyPath: path]
    case .list(let path): target[keyPath: path] = source[keyPath: path]
    case .quantity(let path): target[keyPath: path] = source[keyPath: path]
    case .mark(let path): target[keyPath: path] = source[keyPath: path]
    }
  }
}
