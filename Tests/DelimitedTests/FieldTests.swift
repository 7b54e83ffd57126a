import Delimited
import Grid
import Messages
import TestSupport
import Testing

/// Fields as spreadsheets and old programs write them.
@Suite struct FieldTests {
  private static func texts(_ text: String, file: String = "a.csv") throws(ReadError) -> [String] {
    try DelimitedReader().grid(bytes: Array(text.utf8), file: file).cells.map {
      "\($0.reference) \($0.text)"
    }
  }

  @Test(arguments: [
    ("=\"001\",b", ["A1 001", "B1 b"]),
    ("\"=\"\"1\"\"\",b", ["A1 1", "B1 b"]),
    ("=\"a\"\"b\",c", ["A1 a\"b", "B1 c"]),
    ("=\"\",b", ["B1 b"]),
    ("\"=\"\"a,\nb\"\"\"", ["A1 a,\nb"]),
    ("=1+1,=\"a\"&\"b\",=a", ["A1 =1+1", "B1 =\"a\"&\"b\"", "C1 =a"]),
  ])
  func `reads a guarded field as the text in its quotes`(text: String, cells: [String]) throws {
    #expect(try Self.texts(text) == cells)
  }

  @Test(arguments: [
    ("A,\"B\" ,C", ["A1 A", "B1 B", "C1 C"]), ("\"B\"\t ,C", ["A1 B", "B1 C"]),
    ("\"B\"  \nC", ["A1 B", "A2 C"]), ("\"B\"  ", ["A1 B"]),
    ("\"a\nb\" \r\nc", ["A1 a\nb", "A2 c"]),
    ("\"B\" の会,C", ["A1 \"B\" の会", "B1 C"]), ("\"B\"　,C", ["A1 \"B\"　", "B1 C"]),
  ])
  func `ignores blanks after a closing quote`(text: String, cells: [String]) throws {
    #expect(try Self.texts(text) == cells)
    // Independent of which bytes are in memory when a blank is reached.
    let spaced = String(repeating: "x,\n", count: Quick.rounds(100_000)) + text
    let last = try Self.texts(spaced).suffix(cells.count).map {
      $0.split(separator: " ", maxSplits: 1)[1]
    }
    #expect(last == cells.map { $0.split(separator: " ", maxSplits: 1)[1] })
  }

  @Test(arguments: [
    ("sep=;\r\na;b,c\r\nd", ["A1 a", "B1 b,c", "A2 d"]), ("SEP=,\na,b", ["A1 a", "B1 b"]),
    ("sep=\t\na\tb", ["A1 a", "B1 b"]), ("\"sep=|\"\ra|b", ["A1 a", "B1 b"]),
    ("sep=;", []), ("sep=;;\na;b", ["A1 sep=;;", "A2 a;b"]), ("sep=\na", ["A1 sep=", "A2 a"]),
  ])
  func `uses the delimiter named by a first line sep=`(text: String, cells: [String]) throws {
    for file in ["a.csv", "a.tsv", "a.txt"] where !text.hasPrefix("sep=\n") {
      #expect(try Self.texts(text, file: file) == cells)
    }
    var copy: [UInt8] = []
    try DelimitedReader(delimiter: .comma).copy(
      bytes: Array(text.utf8), file: "a.csv", delimiter: .tab, lineEnd: .newline
    ) { piece in
      for index in piece.indices { copy.append(piece[index]) }
    }
    #expect(
      try DelimitedReader(delimiter: .tab).grid(bytes: copy, file: nil).cells.count == cells.count)
  }

  @Test func `counts the line sep= as a line of the file`() {
    let error = #expect(throws: ReadError.self) { try Self.texts("sep=;\na;\"b") }
    #expect(error?.place.line == 2)
  }

  @Test(arguments: [
    ("a,b\r\n\u{1A}", ["A1 a", "B1 b"]), ("a,b\u{1A}", ["A1 a", "B1 b"]), ("\u{1A}", []),
    ("a\u{1A}b,c", ["A1 a\u{1A}b", "B1 c"]), ("a\n\u{1A}\u{1A}", ["A1 a"]),
  ])
  func `treats Ctrl-Z at the end of a file as its end`(text: String, cells: [String]) throws {
    #expect(try Self.texts(text) == cells)
  }

  @Test(arguments: [
    // 組織目標管理シート and ひらがな in EUC-JP, then in ISO-2022-JP.
    (
      [
        0xC1, 0xC8, 0xBF, 0xA5, 0xCC, 0xDC, 0xC9, 0xB8, 0xB4, 0xC9, 0xCD, 0xFD, 0xA5, 0xB7, 0xA1,
        0xBC, 0xA5, 0xC8, 0x2C, 0xA4, 0xD2, 0xA4, 0xE9, 0xA4, 0xAC, 0xA4, 0xCA, 0x0A,
      ] as [UInt8],
      "EUC-JP"
    ),
    (
      [0x4E, 0x6F, 0x2E, 0x2C, 0x1B, 0x24, 0x42, 0x41, 0x48, 0x3F, 0x25, 0x1B, 0x28, 0x42, 0x0A],
      "ISO-2022-JP"
    ),
  ])
  func `names an encoding that is not supported`(bytes: [UInt8], name: String) {
    let error = #expect(throws: ReadError.self) {
      try DelimitedReader().grid(bytes: bytes, file: "a.csv")
    }
    #expect(
      error?.text.english == "the text is in \(name), which is not read; save it as UTF-8")
    #expect(error?.kind == .unreadableFile)
  }

  @Test(
    arguments: [
      // ･ｲﾍﾞﾝﾄ,･ｶﾞｲﾄﾞ and ｱ､ｲ in CP932.
      [0xA5, 0xB2, 0xCD, 0xDE, 0xDD, 0xC4, 0x2C, 0xA5, 0xB6, 0xDE, 0xB2, 0xC4, 0xDE, 0x0A],
      [0xB1, 0xA4, 0xB2, 0x2C, 0xA4, 0xA4, 0xB1, 0x0A],
    ] as [[UInt8]])
  func `does not mistake half-width katakana for EUC-JP`(bytes: [UInt8]) throws {
    #expect(throws: Never.self) { try DelimitedReader().grid(bytes: bytes, file: "a.csv") }
  }
}
