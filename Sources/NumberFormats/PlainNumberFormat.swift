/// The formats that most cells have, written without a walk over sections and places: `General`,
/// `0`, `0.00`, `#,##0`, `0%`.
struct PlainNumberFormat: Hashable, Sendable {
  private enum Kind: Hashable, Sendable {
    case general
    /// At least one digit before the point, all decimals given.
    case fixed(decimals: Int, isGrouped: Bool, isPercent: Bool)
  }

  private let kind: Kind

  static let general = PlainNumberFormat(kind: .general)

  private init(kind: Kind) {
    self.kind = kind
  }

  /// The shortcut for sections that are as simple, or `nil`.
  ///
  /// No sections, which is a code that could not be read, count as `General`.
  init?(_ sections: [FormatSection]) {
    guard let section = sections.first else {
      self = .general
      return
    }
    guard sections.count == 1, section.condition == nil, section.numerals == .plain else {
      return nil
    }
    switch section.body {
    case .general([.general]): kind = .general
    case .number(let layout):
      guard let fixed = Self.fixed(layout) else { return nil }
      kind = fixed
    default: return nil
    }
  }

  private static func fixed(_ layout: NumberLayout) -> Kind? {
    guard !layout.hasExponent, (1...4).contains(layout.wholeCount), layout.decimalCount <= 9 else {
      return nil
    }
    var isPercent = false
    for (index, item) in layout.items.enumerated() {
      switch item {
      case .whole(.zero, position: 0), .decimal(.zero, _): break
      case .whole(.optional, let position) where position > 0: break
      case .point where layout.decimalCount > 0: break
      case .literal([UInt8(ascii: "%")]) where index == layout.items.count - 1 && layout.scale == 2:
        isPercent = true
      default: return nil
      }
    }
    guard layout.scale == (isPercent ? 2 : 0) else { return nil }
    return .fixed(
      decimals: layout.decimalCount, isGrouped: layout.isGrouped, isPercent: isPercent)
  }

  /// Appends `number`, with its sign.
  func append(_ number: Double, to text: inout [UInt8]) {
    guard number.isFinite else { return text.append(contentsOf: "#NUM!".utf8) }
    let value = DecimalValue(number)
    switch kind {
    case .general:
      if number < 0, !value.isZero { text.append(UInt8(ascii: "-")) }
      GeneralText.append(value, to: &text)
    case .fixed(let decimals, let isGrouped, let isPercent):
      let scaled = value.scaled(byPowerOfTen: isPercent ? 2 : 0).rounded(toPlaces: decimals)
      if number < 0, !scaled.isZero { text.append(UInt8(ascii: "-")) }
      append(scaled, decimals: decimals, isGrouped: isGrouped, to: &text)
      if isPercent { text.append(UInt8(ascii: "%")) }
    }
  }

  private func append(
    _ value: DecimalValue, decimals: Int, isGrouped: Bool, to text: inout [UInt8]
  ) {
    let start = text.count
    // Digits from the first to the last decimal, at least one before the point.
    text.appendDigits(
      of: value.coefficient, width: max(1, decimals + 1 - (value.exponent + decimals)))
    text.appendZeros(value.exponent + decimals)
    let point = text.count - decimals
    if isGrouped {
      var position = point - 3
      while position > start {
        text.insert(UInt8(ascii: ","), at: position)
        position -= 3
      }
    }
    if decimals > 0 { text.insert(UInt8(ascii: "."), at: text.count - decimals) }
  }
}
