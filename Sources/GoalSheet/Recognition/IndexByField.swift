/// An index for each of the form's columns that has one, stored inline.
///
/// Half the width of `Int` keeps a whole set of them in one cache line, so that a copy costs little:
/// every line of a table has one.
struct IndexByField {
  /// The indices, -1 for none; few forms have more than five further columns.
  private var values = InlineArray<16, Int32>(repeating: -1)
  /// Those that have no place in ``values``.
  private var more: [GoalField: Int] = [:]

  subscript(field: GoalField) -> Int? {
    get {
      guard field.ordinal < values.count else { return more[field] }
      let value = values[field.ordinal]
      return value < 0 ? nil : Int(value)
    }
    set {
      guard field.ordinal < values.count else {
        more[field] = newValue
        return
      }
      // A worksheet with more cells would not fit in memory.
      values[field.ordinal] = newValue.flatMap(Int32.init(exactly:)) ?? -1
    }
  }
}
