/// A value for each of the form's columns, stored inline.
struct ByField<Value> {
  /// As many as ``GoalFieldSet/capacity``: a form has no more fields.
  private var values: InlineArray<16, Value>

  init(repeating value: Value) { values = InlineArray(repeating: value) }

  subscript(field: GoalField) -> Value {
    get { values[field.ordinal] }
    set { values[field.ordinal] = newValue }
  }
}
