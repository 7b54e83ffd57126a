/// Bytes as text, for a file that the page keeps and sends back.
///
/// - SeeAlso: RFC 4648, section 4
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  /// The text of some bytes.
  static func text(of bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    let bytes = bytes.span
    var at = 0
    while at < bytes.count {
      let count = min(3, bytes.count - at)
      var bits = UInt32(bytes[at]) << 16
      if count > 1 { bits |= UInt32(bytes[at + 1]) << 8 }
      if count > 2 { bits |= UInt32(bytes[at + 2]) }
      for index in 0..<4 {
        text.append(
          index <= count ? letters[Int(bits >> UInt32(18 - 6 * index) & 63)] : UInt8(ascii: "="))
      }
      at += 3
    }
    return text
  }

  /// The bytes of a text; `nil` if it is none of base64.
  static func bytes(of text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.count.isMultiple(of: 4) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    let text = text.span
    var at = 0
    while at < text.count {
      var bits: UInt32 = 0
      var count = 4
      for index in 0..<4 {
        let letter = text[at + index]
        if letter == UInt8(ascii: "="), index > 1, at + 4 == text.count {
          count = min(count, index)
        } else {
          let value = values[Int(letter)]
          guard value < 64, count == 4 else { return nil }
          bits |= UInt32(value) << UInt32(18 - 6 * index)
        }
      }
      for index in 0..<(count - 1) {
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(16 - 8 * index)))
      }
      at += 4
    }
    return bytes
  }
}
