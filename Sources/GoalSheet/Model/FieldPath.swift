/// Where a row keeps the value of a field: how to get it and how to set it.
///
/// It does what a key path does, but a key path takes many times as long and copies the row. Values
/// are read and written for every field of every row.
@usableFromInline package struct FieldPath<Value>: Sendable {
  @usableFromInline let get: @Sendable (GoalRow) -> Value
  @usableFromInline let set: @Sendable (inout GoalRow, Value) -> Void

  init(
    _ get: @escaping @Sendable (GoalRow) -> Value,
    _ set: @escaping @Sendable (inout GoalRow, Value) -> Void
  ) {
    self.get = get
    self.set = set
  }
}

extension GoalRow {
  /// The value that the row keeps at a path.
  @inlinable
  package subscript<Value>(path: FieldPath<Value>) -> Value {
    get { path.get(self) }
    set { path.set(&self, newValue) }
  }
}
