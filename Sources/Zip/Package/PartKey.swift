import Bytes

/// How the names of parts are compared.
enum PartKey {
  static func isASCII(_ name: String) -> Bool {
    let bytes = name.utf8.span
    for position in bytes.indices where bytes[position] >= 0x80 { return false }
    return true
  }

  /// A byte of a name as names are compared.
  @inline(__always)
  static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "\\"): Ascii.slash
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
    default: byte
    }
  }

  /// `name` with escapes like `%20` decoded, or `nil` if it has none.
  static func percentDecoded(_ name: String) -> String? {
    guard name.utf8.contains(UInt8(ascii: "%")) else { return nil }
    let source = Array(name.utf8)
    var bytes: [UInt8] = []
    var at = 0
    while at < source.count {
      if source[at] == UInt8(ascii: "%"), at + 2 < source.count,
        let high = source[at + 1].hexValue, let low = source[at + 2].hexValue
      {
        bytes.append(UInt8(high * 16 + low))
        at += 3
      } else {
        bytes.append(source[at])
        at += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
