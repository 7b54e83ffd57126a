/// An RGB colour.
package struct Color: Hashable, Sendable {
  /// Red, green and blue, eight bits each: `0xDDE8F0`.
  package var rgb: UInt32

  package init(rgb: UInt32) {
    self.rgb = rgb
  }

  /// Parses `#DDE8F0`; `nil` for any other text.
  package init?(_ text: String) {
    guard text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#"),
      text.dropFirst().allSatisfy(\.isHexDigit), let rgb = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.rgb = rgb
  }
}
