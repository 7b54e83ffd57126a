import Bytes
import Grid

/// Distinguishes text from binary data.
enum PlainText {
  /// Whether bytes look like text in UTF-8, UTF-16 with a byte order mark, or CP932.
  ///
  /// Unless the bytes are the whole file, the last character may be cut off.
  static func isOne(_ bytes: Span<UInt8>, isWhole: Bool) -> Bool {
    guard bytes.count >= 2 else { return bytes.count == 1 && bytes[0] >= 0x09 }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return true }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return true }
    let end = isWhole ? bytes.count : UTF8Check.wholeCharacters(bytes)
    return UTF8Check.firstFault(bytes, from: 0, to: end) == nil || isCP932(bytes)
  }

  private static func isCP932(_ bytes: Span<UInt8>) -> Bool {
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x20..<0x7F, 9, 10, 13, 12, 0xA1...0xDF: at += 1
      case 0x81...0x9F, 0xE0...0xFC:
        guard at + 1 < bytes.count else { return true }
        guard (0x40...0xFC).contains(bytes[at + 1]), bytes[at + 1] != 0x7F else { return false }
        at += 2
      default: return false
      }
    }
    return true
  }
}
