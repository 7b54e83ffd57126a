import Delimited
import Grid
import Testing

@Suite struct DelimitedWriterTests {
  @Test func `quotes fields that could not be read back otherwise`() throws {
    var writer = DelimitedWriter(delimiter: .comma, lineEnd: .returnNewline, byteOrderMark: true)
    try writer.append(record: ["a b", " c ", "d,e", "f\"g", "h\ni", "", "\t"])
    try writer.append(record: ["か", "ﾞ"])
    let text = "a b, c ,\"d,e\",\"f\"\"g\",\"h\ni\",,\t\r\nか,ﾞ\r\n"
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array(text.utf8))
  }

  @Test func `writes tabs and line feeds`() throws {
    var writer = DelimitedWriter(delimiter: .tab, lineEnd: .newline, byteOrderMark: false)
    try writer.append(record: ["a,b", "c\td"])
    #expect(writer.bytes == Array("a,b\t\"c\td\"\n".utf8))
  }

  @Test func `writes CP932 including its extensions`() throws {
    var writer = DelimitedWriter(
      delimiter: .comma, encoding: .cp932, lineEnd: .newline, byteOrderMark: true)
    try writer.append(record: ["～－―", "髙﨑①㈱", "ｶﾞ", "\"表\""])
    #expect(
      writer.bytes == [
        0x81, 0x60, 0x81, 0x7C, 0x81, 0x5C, 0x2C, 0xFB, 0xFC, 0xFA, 0xB1, 0x87, 0x40, 0x87, 0x8A,
        0x2C, 0xB6, 0xDE, 0x2C, 0x22, 0x22, 0x22, 0x95, 0x5C, 0x22, 0x22, 0x22, 0x0A,
      ])
  }

  @Test(arguments: [
    ("土𠮷", "U+20BB7"), ("¥100", "U+00A5"), ("‾", "U+203E"), ("—", "U+2014"),
    ("é", "U+00E9"),
  ])
  func `names the record, field and character that CP932 lacks, and uses no look-alike`(
    text: String, codePoint: String
  ) throws {
    var writer = DelimitedWriter(
      delimiter: .comma, encoding: .cp932, lineEnd: .newline, byteOrderMark: false)
    try writer.append(record: ["a"])
    let error = #expect(throws: DelimitedWriter.MissingCharacterError.self) {
      try writer.append(record: ["b", text])
    }
    #expect(error?.record == 1)
    #expect(error?.field == 1)
    #expect(error?.codePoint == codePoint)
    #expect(writer.bytes == Array("a\n".utf8))
  }

  @Test(arguments: ["=\"1\"", "=\"a\"\"b\"", "=\"=\"\"1\"\"\"", "=\"\"", "=\"a", "=1"])
  func `guards a text that looks guarded, so it is read back unchanged`(text: String) throws {
    var writer = DelimitedWriter(delimiter: .comma, lineEnd: .newline, byteOrderMark: false)
    try writer.append(record: [text, "x"])
    let grid = try DelimitedReader().grid(bytes: writer.bytes, file: "a.csv")
    #expect(grid.cells.map(\.text) == [text, "x"])
    var copy: [UInt8] = []
    try DelimitedReader().copy(
      bytes: writer.bytes, file: "a.csv", delimiter: .tab, lineEnd: .newline
    ) { piece in
      for index in piece.indices { copy.append(piece[index]) }
    }
    let again = try DelimitedReader().grid(bytes: copy, file: "a.tsv")
    #expect(again.cells.map(\.text) == [text, "x"])
  }
}
