/// The kind of a field's value, and where a row keeps it.
///
/// Code that reads, writes or compares fields switches over the kinds, never over the fields, so
/// that a new field needs no new code.
package enum FieldValue: Sendable {
  /// The number of a line: text with ASCII digits.
  case number(FieldPath<String>)
  /// Text as written; blank is `""`.
  case text(FieldPath<String>)
  /// Texts of one line each, none blank.
  case list(FieldPath<[String]>)
  /// A text from which number, unit and bound are derived; blank is `nil`.
  case quantity(FieldPath<Quantity?>)
  /// One of the legend's marks; blank is `nil`.
  case mark(FieldPath<Mark?>)
}

extension FieldValue {
  /// Whether both rows have the same value here.
  func agrees(_ a: GoalRow, _ b: GoalRow) -> Bool {
    switch self {
    case .number(let path), .text(let path): a[path] == b[path]
    case .list(let path): a[path] == b[path]
    case .quantity(let path): a[path] == b[path]
    case .mark(let path): a[path] == b[path]
    }
  }

  /// Copies this value from one row to the other.
  func copy(from source: GoalRow, to target: inout GoalRow) {
    switch self {
    case .number(let path), .text(let path): target[path] = source[path]
    case .list(let path): target[path] = source[path]
    case .quantity(let path): target[path] = source[path]
    case .mark(let path): target[path] = source[path]
    }
  }
}
