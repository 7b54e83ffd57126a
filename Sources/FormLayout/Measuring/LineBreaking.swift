/// Where a line of Japanese text may end.
///
/// Follows the line-breaking rules of JIS X 4051 as spreadsheets apply them: closing brackets,
/// points, small kana and the like do not begin a line, opening brackets do not end one, words of
/// Latin letters and numbers stay whole.
enum LineBreaking {
  /// What a character is to its neighbours on a line.
  enum Class: UInt8 {
    /// Kanji, kana, and whatever else allows a break on both sides.
    case ideograph
    /// A letter or digit of a word that stays whole.
    case word
    /// Does not begin a line: 、。」）ー
    case closing
    /// Does not end a line: 「（
    case opening
    case space
    case newline
    /// Stands on the character before it.
    case combining
  }

  static func kind(of scalar: Unicode.Scalar) -> Class {
    let value = scalar.value
    if value < 0x80 { return asciiClass(value) }
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF: return .ideograph
    case 0x3041...0x30FF: return isClosingKana(value) ? .closing : .ideograph
    default: break
    }
    if closing.contains(value) { return .closing }
    if opening.contains(value) { return .opening }
    if FontWidths.halfEms(of: scalar) == 0 { return .combining }
    switch value {
    case 0x00A0...0x02FF, 0x0370...0x058F, 0x1E00...0x1FFF: return .word
    default: return .ideograph
    }
  }

  /// Whether a line may end between two characters of these kinds.
  static func allowsBreak(after left: Class, before right: Class) -> Bool {
    switch (left, right) {
    case (_, .closing), (_, .combining), (_, .space), (_, .newline): false
    case (.opening, _): false
    case (.word, .word), (.word, .opening): false
    default: true
    }
  }

  private static func asciiClass(_ value: UInt32) -> Class {
    switch UInt8(value) {
    case UInt8(ascii: "\n"): .newline
    case UInt8(ascii: " "), UInt8(ascii: "\t"): .space
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: "%"):
      .closing
    default: .word
    }
  }

  /// Small kana, the marks of repetition and of length, and the middle dot.
  private static func isClosingKana(_ value: UInt32) -> Bool {
    switch value {
    case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x3095,
      0x3096, 0x3099...0x309E, 0x30A0, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3,
      0x30E5, 0x30E7, 0x30EE, 0x30F5, 0x30F6, 0x30FB...0x30FE:
      true
    default: false
    }
  }

  private static let closing = Set(
    "、。，．・：；？！゛゜´｀¨ヽヾゝゞ々〃仝〆ー―’”）〕］｝〉》」』】°′″℃％‰¢‥…‐–！？｡｣､･ｰﾞﾟｧｨｩｪｫｬｭｮｯ〗〙〟｠»‼⁇⁈⁉".unicodeScalars.map(
      \.value))

  private static let opening = Set(
    "‘“（〔［｛〈《「『【￥＄￡＠§〒＃｢〖〘〝｟«¥$£".unicodeScalars.map(\.value))
}
