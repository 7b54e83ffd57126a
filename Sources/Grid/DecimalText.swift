/// Numbers as plain decimal digits, for JSON and delimited text.
package enum DecimalText {
  /// The shortest digits that read back as the same number: `120`, `92.7`, `-0.5`.
  ///
  /// A whole number has no point. Numbers from 1e21 on and below 1e-6 have an exponent: `1e+21`.
  /// `number` must be finite.
  package static func text(of number: Double) -> String {
    // Whole numbers below 2^53 are exact, so their own digits are the shortest.
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53 { return String(whole) }
    let shortest = number.description
    let isPlain = !shortest.utf8.contains(UInt8(ascii: "e"))
    return isPlain || number.magnitude >= 1e21 || number.magnitude < 1e-6
      ? shortest : withoutExponent(shortest)
  }

  /// Turns `1.25e+16` into `12500000000000000`, and `1.5e-05` into `0.000015`.
  private static func withoutExponent(_ text: String) -> String {
    let parts = text.split(separator: "e")
    guard let mantissa = parts.first, parts.count == 2, let exponent = Int(parts[1]) else {
      return text
    }
    let digits = mantissa.filter(\.isWholeNumber)
    let sign = mantissa.first == "-" ? "-" : ""
    // The standard library writes one digit before the point, or no point at all.
    let pointAt = exponent + 1
    guard pointAt > 0 else {
      return sign + "0." + String(repeating: "0", count: -pointAt) + digits
    }
    let whole = digits.prefix(pointAt)
    let zeros = String(repeating: "0", count: pointAt - whole.count)
    let fraction = digits.dropFirst(pointAt)
    return sign + whole + zeros + (fraction.isEmpty || fraction == "0" ? "" : "." + fraction)
  }
}
