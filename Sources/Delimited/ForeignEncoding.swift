import Bytes

/// An encoding of Japanese text that is recognized, so that an error can name it, but not read.
enum ForeignEncoding: String, Hashable, Sendable {
  case iso2022JP = "ISO-2022-JP"
  case eucJP = "EUC-JP"

  /// The encoding of a text that would pass for another one; `nil` for all others.
  static func detect(_ bytes: Span<UInt8>) -> ForeignEncoding? {
    if isISO2022JP(bytes) { return .iso2022JP }
    return isEUCJP(bytes) ? .eucJP : nil
  }

  /// Whether an escape sequence switches to kanji: `ESC $ @` or `ESC $ B`.
  static func isISO2022JP(_ bytes: Span<UInt8>) -> Bool {
    // The escape character is hardly ever in a text.
    var start = 0
    while let escape = bytes.position(of: 0x1B, from: start) {
      if bytes.holds("\u{1B}$@", at: escape) || bytes.holds("\u{1B}$B", at: escape) { return true }
      start = escape + 1
    }
    return false
  }

  /// Whether all characters beyond ASCII are EUC's pairs, at least one in eight of them kana.
  ///
  /// In CP932 the same bytes are half-width katakana, which never reach 0xE0.
  private static func isEUCJP(_ bytes: Span<UInt8>) -> Bool {
    var (characters, kana) = (0, 0)
    var sawHighByte = false
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      // 0x8F begins a character of JIS X 0212, 0x8E a half-width katakana.
      guard lead == 0x8E || lead == 0x8F || (0xA1...0xFE).contains(lead) else { return false }
      let end = index + (lead == 0x8F ? 3 : 2)
      guard end <= bytes.count else { break }
      for trail in index + 1..<end {
        guard (0xA1...0xFE).contains(bytes[trail]) else { return false }
        sawHighByte = sawHighByte || bytes[trail] >= 0xE0
      }
      characters += 1
      if lead == 0xA4 || lead == 0xA5 { kana += 1 }
      index = end
    }
    return sawHighByte && kana >= 2 && kana * 8 >= characters
  }
}
