package import Messages

/// Why XML could not be read.
package enum XMLReason: ReadReason {
  /// One tag, comment or instruction needs more memory than allowed; in bytes.
  case pieceTooLong(limit: Int)
  /// One text is longer than allowed; in bytes.
  case textTooLong(limit: Int)
  case tooDeep(limit: Int)
  case notUTF8(byte: UInt8)
  case notUTF16
  case unsupportedEncoding(String)
  case wrongRoot(found: String, expected: String)
  case truncated
  case malformed(XMLFlaw)

  package var kind: ReadError.Kind {
    switch self {
    case .pieceTooLong, .textTooLong, .tooDeep: .tooLarge
    case .notUTF8, .notUTF16, .unsupportedEncoding, .wrongRoot, .truncated, .malformed:
      .unreadableFile
    }
  }

  package var text: BilingualText {
    switch self {
    case .pieceTooLong(let limit):
      BilingualText(
        english: "one piece of XML is longer than \(limit) bytes",
        japanese: "XMLの一つの要素が\(limit)バイトを超えています")
    case .textTooLong(let limit):
      BilingualText(
        english: "a text is longer than \(limit) bytes",
        japanese: "\(limit)バイトを超える文字列があります")
    case .tooDeep(let limit):
      BilingualText(
        english: "elements are nested more than \(limit) deep",
        japanese: "要素の入れ子が\(limit)段を超えています")
    case .notUTF8(let byte): Self.notUTF8(String(byte, radix: 16, uppercase: true))
    case .notUTF16:
      BilingualText(
        english: "the part is not valid UTF-16", japanese: "パートがUTF-16として正しくありません")
    case .unsupportedEncoding(let name):
      BilingualText(
        english: "the part is encoded in \(name); UTF-8 or UTF-16 was expected",
        japanese: "パートの文字コードが\(name)です（UTF-8かUTF-16のはずです）")
    case .wrongRoot(let found, let expected):
      BilingualText(
        english: "the part's root element is <\(found)>; <\(expected)> was expected",
        japanese: "パートのルート要素が<\(found)>です（<\(expected)>のはずです）")
    case .truncated:
      BilingualText(
        english: "the part ends in the middle of its XML", japanese: "パートがXMLの途中で終わっています")
    case .malformed(let flaw):
      BilingualText(
        english: "not well-formed XML: \(flaw.text.english)",
        japanese: "ブックの中身(XML)が正しくありません（\(flaw.text.japanese)）。Excel で開いて保存し直してください")
    }
  }

  private static func notUTF8(_ hex: String) -> BilingualText {
    BilingualText(
      english: "the byte 0x\(hex) is not part of a UTF-8 character that XML allows",
      japanese: "UTF-8のXMLに使えないバイト（0x\(hex)）があります")
  }
}
