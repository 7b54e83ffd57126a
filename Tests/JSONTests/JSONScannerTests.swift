import JSON
import Messages
import Testing

@Suite struct JSONScannerTests {
  private enum Key: String, CaseIterable { case first, second, third }
  private static let keys = KeyTable<Key>(optional: [.third])

  /// Reads an object with the three keys, whose values are numbers.
  private func members(of text: String) throws(JSONError) -> [Key: Double] {
    var json = JSONScanner(Array(text.utf8))
    var values: [Key: Double] = [:]
    var members = try json.beginObject(Self.keys)
    while let key = try json.nextKey(of: &members) { values[key] = try json.number() }
    return values
  }

  @Test func `takes the members of an object in any order, and leaves optional ones out`() throws {
    #expect(try members(of: #"{"second":2,"first":1}"#) == [.first: 1, .second: 2])
  }

  @Test(arguments: [
    (#"{"first":1}"#, "the key “second” is missing"),
    (#"{"first":1,"first":1}"#, "found the key “first” twice"),
    (#"{"fourth":1}"#, "found the unknown key “fourth”"),
    (#"{"first" 1}"#, "found a number; expected a colon"),
    (#"{x:1}"#, "found “x”; expected a key in quotation marks"),
    (#"{"first":"x"}"#, "found a text; expected a number"),
    (#"{"first":1.}"#, "found “1.”; expected a number"),
    (#"{"first":-}"#, "found “-”; expected a number"),
    (#"["first"]"#, "found a list […]; expected an object {…}"),
    ("", "found the end of the text; expected an object {…}"),
  ])
  func `says what an object should be`(text: String, sentence: String) {
    let error = #expect(throws: JSONError.self) { try members(of: text) }
    #expect(error?.reason.text.english == sentence)
  }

  @Test(arguments: ["1e999", "-1e999", String(repeating: "9", count: 309)])
  func `takes a number beyond a Double for none`(text: String) throws {
    var json = JSONScanner(Array(text.utf8))
    #expect(try json.number() == nil)
    #expect(json.position == text.utf8.count)
  }

  @Test(arguments: [
    (#""\u3042\ud83d\ude00\/\b""#, "あ😀/\u{8}"), (#""""#, ""), (#""a\u0000b""#, "a\0b"),
  ])
  func `decodes the escapes of a string`(text: String, value: String) throws {
    var json = JSONScanner(Array(text.utf8))
    #expect(try json.string() == value)
  }

  @Test(arguments: [UInt8](0..<0x20))
  func `refuses a control character in a string and names its byte`(control: UInt8) {
    // In the middle of eight bytes that are looked at together, and in the rest.
    for length in [3, 11, 17] {
      let text = [UInt8(ascii: "\"")] + [UInt8](repeating: UInt8(ascii: "a"), count: length)
      var json = JSONScanner(text + [control, UInt8(ascii: "b"), UInt8(ascii: "\"")])
      let error = #expect(throws: JSONError.self) { try json.string() }
      #expect(error?.reason as? JSONReason == .controlCharacter)
      #expect(error?.offset == text.count)
    }
  }
}
