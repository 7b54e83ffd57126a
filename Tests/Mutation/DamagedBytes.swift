import SeededNumbers

/// Bytes that are damaged step by step.
struct DamagedBytes {
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func truncate(_ numbers: inout SeededNumbers) {
    bytes.removeLast(numbers.below(bytes.count + 1))
  }

  /// Turns over up to sixteen bits.
  mutating func flip(_ numbers: inout SeededNumbers) {
    for _ in 0...numbers.below(16) where !bytes.isEmpty {
      bytes[numbers.below(bytes.count)] ^= 1 << UInt8(numbers.below(8))
    }
  }

  mutating func zero(_ numbers: inout SeededNumbers) {
    let piece = numbers.piece(of: bytes.count, longest: Self.longest)
    bytes.replaceSubrange(piece, with: repeatElement(0, count: piece.count))
  }

  mutating func remove(_ numbers: inout SeededNumbers) {
    bytes.removeSubrange(numbers.piece(of: bytes.count, longest: Self.longest))
  }

  /// Puts a copy of a piece somewhere else, once or many times.
  mutating func duplicate(_ numbers: inout SeededNumbers) {
    let copy = bytes[numbers.piece(of: bytes.count, longest: Self.longest)]
    let times = numbers.below(10) == 0 ? 1 + numbers.below(200) : 1
    let copies = repeatElement(copy, count: times).joined()
    bytes.insert(contentsOf: Array(copies), at: numbers.place(among: bytes.count))
  }

  mutating func move(_ numbers: inout SeededNumbers) {
    let piece = numbers.piece(of: bytes.count, longest: Self.longest)
    let moved = Array(bytes[piece])
    bytes.removeSubrange(piece)
    bytes.insert(contentsOf: moved, at: numbers.place(among: bytes.count))
  }

  /// Takes one `<…>` out.
  mutating func removeTag(_ numbers: inout SeededNumbers) {
    let start = numbers.below(bytes.count)
    guard let open = bytes[start...].firstIndex(of: UInt8(ascii: "<")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
    else { return }
    bytes.removeSubrange(open...close)
  }

  /// Puts in what means something to an XML reader or to Excel.
  mutating func insertToken(_ numbers: inout SeededNumbers) {
    let token = Self.tokens[numbers.below(Self.tokens.count)]
    bytes.insert(contentsOf: token, at: numbers.place(among: bytes.count))
  }

  /// Puts another number in the place of one.
  mutating func replaceNumber(_ numbers: inout SeededNumbers) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let start = numbers.below(bytes.count)
    guard let first = bytes[start...].firstIndex(where: digits.contains) else { return }
    let end = bytes[first...].firstIndex { !digits.contains($0) } ?? bytes.count
    let number = Self.numbers[numbers.below(Self.numbers.count)]
    bytes.replaceSubrange(first..<end, with: number.utf8)
  }

  /// Ends as another part does.
  mutating func splice(_ other: [UInt8], _ numbers: inout SeededNumbers) {
    bytes.removeLast(numbers.below(bytes.count + 1))
    bytes += other.dropFirst(numbers.below(other.count))
  }

  /// Of a piece, in bytes.
  private static let longest = 2000

  private static let numbers = [
    "", "-1", "0", "00000000000000000000000000000000000000007", "16384", "16385", "1048576",
    "1048577", "2147483647", "2147483648", "4294967295", "4294967296", "9223372036854775807",
    "9223372036854775808", "18446744073709551615", "99999999999999999999999", "1e308", "1e999",
    "-1e-400", "NaN", "INF", "0x10", "1.5", "+1", "１２", "2958466", "-0.0",
  ]

  private static let tokens: [[UInt8]] =
    [
      "<", ">", "&", "\"", "'", "/", "=", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>",
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;",
      "&#0;", "&#xD800;", "&#x110000;", "&#99999999999999999999;", "&#x1F600;", "&amp;", "&lt;",
      "_x000D_", "_x005F_", "_xD83D__xDE00_", "\u{FEFF}", "葛\u{E0100}", "か\u{3099}",
      " r=\"A1\"", " r=\"XFD1048576\"", " r=\"ZZZZZZZZ99999999999999999999\"", " r=\"\"",
      " t=\"s\"", " t=\"inlineStr\"", " t=\"d\"", " t=\"e\"", " t=\"b\"", " s=\"999999\"",
      "<row r=\"1048576\">", "<row r=\"0\">", "<row>", "</row>", "<c>", "</c>", "<v>", "</v>",
      "<is><t>", "</t></is>", "<si>", "</si>", "<f t=\"shared\" si=\"0\" ref=\"A1:XFD1048576\">",
      "<mergeCell ref=\"A1:XFD1048576\"/>", "<mergeCell ref=\"B2:A1\"/>", "<mergeCell ref=\"\"/>",
      "<col min=\"1\" max=\"16384\" hidden=\"1\"/>", "<a xmlns=\"b\">", "<a:b xmlns:a=\"c\">", "a:",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC0, 0x80], [0xE3, 0x81], [0xFE, 0xFF], [0x1B]]
}
