/// The rows of a sheet, in order.
///
/// Rejects impossible rows: a first row that continues something, and a row that continues a value
/// other than the one above it.
public struct GoalRows: Hashable, Sendable {
  package private(set) var elements: [GoalRow] = []

  /// No rows.
  public init() {}

  /// The rows given.
  ///
  /// - Throws: A ``GoalRowsError`` where a row continues a value that is not above it.
  public init(_ rows: [GoalRow]) throws(GoalRowsError) {
    reserveCapacity(rows.count)
    for row in rows { try append(row) }
  }

  package mutating func reserveCapacity(_ count: Int) { elements.reserveCapacity(count) }

  /// Adds a row below the others.
  ///
  /// - Throws: A ``GoalRowsError`` where it continues a value that is not above it.
  public mutating func append(_ row: consuming GoalRow) throws(GoalRowsError) {
    if let first = row.continues.first {
      guard let above = elements.indices.last else { throw .firstRowContinues(first) }
      for field in row.continues.fields where !row.agrees(with: elements[above], in: field) {
        throw .continuesOtherValue(field, row: elements.count)
      }
    }
    elements.append(consume row)
  }
}

extension GoalRows: RandomAccessCollection {
  public var startIndex: Int { elements.startIndex }
  public var endIndex: Int { elements.endIndex }
  /// The element at a position, from zero.
  public subscript(position: Int) -> GoalRow { elements[position] }
}
