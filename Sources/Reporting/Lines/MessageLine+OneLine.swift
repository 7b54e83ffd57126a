import Grid
import JSON

extension MessageLine {
  /// Text without line breaks, and without what a terminal would take for a command.
  static func oneLine(_ text: String) -> String {
    var bytes = GrowingBytes()
    append(oneLine: text, to: &bytes)
    return String(decoding: bytes.array, as: UTF8.self)
  }

  /// Appends what ``oneLine(_:)`` gives.
  static func append(oneLine text: String, to bytes: inout GrowingBytes) {
    guard text.hasControls else {
      bytes.append(text)
      return
    }
    for character in text {
      if character.isNewline {
        bytes.append(" ")
      } else {
        for scalar in character.unicodeScalars {
          bytes.append(isControl(scalar) ? "\u{FFFD}" : String(scalar))
        }
      }
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x2028
      || scalar.value == 0x2029
  }
}

extension String {
  /// Whether one of the characters is a control; eight bytes are looked at together.
  fileprivate var hasControls: Bool {
    withUTF8Bytes { bytes in
      var start = 0
      while start < bytes.byteCount {
        let end = min(start &+ 8, bytes.byteCount)
        let mayHaveControls =
          unsafe end < start &+ 8
          || Self.mayHaveControls(
            bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self))
        if mayHaveControls, (start..<end).contains(where: { Self.isControl(at: $0, of: bytes) }) {
          return true
        }
        start = end
      }
      return false
    }
  }

  /// Whether a byte of the word is a control or may begin one.
  @inline(__always)
  private static func mayHaveControls(_ word: UInt64) -> Bool {
    let (ones, signs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let delete = word ^ ones &* 0x7F
    let (c2, e2) = (word ^ ones &* 0xC2, word ^ ones &* 0xE2)
    let found =
      (word &- ones &* 0x20) & ~word | (delete &- ones) & ~delete | (c2 &- ones) & ~c2
      | (e2 &- ones) & ~e2
    return found & signs != 0
  }

  /// Whether a control begins at a byte: C0 and DEL, C1, the two separators of lines and paragraphs.
  private static func isControl(at index: Int, of bytes: RawSpan) -> Bool {
    func byte(_ index: Int) -> UInt8 {
      unsafe bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
    }
    return switch byte(index) {
    case 0..<0x20, 0x7F: true
    case 0xC2 where index + 1 < bytes.byteCount: byte(index + 1) < 0xA0
    case 0xE2 where index + 2 < bytes.byteCount:
      byte(index + 1) == 0x80 && (byte(index + 2) == 0xA8 || byte(index + 2) == 0xA9)
    default: false
    }
  }
}
