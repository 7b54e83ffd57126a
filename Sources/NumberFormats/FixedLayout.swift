/// The most common number layout, written in one pass: text, digits with or without commas, a
/// fixed number of decimals, text.
///
/// It gives the same result as the place-by-place `NumberLayout`. `0`, `#,##0.00`, `"¥"#,##0`,
/// `0.0%` and `000` qualify; `0.0#` and `000\-0000` do not.
struct FixedLayout: Hashable, Sendable {
  private var prefix: [UInt8] = []
  private var suffix: [UInt8] = []
  /// The minimum number of digits before the point.
  private var wholeCount = 0
  private var decimalCount = 0
  private var isGrouped: Bool
  private var scale: Int

  /// The layout in its fixed form, or `nil` if its places are not that simple.
  init?(_ layout: NumberLayout) {
    guard !layout.hasExponent, layout.wholeCount > 0 else { return nil }
    isGrouped = layout.isGrouped
    scale = layout.scale
    var hasPlaces = false
    var hasPoint = false
    for item in layout.items {
      if case .literal(let bytes) = item {
        if hasPlaces { suffix += bytes } else { prefix += bytes }
        continue
      }
      // Text between places would have to go between the digits.
      guard suffix.isEmpty else { return nil }
      hasPlaces = true
      switch item {
      case .whole(.zero, _) where !hasPoint: wholeCount += 1
      case .whole(.optional, _) where wholeCount == 0: break
      case .point where !hasPoint: hasPoint = true
      case .decimal(.zero, _): decimalCount += 1
      default: return nil
      }
    }
    guard wholeCount > 0, hasPoint == (decimalCount > 0) else { return nil }
  }

  /// Appends the formatted `value`, without a sign.
  ///
  /// - Returns: whether any nonzero digit was shown.
  func append(_ value: DecimalValue, to text: inout [UInt8]) -> Bool {
    let rounded = value.scaled(byPowerOfTen: scale).rounded(toPlaces: decimalCount)
    text.append(contentsOf: prefix)
    let start = text.count
    // All digits down to the last decimal; the point and the commas are inserted afterwards.
    let zeros = rounded.exponent + decimalCount
    text.appendDigits(
      of: rounded.coefficient, width: max(0, wholeCount + decimalCount - zeros))
    text.appendZeros(zeros)
    if isGrouped {
      var position = text.count - decimalCount - 3
      while position > start {
        text.insert(UInt8(ascii: ","), at: position)
        position -= 3
      }
    }
    if decimalCount > 0 { text.insert(UInt8(ascii: "."), at: text.count - decimalCount) }
    text.append(contentsOf: suffix)
    return !rounded.isZero
  }
}
