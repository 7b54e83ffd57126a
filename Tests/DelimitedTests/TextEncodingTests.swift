@testable import Delimited
import Testing

@Suite struct TextEncodingTests {
  @Test(arguments: [
    ("UTF-8", TextEncoding.utf8), ("utf8", .utf8), ("utf-16", .utf16LE), ("UTF-16BE", .utf16BE),
    ("utf-16le", .utf16LE), ("CP932", .cp932), ("Shift_JIS", .cp932), ("sjis", .cp932),
    ("Windows-31J", .cp932), ("MS932", .cp932), ("utf-8-bom", .utf8),
  ])
  func `knows the names`(name: String, expected: TextEncoding) {
    #expect(TextEncoding(name: name) == expected)
  }

  @Test(arguments: ["", "latin1", "euc-jp", "utf-7", "932x"])
  func `rejects other names`(name: String) {
    #expect(TextEncoding(name: name) == nil)
  }

  @Test(arguments: [
    "年度", "税", "ア", "ｶﾞ", "ﾃｽﾄ", "ﾃｽ,ﾄｱ", "㈱髙﨑", "①", "～", "第1四半期,達成\r\n", "a,b,～\n", "表",
    "瑠璃", "麒麟", "ソ能,予\n", "ﾊﾝｶｸ", "￢∥－", "E：達成", "課\n",
  ])
  func `recognises one line of CP932`(text: String) throws {
    var writer = DelimitedWriter(
      delimiter: .comma, encoding: .cp932, lineEnd: .newline, byteOrderMark: false)
    try writer.append(record: [text.trimmingNewlines])
    #expect(detected(writer.bytes) == .cp932)
    #expect(detected(Array(writer.bytes.dropLast())) == .cp932)
  }

  @Test func `recognises each character of CP932 alone on a line`() {
    var mistaken: [[UInt8]] = []
    for lead in UInt8(0x81)...0xFC {
      for trail in UInt8(0x40)...0xFC where CP932.shared.scalar(lead: lead, trail: trail) != nil {
        for line in [[lead, trail], [lead, trail, 0x0D, 0x0A], [0x31, 0x2C, lead, trail, 0x0A]]
        where detected(line) != .cp932 {
          mistaken.append(line)
        }
      }
    }
    for kana in UInt8(0xA1)...0xDF where detected([kana, 0x0A]) != .cp932 {
      mistaken.append([kana, 0x0A])
    }
    #expect(mistaken == [])
  }

  @Test(arguments: [
    "a,b", "年度", "ア", "café,1", "Å", "m²,³", "×,±\n", "α", "𠮷", "ｶﾞ", "㈱", "© 2023",
  ])
  func `recognises UTF-8`(text: String) {
    #expect(detected(Array(text.utf8)) == .utf8)
  }

  @Test(arguments: [TextEncoding.utf16LE, .utf16BE], [true, false])
  func `recognises UTF-16 with and without a mark`(encoding: TextEncoding, mark: Bool) throws {
    for text in ["a", "年度,令和5年度\n", "　,　　,　\n", "𠮷,か", "Å,é\r\n", "か,き"] {
      var writer = DelimitedWriter(
        delimiter: .tab, encoding: encoding, lineEnd: .newline, byteOrderMark: mark)
      try writer.append(record: [text])
      #expect(detected(writer.bytes) == encoding, "\(text)")
    }
  }

  @Test func `does not mistake damaged UTF-8 for CP932`() {
    for text in ["年度を", "区民とその魅力の共有を図ります"] {
      let bytes = Array(text.utf8)
      #expect(detected(Array(bytes.dropLast())) == .utf8, "\(text)")
      #expect(detected(bytes + [0xFF]) == .utf8, "\(text)")
    }
  }
}

private func detected(_ bytes: [UInt8]) -> TextEncoding {
  TextEncoding.detect(bytes.span, isWhole: true)
}

extension String {
  fileprivate var trimmingNewlines: String { String(prefix { !$0.isNewline }) }
}
