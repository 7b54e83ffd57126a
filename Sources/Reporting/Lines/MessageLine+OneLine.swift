import Bytes
import Grid

extension MessageLine {
  /// Text without line breaks and terminal control sequences.
  package static func oneLine(_ text: String) -> String {
    var bytes = ByteArena()
    append(oneLine: text, to: &bytes)
    return String(decoding: bytes.array, as: UTF8.self)
  }

  /// Appends the result of ``oneLine(_:)``.
  static func append(oneLine text: String, to bytes: inout ByteArena) {
    guard text.hasControls else {
      bytes.append(text)
      return
    }
    for character in text {
      if character.isNewline {
        bytes.append(" ")
      } else {
        for scalar in character.unicodeScalars {
          bytes.append(isControl(scalar) ? "\u{FFFD}" : PathName.shown(String(scalar)))
        }
      }
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      // Direction marks, line separators, overrides and isolates can disguise a text as another
      // one.
      || (0x200E...0x200F).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }
}

extension String {
  /// Whether one of the characters is a control character, or represents a byte of a file name.
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

  /// Whether a byte of the word is a control character or may begin one.
  @inline(__always)
  private static func mayHaveControls(_ word: UInt64) -> Bool {
    Lanes.below(0x20, word) | Lanes.equal(0x7F, word) | Lanes.equal(0xC2, word)
      | Lanes.equal(0xE2, word) | Lanes.equal(0xEF, word) != 0
  }

  /// Whether a control character begins at a byte: C0 and DEL, C1, line and paragraph separators,
  /// or one of the characters that represent bytes of file names.
  private static func isControl(at index: Int, of bytes: RawSpan) -> Bool {
    func byte(_ index: Int) -> UInt8 {
      unsafe bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
    }
    return switch byte(index) {
    case 0..<0x20, 0x7F: true
    case 0xC2 where index + 1 < bytes.byteCount: byte(index + 1) < 0xA0
    case 0xE2 where index + 2 < bytes.byteCount:
      switch (byte(index + 1), byte(index + 2)) {
      case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): true
      default: false
      }
    case 0xEF where index + 1 < bytes.byteCount:
      byte(index + 1) == 0x9E || byte(index + 1) == 0x9F
    default: false
    }
  }
}
