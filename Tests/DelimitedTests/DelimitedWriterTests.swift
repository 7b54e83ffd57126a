import Delimited
import Testing

@Suite struct DelimitedWriterTests {
  @Test func `quotes what could not be read back`() throws {
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

  @Test func `writes CP932 with the twins of characters that it has`() throws {
    var writer = DelimitedWriter(
      delimiter: .comma, encoding: .cp932, lineEnd: .newline, byteOrderMark: true)
    try writer.append(record: ["〜～", "−－", "—―", "‖∥", "¢£¬", "髙﨑①㈱", "ｶﾞ", "\"表\""])
    #expect(
      writer.bytes == [
        0x81, 0x60, 0x81, 0x60, 0x2C, 0x81, 0x7C, 0x81, 0x7C, 0x2C, 0x81, 0x5C, 0x81, 0x5C, 0x2C,
        0x81, 0x61, 0x81, 0x61, 0x2C, 0x81, 0x91, 0x81, 0x92, 0x81, 0xCA, 0x2C, 0xFB, 0xFC, 0xFA,
        0xB1, 0x87, 0x40, 0x87, 0x8A, 0x2C, 0xB6, 0xDE, 0x2C, 0x22, 0x22, 0x22, 0x95, 0x5C, 0x22,
        0x22, 0x22, 0x0A,
      ])
  }

  @Test func `names record, field and character that CP932 lacks`() throws {
    var writer = DelimitedWriter(
      delimiter: .comma, encoding: .cp932, lineEnd: .newline, byteOrderMark: false)
    try writer.append(record: ["a"])
    let error = #expect(throws: DelimitedWriter.MissingCharacter.self) {
      try writer.append(record: ["b", "土𠮷"])
    }
    #expect(error?.record == 1)
    #expect(error?.field == 1)
    #expect(error?.codePoint == "U+20BB7")
    #expect(writer.bytes == Array("a\n".utf8))
  }
}
