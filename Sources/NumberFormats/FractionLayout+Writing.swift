extension FractionLayout {
  /// Appends the formatted magnitude of `number`, without a sign.
  func append(_ number: Double, numerals: Numerals, to text: inout [UInt8]) {
    let size = number.magnitude
    guard size < (hasWholePart ? 1e15 : 1e9) else {
      return GeneralText.append(DecimalValue(size), to: &text)
    }
    var whole = hasWholePart ? Double(UInt64(size)) : 0
    var (top, bottom) = fraction(of: size - whole)
    if hasWholePart, top == bottom {
      whole += 1
      top = 0
    }
    let isBlank = hasWholePart && top == 0 && !numerator.contains(.zero)
    appendWhole(UInt64(whole), isAlone: isBlank, numerals: numerals, to: &text)
    if isBlank {
      appendBlank(to: &text)
    } else {
      appendFraction(top, bottom, numerals: numerals, to: &text)
    }
    text.append(contentsOf: trailing)
  }

  /// Appends what replaces a zero fraction: as many blanks, or nothing if its places are `#`.
  private func appendBlank(to text: inout [UInt8]) {
    let blank = UInt8(ascii: " ")
    guard numerator.contains(.blank) || denominatorWidth > 0 else {
      while text.last == blank { text.removeLast() }
      return
    }
    let width = numerator.count { $0 == .blank } + slash.count + denominatorWidth
    text.append(contentsOf: repeatElement(blank, count: width))
  }

  private var denominatorWidth: Int {
    switch denominator {
    case .places(let places): places.count { $0 != .optional }
    case .fixed(_, let width): width
    }
  }

  private func appendWhole(
    _ whole: UInt64, isAlone: Bool, numerals: Numerals, to text: inout [UInt8]
  ) {
    guard let leading else {
      for token in leadingText { text.append(contentsOf: token.plainBytes) }
      return
    }
    if whole == 0, isAlone, leading.showsNothingForZero {
      // A cell is never left empty: write a zero if both parts would be blank.
      for item in leading.items {
        switch item {
        case .whole(_, position: 0): text.append(UInt8(ascii: "0"))
        case .literal(let bytes): text.append(contentsOf: bytes)
        default: continue
        }
      }
      return
    }
    let value = DecimalValue(coefficient: whole, exponent: 0)
    _ = leading.append(value, numerals: numerals, to: &text)
  }

  private func appendFraction(
    _ top: UInt64, _ bottom: UInt64, numerals: Numerals, to text: inout [UInt8]
  ) {
    var digits: [UInt8] = []
    digits.appendDigits(of: top)
    if case .places(let places) = denominator, digits.count > numerator.count {
      // Only a numerator that overflows its places is aligned with the denominator.
      let missing = max(0, places.count - digits.count)
      text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: missing))
    }
    let places = WholeDigits(digits: digits, placeCount: numerator.count, isGrouped: false)
    for (index, placeholder) in numerator.enumerated() {
      let position = numerator.count - 1 - index
      // A zero numerator is written: 0/1.
      let isLast = position == 0 && digits.isEmpty
      places.append(
        isLast ? .zero : placeholder, position: position, numerals: numerals, to: &text)
    }
    text.append(contentsOf: slash)
    digits.removeAll(keepingCapacity: true)
    digits.appendDigits(of: bottom)
    let missing = max(0, denominatorWidth - digits.count)
    let startsWithZero = denominator.startsWithZero
    if startsWithZero {
      for _ in 0..<missing { numerals.append(digit: UInt8(ascii: "0"), to: &text) }
    }
    for digit in digits { numerals.append(digit: digit, to: &text) }
    if !startsWithZero {
      text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: missing))
    }
  }
}

// MARK: - Choosing the fraction

extension FractionLayout {
  /// The fraction nearest to `part` that fits the places.
  private func fraction(of part: Double) -> (UInt64, UInt64) {
    switch denominator {
    case .fixed(let bottom, _):
      let top = part * Double(bottom) + 0.5
      return (top < 1e18 ? UInt64(top) : 0, UInt64(bottom))
    case .places(let places):
      let largest = DecimalValue.powersOfTen[places.count] - 1
      return Self.convergent(of: part, largestDenominator: largest)
    }
  }

  /// The last convergent of the continued fraction of `part` with a small enough denominator.
  ///
  /// Excel works on the binary number, including its rounding noise: 2.3 is 2 2/7 but 1.3 is 1
  /// 1/3, because one lies slightly below and the other slightly above. As here, Excel removes the
  /// whole part first.
  private static func convergent(
    of part: Double, largestDenominator: UInt64
  ) -> (UInt64, UInt64) {
    var rest = part
    var last: (top: Double, bottom: Double) = (1, 0)
    var beforeLast: (top: Double, bottom: Double) = (0, 1)
    for _ in 0..<64 {
      guard rest < 1e18 else { break }
      let term = Double(UInt64(rest))
      let next = (
        top: term * last.top + beforeLast.top, bottom: term * last.bottom + beforeLast.bottom
      )
      guard next.bottom <= Double(largestDenominator), next.top < 1e18 else { break }
      beforeLast = last
      last = next
      // The remainder is binary rounding noise, not another term.
      guard rest - term >= 5e-8 else { break }
      rest = 1 / (rest - term)
    }
    return (UInt64(last.top), max(UInt64(last.bottom), 1))
  }
}

extension FractionLayout.Denominator {
  fileprivate var startsWithZero: Bool {
    if case .places(let places) = self { places.first == .zero } else { false }
  }
}

extension NumberLayout {
  /// Whether zero produces no digit: `#` alone, `#,###`.
  fileprivate var showsNothingForZero: Bool {
    !items.contains { item in
      if case .whole(.zero, _) = item { true } else { false }
    }
  }
}
