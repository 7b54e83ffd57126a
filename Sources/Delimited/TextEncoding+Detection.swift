extension TextEncoding {
  /// The encoding of a text, judged by its bytes.
  ///
  /// A byte order mark decides. Without one, a text with zero bytes is UTF-16 if it looks like it;
  /// valid UTF-8 is UTF-8; the rest is CP932. A text that is neither gets the encoding that is valid
  /// for longer, so that the error names the byte that breaks it.
  ///
  /// - Parameters:
  ///   - bytes: The text, or its beginning.
  ///   - isWhole: Whether nothing follows; otherwise a character cut off at the end counts as valid.
  /// - Returns: The encoding; UTF-8 for a text that is in none.
  package static func detect(_ bytes: Span<UInt8>, isWhole: Bool) -> TextEncoding {
    if let marked = allCases.first(where: { $0.isMarked(bytes) }) { return marked }
    if let wide = UTF16Evidence.encoding(of: bytes) { return wide }
    let utf8 = UTF8Prefix(of: bytes)
    if utf8.invalidCount == nil, utf8.end == bytes.count || !isWhole {
      return HalfWidthEvidence.isKatakana(bytes) ? .cp932 : .utf8
    }
    // Two kanji or kana in valid UTF-8 cannot be a coincidence; the byte after them is damaged.
    guard !hasWideCharacters(2, bytes, to: utf8.end) else { return .utf8 }
    var ignored = TextBuffer()
    do {
      _ = try TextDecoder(encoding: .cp932).decode(bytes, isLast: isWhole, into: &ignored)
      return .cp932
    } catch {
      return error.offset > utf8.end ? .cp932 : .utf8
    }
  }

  /// Whether UTF-8 text has at least `least` characters of three or four bytes.
  private static func hasWideCharacters(
    _ least: Int, _ bytes: Span<UInt8>, to end: Int
  ) -> Bool {
    var count = 0
    for index in 0..<end where bytes[index] >= 0xE0 {
      count += 1
      if count == least { return true }
    }
    return false
  }

  /// Whether the text begins with this encoding's byte order mark.
  func isMarked(_ bytes: Span<UInt8>) -> Bool {
    let mark = byteOrderMark
    guard !mark.isEmpty, bytes.count >= mark.count else { return false }
    return mark.indices.allSatisfy { bytes[$0] == mark[$0] }
  }
}

/// UTF-16 without a byte order mark.
private enum UTF16Evidence {
  /// The byte order that makes sense of the text; `nil` if neither does.
  ///
  /// Only a text with zero bytes qualifies: the delimiters and line ends of a delimited text have a
  /// high byte of zero.
  static func encoding(of bytes: Span<UInt8>) -> TextEncoding? {
    guard bytes.indices.contains(where: { bytes[$0] == 0 }) else { return nil }
    let count = bytes.count / 2
    let little = score(bytes, low: 0)
    let big = score(bytes, low: 1)
    // Three of four characters are ordinary ones, which score two.
    guard count > 0, 2 * max(little, big) >= 3 * count else { return nil }
    return little >= big ? .utf16LE : .utf16BE
  }

  /// Two for each unit that is ASCII, kana or a full-width form, one for kanji and other letters;
  /// zero for a text with a zero unit.
  private static func score(_ bytes: Span<UInt8>, low: Int) -> Int {
    var score = 0
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      switch UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8 {
      case 0: return 0
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x3000...0x30FF, 0xFF01...0xFFEF: score += 2
      case 0xA0...0x52F, 0x2000...0x2FFF, 0x3100...0x33FF, 0x4E00...0x9FFF: score += 1
      case 0xAC00...0xFAFF: score += 1  // Hangul, surrogates, private use, compatibility kanji
      default: break
      }
    }
    return score
  }
}

/// Half-width katakana that happen to be valid UTF-8: `ﾃｽ` in CP932 has the bytes of `ý`.
private enum HalfWidthEvidence {
  /// Whether a text that is valid UTF-8 is more likely CP932.
  ///
  /// It is if everything beyond ASCII comes in pairs of half-width katakana, none next to a Latin
  /// letter (as in `café`), and as UTF-8 at least one would be a letter that Japanese text lacks.
  static func isKatakana(_ bytes: Span<UInt8>) -> Bool {
    var isForeign = false
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      guard index + 1 < bytes.count, (0xC3...0xDF).contains(lead),
        (0xA1...0xBF).contains(bytes[index + 1]),
        index == 0 || !isLetter(bytes[index - 1]),
        index + 2 == bytes.count || !isLetter(bytes[index + 2])
      else { return false }
      let value = UInt32(lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
      if let scalar = Unicode.Scalar(value), CP932.shared.code(of: scalar) == nil {
        isForeign = true
      }
      index += 2
    }
    return isForeign
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
