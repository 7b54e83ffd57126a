/// Digits aligned right to a format's places, with any excess digits before the first place.
struct WholeDigits {
  var digits: [UInt8]
  var placeCount: Int
  var isGrouped: Bool

  func append(
    _ placeholder: Placeholder, position: Int, numerals: Numerals, to text: inout [UInt8]
  ) {
    if position == placeCount - 1, digits.count > placeCount {
      for extra in (placeCount..<digits.count).reversed() {
        appendDigit(at: extra, numerals: numerals, to: &text)
      }
    }
    guard position >= digits.count else {
      return appendDigit(at: position, numerals: numerals, to: &text)
    }
    switch placeholder {
    case .zero:
      numerals.append(digit: UInt8(ascii: "0"), to: &text)
      appendSeparator(after: position, to: &text)
    case .optional:
      break
    case .blank:
      text.append(UInt8(ascii: " "))
      if separates(after: position) { text.append(UInt8(ascii: " ")) }
    }
  }

  func appendAll(numerals: Numerals, to text: inout [UInt8]) {
    for digit in digits { numerals.append(digit: digit, to: &text) }
  }

  private func appendDigit(at position: Int, numerals: Numerals, to text: inout [UInt8]) {
    numerals.append(digit: digits[digits.count - 1 - position], to: &text)
    appendSeparator(after: position, to: &text)
  }

  private func appendSeparator(after position: Int, to text: inout [UInt8]) {
    if separates(after: position) { text.append(UInt8(ascii: ",")) }
  }

  private func separates(after position: Int) -> Bool {
    isGrouped && position > 0 && position % 3 == 0
  }
}
