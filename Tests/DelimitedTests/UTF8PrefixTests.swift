import SeededNumbers
import Testing

@testable import Delimited

@Suite struct UTF8PrefixTests {
  /// The reference implementation: the longest valid part according to the standard library.
  private func soundPart(of bytes: [UInt8]) -> Int {
    var end = bytes.firstIndex(of: 0) ?? bytes.count
    while end > 0, String(validating: bytes[..<end], as: UTF8.self) == nil { end -= 1 }
    return end
  }

  @Test(arguments: UInt64(0)..<2_000)
  func `finds the same invalid bytes as the standard library`(seed: UInt64) {
    var generator = SeededNumbers(seed: seed)
    let pieces: [[UInt8]] = [
      Array("abcdefghij,klmno".utf8), Array("区民の主体的な文化活動を".utf8), Array("Å".utf8),
      Array("𠮷".utf8), Array("한글".utf8), Array("ཀ".utf8), Array("￢".utf8), [0xED, 0xA0, 0x80],
      [0xE0, 0x9F, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xC1, 0xBF], [0x80], [0xE3, 0x81], [0x00],
      [0xFF], Array("12345678".utf8),
    ]
    var bytes: [UInt8] = []
    let sound = Int.random(in: 0...6, using: &generator)
    for index in 0..<8 {
      let range = index < sound ? 0..<7 : 0..<pieces.count
      bytes += pieces[Int.random(in: range, using: &generator)]
    }
    let valid = UTF8Prefix(of: bytes.span)
    let end = soundPart(of: bytes)
    #expect(valid.end == end)
    // If the text is cut off, some continuation must make it valid.
    if valid.invalidCount == nil, end < bytes.count {
      let rest = bytes[end...]
      #expect(
        [[0x80], [0x80, 0x80], [0xA0], [0xA0, 0x80], [0x90, 0x80, 0x80]].contains {
          String(validating: Array(rest) + $0, as: UTF8.self) != nil
        })
    }
  }

  /// Each lead and second byte at each position in a block of five characters.
  @Test func `accepts no invalid character among valid ones`() {
    for place in 0..<5 {
      for lead in UInt8(0xE0)...0xEF {
        for second in UInt8(0x70)...0xCF {
          var bytes = Array(String(repeating: "あ", count: 6).utf8)
          bytes[3 * place] = lead
          bytes[3 * place + 1] = second
          let end = UTF8Prefix(of: bytes.span).end
          if String(validating: bytes, as: UTF8.self) != nil {
            #expect(end == bytes.count)
          } else {
            #expect(end == 3 * place)
          }
        }
      }
    }
  }
}
