extension NumberLayout {
  /// Appends the formatted `value`, without a sign.
  ///
  /// - Returns: whether any nonzero digit was shown.
  func append(_ value: DecimalValue, numerals: Numerals, to text: inout [UInt8]) -> Bool {
    if let fixed, numerals == .plain { return fixed.append(value, to: &text) }
    return appendByPlaces(value, numerals: numerals, to: &text)
  }

  /// Appends `value` place by place: the general path, whose results the fast path must match.
  func appendByPlaces(
    _ value: DecimalValue, numerals: Numerals, to text: inout [UInt8]
  ) -> Bool {
    let scaled = value.scaled(byPowerOfTen: scale)
    guard hasExponent else {
      let rounded = scaled.rounded(toPlaces: decimalCount)
      appendItems(SplitDigits(rounded), exponent: 0, numerals: numerals, to: &text)
      return !rounded.isZero
    }
    let (mantissa, exponent) = mantissaAndExponent(of: scaled)
    appendItems(SplitDigits(mantissa), exponent: exponent, numerals: numerals, to: &text)
    return !mantissa.isZero
  }

  /// Splits a number so that the whole part fills its places: with three places, the exponent is a
  /// multiple of three.
  private func mantissaAndExponent(of value: DecimalValue) -> (DecimalValue, Int) {
    guard !value.isZero else { return (.zero, 0) }
    let step = max(wholeCount, 1)
    var exponent = wholeCount == 0 ? value.magnitude + 1 : floorMultiple(of: step, value.magnitude)
    var mantissa = value.scaled(byPowerOfTen: -exponent).rounded(toPlaces: decimalCount)
    if mantissa.magnitude >= wholeCount, !mantissa.isZero {
      // Rounding turned 9.99 into 10, so go up one step.
      exponent += step
      mantissa = value.scaled(byPowerOfTen: -exponent).rounded(toPlaces: decimalCount)
    }
    return (mantissa, exponent)
  }

  private func floorMultiple(of step: Int, _ number: Int) -> Int {
    (number >= 0 ? number / step : (number - step + 1) / step) * step
  }

  private func appendItems(
    _ digits: SplitDigits, exponent: Int, numerals: Numerals, to text: inout [UInt8]
  ) {
    var exponentDigits: [UInt8] = []
    if hasExponent { exponentDigits.appendDigits(of: UInt64(exponent.magnitude), width: 1) }
    let whole = WholeDigits(digits: digits.whole, placeCount: wholeCount, isGrouped: isGrouped)
    let power = WholeDigits(
      digits: exponentDigits, placeCount: exponentPlaceCount, isGrouped: false)
    for item in items {
      switch item {
      case .literal(let bytes):
        text.append(contentsOf: bytes)
      case .whole(let placeholder, let position):
        whole.append(placeholder, position: position, numerals: numerals, to: &text)
      case .decimal(let placeholder, let index):
        append(placeholder, decimal: index, of: digits, numerals: numerals, to: &text)
      case .point:
        // A format without places before the point still shows the whole part.
        if wholeCount == 0 { whole.appendAll(numerals: numerals, to: &text) }
        text.append(UInt8(ascii: "."))
      case .exponentSign(let writesPlus):
        text.append(UInt8(ascii: "E"))
        if exponent < 0 {
          text.append(UInt8(ascii: "-"))
        } else if writesPlus {
          text.append(UInt8(ascii: "+"))
        }
      case .exponent(let placeholder, let position):
        power.append(placeholder, position: position, numerals: numerals, to: &text)
      }
    }
  }

  private var exponentPlaceCount: Int {
    items.count { if case .exponent = $0 { true } else { false } }
  }

  private func append(
    _ placeholder: Placeholder, decimal index: Int, of digits: SplitDigits, numerals: Numerals,
    to text: inout [UInt8]
  ) {
    if index < digits.decimals.count {
      return numerals.append(digit: digits.decimals[index], to: &text)
    }
    switch placeholder {
    case .zero: numerals.append(digit: UInt8(ascii: "0"), to: &text)
    case .optional: break
    case .blank: text.append(UInt8(ascii: " "))
    }
  }
}
