/// A character as the lines of a text see it.
struct LineElement {
  /// The font that pictures such as 👍 come from, which the form's font lacks.
  enum PictureFont {
    /// None: each has a box of one em, and so has the colour of a hand.
    case missing
    /// One with wide colour pictures.
    case colour
  }

  let kind: LineClass
  let script: ScriptKind
  /// In halves of an em.
  let width: Int
  /// Whether UTF-16 needs two units for it.
  let isPair: Bool
  /// Whether it is the point that ends a sentence.
  let isFullStop: Bool
  /// Whether it may come from another font.
  let isPicture: Bool

  @inline(__always)
  init(_ scalar: Unicode.Scalar, pictures: PictureFont) {
    // Nearly every character is a kanji or kana, of which no more is to be asked.
    if (0x3041...0x30FF).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value) {
      kind = LineClass(scalar)
      (script, width) = (.asian, kind == .combining ? 0 : 2)
      (isPair, isFullStop, isPicture) = (false, false, false)
      return
    }
    script = ScriptKind(scalar)
    isPair = scalar.value > 0xFFFF
    isFullStop = scalar == "。"
    isPicture = FontWidths.isPicture(scalar)
    if isPicture {
      let isWithin = pictures == .colour && scalar.properties.isEmojiModifier
      kind = isWithin ? .combining : .init(scalar)
      width = pictures == .missing ? 2 : 3
    } else {
      kind = LineClass(scalar)
      width = FontWidths.halfEms(of: scalar)
    }
  }
}
