/// What XML and HTML have in common: a quick test that rules out nearly every other file.
enum Markup {
  /// Whether the first byte is `<`, past blanks, marks of an encoding and the zeros of UTF-16.
  static func mayBegin(_ beginning: [UInt8]) -> Bool {
    let first = beginning.first { byte in
      switch byte {
      case 0, 0x09...0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF: false
      default: true
      }
    }
    return first == UInt8(ascii: "<")
  }
}
