/// The part of a line's rows that is a field's own, if labels in one column are one below the other.
struct LinePlace: Hashable {
  /// From the top, from zero on.
  var index: Int
  /// How many fields share the column.
  var count: Int
}
