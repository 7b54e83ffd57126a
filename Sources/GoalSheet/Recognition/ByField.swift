/// A value for each of the form's eleven columns, without memory of its own.
struct ByField<Value> {
  private var values: InlineArray<11, Value>

  init(repeating value: Value) { values = InlineArray(repeating: value) }

  subscript(field: GoalField) -> Value {
    get { values[field.ordinal] }
    set { values[field.ordinal] = newValue }
  }
}
