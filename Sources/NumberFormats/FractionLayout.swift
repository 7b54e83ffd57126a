/// A section that shows a number as a fraction: `# ?/?`, `??/100`.
struct FractionLayout: Hashable, Sendable {
  enum Denominator: Hashable, Sendable {
    /// At most as many digits as there are places.
    case places([Placeholder])
    /// Given in the code: `?/100`.
    case fixed(Int, width: Int)
  }

  /// Excel tries no denominator with more digits than this, however many places there are.
  private static let mostDenominatorPlaces = 7

  /// What precedes the numerator, including the places of the whole part, if any.
  private(set) var leading: NumberLayout?
  private(set) var leadingText: [FormatToken] = []
  private(set) var numerator: [Placeholder] = []
  /// The text between the numerator and the slash, and between the slash and the denominator.
  private(set) var slash: [UInt8] = []
  private(set) var denominator: Denominator
  private(set) var trailing: [UInt8] = []

  var hasWholePart: Bool { leading != nil }

  /// Finds the parts around the slash, or returns `nil` if the tokens are not a fraction.
  init?(_ tokens: [FormatToken]) {
    guard let slashIndex = tokens.firstIndex(of: .slash), !tokens.contains(.point),
      !tokens.contains(where: \.isExponent)
    else { return nil }
    var before = tokens[..<slashIndex]
    var gap: [UInt8] = []
    if case .literal(let bytes) = before.last {
      gap = bytes
      before.removeLast()
    }
    while case .placeholder(let placeholder) = before.last {
      numerator.insert(placeholder, at: 0)
      before.removeLast()
    }
    var after = tokens[(slashIndex + 1)...]
    var gapAfter: [UInt8] = []
    if case .literal(let bytes) = after.first, after.dropFirst().first?.isDigitOrPlace == true {
      gapAfter = bytes
      after.removeFirst()
    }
    guard !numerator.isEmpty, let denominator = Self.takeDenominator(from: &after) else {
      return nil
    }
    self.denominator = denominator
    slash = gap + [UInt8(ascii: "/")] + gapAfter
    trailing = after.flatMap(\.paddedBytes)
    leading = NumberLayout(Array(before))
    if leading == nil { leadingText = Array(before) }
  }

  private static func takeDenominator(from tokens: inout ArraySlice<FormatToken>) -> Denominator? {
    if case .digit = tokens.first {
      var value = 0
      var width = 0
      while width < 9, let digit = tokens.first?.fixedDigit {
        value = value * 10 + digit
        width += 1
        tokens.removeFirst()
      }
      return .fixed(value, width: width)
    }
    var places: [Placeholder] = []
    while case .placeholder(let placeholder) = tokens.first {
      if places.count < mostDenominatorPlaces { places.append(placeholder) }
      tokens.removeFirst()
    }
    return places.isEmpty ? nil : .places(places)
  }
}

extension FormatToken {
  fileprivate var isExponent: Bool {
    if case .exponent = self { true } else { false }
  }

  fileprivate var isDigitOrPlace: Bool {
    switch self {
    case .placeholder, .digit: true
    default: false
    }
  }

  /// The value of `1` to `9`, and of `0`, which elsewhere is a digit place.
  fileprivate var fixedDigit: Int? {
    switch self {
    case .digit(let digit): Int(digit - UInt8(ascii: "0"))
    case .placeholder(.zero): 0
    default: nil
    }
  }

  /// The token as text after a fraction, where digit places show no digits.
  fileprivate var paddedBytes: [UInt8] {
    switch self {
    case .placeholder(.zero): [UInt8(ascii: "0")]
    case .placeholder(.blank): [UInt8(ascii: " ")]
    default: plainBytes
    }
  }

  /// The token as text, where it represents no part of the value.
  var plainBytes: [UInt8] {
    switch self {
    case .literal(let bytes): bytes
    case .digit(let digit): [digit]
    case .percent: [UInt8(ascii: "%")]
    case .slash: [UInt8(ascii: "/")]
    case .comma: [UInt8(ascii: ",")]
    case .point: [UInt8(ascii: ".")]
    case .exponent(let writesPlus): [UInt8(ascii: "E"), UInt8(ascii: writesPlus ? "+" : "-")]
    case .placeholder, .general, .text, .date: []
    }
  }
}
