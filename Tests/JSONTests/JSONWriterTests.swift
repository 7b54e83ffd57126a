import JSON
import Testing

@Suite struct JSONWriterTests {
  private func written(
    _ style: JSONWriter.Style = .oneLine, _ body: (inout JSONWriter) -> Void
  ) -> String {
    var json = JSONWriter(style)
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan])
  func `writes null for a number that is not finite`(number: Double) {
    #expect(written { $0.number(number) } == "null")
  }

  @Test(arguments: [Double.greatestFiniteMagnitude, -1.797e308, 2.5e-10, 0.1, 0, 1e21])
  func `writes finite numbers so that they are read back`(number: Double) throws {
    var scanner = JSONScanner(Array(written { $0.number(number) }.utf8))
    #expect(try scanner.number() == number)
  }

  @Test func `escapes only what JSON forbids in a string`() {
    #expect(
      written { $0.string("a\"b\\c\n\r\t\u{8}\u{C}\u{0}\u{1F}\u{7F}é") }
        == #""a\"b\\c\n\r\t\b\f\u0000\u001f"# + "\u{7F}é\"")
  }

  @Test func `lays out nested values one level a blank`() {
    let text = written(.indented) { json in
      json.beginObject()
      json.key("a")
      json.array([1, 2]) { $0.number($1) }
      json.key("b")
      json.beginObject()
      json.endObject()
      json.endObject()
    }
    #expect(text == "{\n \"a\": [\n  1,\n  2\n ],\n \"b\": {}\n}")
  }
}
