import SeededNumbers
import Testing

@testable import Bytes

struct UTF8CheckTests {
  @Test(arguments: UInt64(0)..<300)
  func `bytes are judged as UTF-8 like the standard library judges them`(seed: UInt64) {
    var generator = SeededNumbers(seed: seed)
    let alphabet: [String] = ["a", "<", "é", "目標", "퟿", "ࠀ", "😀", "\n", "１２３", "\u{10FFFF}"]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...120, using: &generator) {
      bytes += Array((alphabet.randomElement(using: &generator) ?? "").utf8)
    }
    #expect(UTF8Check.firstFault(bytes.span, from: 0, to: bytes.count) == nil)
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    bytes[place] = UInt8.random(in: 0x20...0xFF, using: &generator)
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    #expect((UTF8Check.firstFault(bytes.span, from: 0, to: bytes.count) == nil) == isValid)
    bytes[place] = 0x0B
    #expect(UTF8Check.firstFault(bytes.span, from: 0, to: bytes.count) != nil)
  }

  @Test func `the encodings that UTF-8 forbids are no characters`() {
    let bad: [[UInt8]] = [
      [0xC0, 0x80], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE3, 0x81], [0x00], [0x1F],
    ]
    for sequence in bad {
      for offset in [0, 3, 61, 64, 65, 127, 130] {
        let before = [UInt8](repeating: 0x41, count: offset)
        let bytes = before + sequence + [UInt8](repeating: 0x42, count: 150)
        #expect(
          UTF8Check.firstFault(bytes.span, from: 0, to: bytes.count) == offset, "\(sequence)")
      }
    }
  }

  @Test(arguments: UInt8(0)..<0x20)
  func `tab and line ends are text and other controls are not, whatever is beside them`(
    control: UInt8
  ) {
    for text in ["目標", "a", "aé"] {
      for least in [70, 90, 127] {
        var bytes = Array(String(repeating: text, count: 150).utf8)
        var place = least
        while bytes[place] & 0xC0 == 0x80 { place += 1 }
        bytes.insert(control, at: place)
        let fault = UTF8Check.firstFault(bytes.span, from: 0, to: bytes.count)
        #expect(fault == ([9, 10, 13].contains(control) ? nil : place))
      }
    }
  }

  @Test(arguments: UInt8(0)..<0x20)
  func `other controls are text where all but zero are allowed`(control: UInt8) {
    for length in [1, 20, 70, 200] {
      var bytes = Array(String(repeating: "目a", count: length).utf8)
      bytes[bytes.count / 4 * 4 - 1] = control
      let fault = UTF8Check.firstFault(bytes.span, from: 0, to: bytes.count, allowing: .all)
      #expect(fault == (control == 0 ? bytes.count / 4 * 4 - 1 : nil))
    }
  }

  @Test(arguments: 1...200)
  func `a character that is cut off at the end is invalid`(length: Int) {
    for text in ["目", "é", "😀"] {
      for offset in 0..<3 {
        let before = String(repeating: "a", count: offset)
        let bytes = Array((before + String(repeating: text, count: length)).utf8.prefix(length))
        let isValid = String(validating: bytes, as: UTF8.self) != nil
        let fault = UTF8Check.firstFault(bytes.span, from: 0, to: bytes.count)
        #expect((fault == nil) == isValid)
        if let fault { #expect(String(validating: bytes[..<fault], as: UTF8.self) != nil) }
      }
    }
  }
}
