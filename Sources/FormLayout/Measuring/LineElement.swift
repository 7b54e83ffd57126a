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

  init(_ scalar: Unicode.Scalar, pictures: PictureFont) {
    script = ScriptKind(scalar)
    isPair = scalar.value > 0xFFFF
    isFullStop = scalar == "。"
    if FontWidths.isPicture(scalar) {
      let isWithin = pictures == .colour && scalar.properties.isEmojiModifier
      kind = isWithin ? .combining : .init(scalar)
      width = pictures == .missing ? 2 : 3
    } else {
      kind = LineClass(scalar)
      width = FontWidths.halfEms(of: scalar)
    }
  }
}
