/// Lengths of time as `office:time-value` has them.
///
/// - SeeAlso: ODF 1.3 part 3, 19.386; XML Schema part 2, 3.2.6 `duration`
enum TimeValue {
  /// The days that `PT36H00M00S` is, 1.5; `nil` for anything else, years and months among it.
  static func days(_ text: String) -> Double? {
    var rest = text[...]
    let isNegative = rest.hasPrefix("-")
    if isNegative { rest = rest.dropFirst() }
    guard rest.hasPrefix("P") else { return nil }
    rest = rest.dropFirst()
    var seconds = 0.0
    var isTime = false
    var hasPart = false
    while let first = rest.first {
      if first == "T", !isTime {
        isTime = true
        rest = rest.dropFirst()
        continue
      }
      let digits = rest.prefix { $0.isNumber || $0 == "." }
      guard let number = Double(digits), let unit = rest.dropFirst(digits.count).first,
        let length = Self.seconds(unit, isTime: isTime)
      else { return nil }
      seconds += number * length
      hasPart = true
      rest = rest.dropFirst(digits.count + 1)
    }
    guard hasPart, seconds.isFinite else { return nil }
    return (isNegative ? -seconds : seconds) / 86_400
  }

  private static func seconds(_ unit: Character, isTime: Bool) -> Double? {
    switch (unit, isTime) {
    case ("D", false): 86_400
    case ("H", true): 3600
    case ("M", true): 60
    case ("S", true): 1
    default: nil
    }
  }
}
