import Testing

@testable import Bytes

@Suite struct FieldQuotingTests {
  @Test(arguments: [
    ("", false), ("目標", false), ("a;b", false), ("a,b", true), ("目標達成のため,", true), ("\"", true),
    ("一行目\n二行目", true), ("a\r", true), ("1234567890123456,", true),
  ])
  func `quotes are needed for separators, quotes and line breaks`(text: String, isNeeded: Bool) {
    let bytes = Array(text.utf8)
    let range = 0..<bytes.count
    #expect(
      FieldQuoting.isNeeded(bytes.span, range, separator: UInt8(ascii: ",")) == isNeeded)
  }

  @Test func `quotes in a field are doubled`() {
    let bytes = Array("x\"みどり\"の会x".utf8)
    var quoted: [UInt8] = []
    FieldQuoting.quote(bytes.span, 1..<bytes.count - 1) { quoted.append($0) }
    #expect(String(decoding: quoted, as: UTF8.self) == "\"\"\"みどり\"\"の会\"")
  }
}
