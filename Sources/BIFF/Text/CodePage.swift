import Delimited

/// Decodes the bytes of texts before Excel 97.
///
/// - SeeAlso: [MS-XLS] 2.4.52 `CodePage`
struct CodePage {
  private enum Table {
    case shiftJIS
    /// The characters of 0x80 to 0xFF.
    case singleByte([Unicode.Scalar])
    case ascii
  }

  /// The number of the code page, for messages.
  let number: Int
  private let table: Table

  /// Western Windows, the default for a workbook that names no code page.
  static let western = CodePage(1252)

  init(_ number: Int) {
    self.number = number
    // Japanese Windows and Macintosh share their characters, except for a few Macintosh ones.
    if number == 932 || number == 10001 {
      table = .shiftJIS
    } else if let scalars = SingleByteTable.scalars(of: Self.listed(number)) {
      table = .singleByte(scalars)
    } else {
      table = .ascii
    }
  }

  /// The number under which a code page's characters are listed.
  private static func listed(_ number: Int) -> Int {
    switch number {
    case 0x8000: 10000
    case 0x8001: 1252
    default: number
    }
  }

  /// Appends the text of `bytes`, recording one offset for each byte.
  ///
  /// - Returns: whether the bytes could be decoded; `false` if their code page is unknown.
  func append(_ bytes: ByteRegion, to text: inout TextBuilder) -> Bool {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        text.append(UInt16(byte))
        at += 1
        continue
      }
      switch table {
      case .ascii: return false
      case .singleByte(let scalars): text.append(Self.unit(scalars[Int(byte) - 0x80].value))
      case .shiftJIS: at += Self.appendJapanese(bytes, at, to: &text)
      }
      at += 1
    }
    return true
  }

  /// Appends a non-ASCII character.
  ///
  /// - Returns: how many bytes it has after the first.
  private static func appendJapanese(
    _ bytes: ByteRegion, _ at: Int, to text: inout TextBuilder
  ) -> Int {
    if at + 1 < bytes.count,
      let scalar = CP932.shared.scalar(lead: bytes[at], trail: bytes[at + 1])
    {
      text.append(unit(scalar))
      text.skipOffset()
      return 1
    }
    text.append(unit(CP932.scalar(single: bytes[at]) ?? 0xFFFD))
    return 0
  }

  private static func unit(_ scalar: UInt32) -> UInt16 { UInt16(exactly: scalar) ?? 0xFFFD }
}
