/// A character with what line breaking needs to know about it.
struct LineElement {
  /// The font that draws emoji such as 👍, which the font of the form lacks.
  enum PictureFont {
    /// None: each is a box of one em, and so is a skin tone modifier.
    case missing
    /// A font with wide colour emoji.
    case color
  }

  let kind: LineClass
  let script: ScriptKind
  /// In halves of an em.
  let width: Int
  /// Whether it is a surrogate pair in UTF-16.
  let isPair: Bool
  /// Whether it is a Japanese full stop.
  let isFullStop: Bool
  /// Whether it is drawn in another font.
  let isPicture: Bool

  /// A kanji or kana, between which lines may end, as nearly every character is.
  static var ideograph: LineElement {
    LineElement(
      kind: .ideograph, script: .asian, width: 2, isPair: false, isFullStop: false,
      isPicture: false)
  }

  /// Whether the character behaves exactly like ``ideograph``.
  @inline(__always)
  static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF: true
    case 0x3041...0x30FF: LineClass(scalar) == .ideograph
    default: false
    }
  }

  init(_ scalar: Unicode.Scalar, pictures: PictureFont) {
    script = ScriptKind(scalar)
    isPair = scalar.value > 0xFFFF
    isFullStop = scalar == "。"
    isPicture = FontWidths.isPicture(scalar)
    if isPicture {
      let isWithin = pictures == .color && scalar.properties.isEmojiModifier
      kind = isWithin ? .combining : .init(scalar)
      width = pictures == .missing ? 2 : 3
    } else {
      kind = LineClass(scalar)
      width = FontWidths.halfEms(of: scalar)
    }
  }

  private init(
    kind: LineClass, script: ScriptKind, width: Int, isPair: Bool, isFullStop: Bool,
    isPicture: Bool
  ) {
    self.kind = kind
    self.script = script
    self.width = width
    self.isPair = isPair
    self.isFullStop = isFullStop
    self.isPicture = isPicture
  }
}
