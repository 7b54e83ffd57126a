package import Messages

/// What kind of value or punctuation begins at a byte.
package enum JSONToken: Hashable, Sendable {
  case end
  case text, number, object, array, null, `true`, `false`
  /// A printable ASCII character that begins none of these.
  case character(Unicode.Scalar)
  case byte(UInt8)

  /// The token that begins with `byte`; `nil` is the end of the text.
  init(_ byte: UInt8?) {
    self =
      switch byte {
      case nil: .end
      case UInt8(ascii: "\""): .text
      case UInt8(ascii: "{"): .object
      case UInt8(ascii: "["): .array
      case UInt8(ascii: "n"): .null
      case UInt8(ascii: "t"): .true
      case UInt8(ascii: "f"): .false
      case let byte? where byte == UInt8(ascii: "-") || JSONScanner.isDigit(byte): .number
      case let byte? where byte > 0x20 && byte < 0x7F: .character(Unicode.Scalar(byte))
      case let byte?: .byte(byte)
      }
  }

  package var text: BilingualText {
    switch self {
    case .end: BilingualText(english: "the end of the text", japanese: "データの終わり")
    case .text: BilingualText(english: "a text", japanese: "文字列")
    case .number: BilingualText(english: "a number", japanese: "数")
    case .object: BilingualText(english: "an object {…}", japanese: "オブジェクト {…} ")
    case .array: BilingualText(english: "a list […]", japanese: "リスト […] ")
    case .null: BilingualText(quoting: "null")
    case .true: BilingualText(quoting: "true")
    case .false: BilingualText(quoting: "false")
    case .character(let scalar): BilingualText(quoting: String(scalar))
    case .byte(let byte):
      BilingualText(
        english: "the byte 0x" + String(byte, radix: 16),
        japanese: "バイト 0x" + String(byte, radix: 16))
    }
  }
}
