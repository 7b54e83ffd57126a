import Bytes

/// References to characters: `&amp;`, `&#x76EE;`.
package enum CharacterReference {
  /// The character of `&name;`, given without `&` and `;`; `nil` for an entity that XML does not
  /// predefine, or a character that it does not allow.
  ///
  /// - SeeAlso: XML 1.0, 2.2, 4.1 and 4.6
  package static func scalar(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Unicode.Scalar? {
    guard !name.isEmpty, name.count <= 10 else { return nil }
    if bytes[name.lowerBound] == UInt8(ascii: "#") {
      return numbered(bytes, name.lowerBound + 1..<name.upperBound)
    }
    if bytes.equals(name, "amp") { return "&" }
    if bytes.equals(name, "lt") { return "<" }
    if bytes.equals(name, "gt") { return ">" }
    if bytes.equals(name, "quot") { return "\"" }
    if bytes.equals(name, "apos") { return "'" }
    return nil
  }

  private static func numbered(_ bytes: Span<UInt8>, _ digits: Range<Int>) -> Unicode.Scalar? {
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    let isHex = bytes[digits.lowerBound] == UInt8(ascii: "x")
    let digits = isHex ? digits.lowerBound + 1..<digits.upperBound : digits
    guard !digits.isEmpty else { return nil }
    for i in digits {
      guard let digit = bytes[i].hexValue, isHex || digit < 10 else { return nil }
      value = value * (isHex ? 16 : 10) + digit
      guard value <= 0x10FFFF else { return nil }
    }
    return isAllowed(value) ? Unicode.Scalar(value) : nil
  }

  /// Whether XML allows a character: no controls but tab, line feed and carriage return.
  private static func isAllowed(_ value: UInt32) -> Bool {
    (value >= 0x20 || value == 9 || value == 10 || value == 13) && value != 0xFFFE
      && value != 0xFFFF
  }
}
