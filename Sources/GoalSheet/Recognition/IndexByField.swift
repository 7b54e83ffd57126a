/// An index for each of the form's columns that has one, stored inline.
///
/// Half the width of `Int` keeps a whole set of them in one cache line, so that a copy costs little:
/// every line of a table has one.
struct IndexByField {
  /// As many as `GoalFieldSet.capacity`, since a form has no more fields; -1 for none.
  private var values = InlineArray<16, Int32>(repeating: -1)

  subscript(field: GoalField) -> Int? {
    get {
      let value = values[field.ordinal]
      return value < 0 ? nil : Int(value)
    }
    set {
      // A worksheet with more cells would not fit in memory.
      values[field.ordinal] = newValue.flatMap(Int32.init(exactly:)) ?? -1
    }
  }
}
