/// Numbers as plain decimal digits, for JSON and delimited text.
package enum DecimalText {
  /// The shortest digits that read back as the same number: `120`, `92.7`, `-0.5`.
  ///
  /// A whole number has no point. From 1e21 on and below 1e-6, an exponent is written: `1e+21`.
  /// `number` is finite.
  package static func text(of number: Double) -> String {
    var bytes: [UInt8] = []
    append(number, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the digits of ``text(of:)`` as ASCII.
  package static func append(_ number: Double, to bytes: inout [UInt8]) {
    // Every whole number below 2^53 stands for itself alone, so its digits are the shortest.
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53 {
      append(whole, to: &bytes)
      return
    }
    let shortest = number.description
    let isPlain = !shortest.utf8.contains(UInt8(ascii: "e"))
    if isPlain || number.magnitude >= 1e21 || number.magnitude < 1e-6 {
      bytes.append(contentsOf: shortest.utf8)
    } else {
      appendWithoutExponent(shortest, to: &bytes)
    }
  }

  /// Appends the digits of a whole number.
  package static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Turns `1.25e+16` into `12500000000000000`, and `1.5e-05` into `0.000015`.
  private static func appendWithoutExponent(_ text: String, to bytes: inout [UInt8]) {
    let parts = text.split(separator: "e")
    guard let mantissa = parts.first, parts.count == 2, let exponent = Int(parts[1]) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    let digits = Array(
      mantissa.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    // The standard library writes one digit before the point, or the point not at all.
    let pointAt = exponent + 1
    if mantissa.utf8.first == UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
    guard pointAt > 0 else {
      bytes.append(contentsOf: "0.".utf8)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -pointAt))
      bytes.append(contentsOf: digits)
      return
    }
    bytes.append(contentsOf: digits.prefix(pointAt))
    bytes.append(
      contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, pointAt - digits.count)))
    if digits.count > pointAt, digits[pointAt...] != [UInt8(ascii: "0")] {
      bytes.append(UInt8(ascii: "."))
      bytes.append(contentsOf: digits[pointAt...])
    }
  }
}
