/// Lengths as styles write them.
///
/// - SeeAlso: ODF 1.3 part 3, 18.3.18 `length`
enum Length {
  /// The millimetres that `2.2cm`, `0.5in` or `12pt` is; `nil` for anything else.
  static func millimetres(_ text: String) -> Double? {
    guard let unit = units.first(where: { text.hasSuffix($0.name) }),
      let number = Double(text.dropLast(2)), number.isFinite
    else { return nil }
    return number * unit.millimetres
  }

  private static let units: [(name: String, millimetres: Double)] = [
    ("cm", 10), ("mm", 1), ("in", 25.4), ("pt", 25.4 / 72), ("pc", 25.4 / 6), ("px", 25.4 / 96),
  ]
}
