/// The class of a character for line breaking.
///
/// The classes are those of Unicode's line breaking algorithm, as far as Japanese office text needs
/// them.
///
/// - SeeAlso: UAX #14; JIS X 4051
enum LineClass: UInt8 {
  /// Kanji, kana, full-width letters: a line may end on either side.
  case ideograph
  /// A letter of a word that is not broken.
  case letter
  case digit
  /// 「（
  case opening
  /// 、。」）
  case closing
  /// `)` and `]`
  case closingParenthesis
  case quotation
  /// `!` and `?`, of both widths
  case exclamation
  /// `,` `.` `:` `;`
  case infix
  case slash
  /// `\`, which Japanese fonts draw as ￥.
  case backslash
  case hyphen
  /// Before a number: ￥ and `+`.
  case prefix
  /// After a number: `%`.
  case postfix
  /// `°`, either after a number or part of a word.
  case degree
  /// After a number, but a word of its own: ℃.
  case unit
  /// A dash or bar after which a line may end.
  case breakAfter
  /// —, two of which are not separated.
  case dash
  /// ´, which is not separated from what follows.
  case accent
  /// Small kana, ー, ・, 々: no line begins with one.
  case nonStarter
  /// ……
  case ellipsis
  /// No line ends on either side of it.
  case glue
  case space
  /// An ideographic space.
  case wideSpace
  case newline
  /// Combines with the character before it.
  case combining
}

extension LineClass {
  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0..<0x80: self = Self.ascii(UInt8(value))
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF: self = .ideograph
    case 0x3041...0x30FF: self = Self.special(value) ?? .ideograph
    default: self = Self.other(scalar)
    }
  }

  private static func ascii(_ byte: UInt8) -> LineClass {
    switch byte {
    case UInt8(ascii: "\n"): .newline
    case UInt8(ascii: " "), UInt8(ascii: "\t"): .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .closingParenthesis
    case UInt8(ascii: "}"): .closing
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .exclamation
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"): .infix
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .quotation
    case UInt8(ascii: "$"), UInt8(ascii: "+"): .prefix
    case UInt8(ascii: "\\"): .backslash
    case UInt8(ascii: "%"): .postfix
    case UInt8(ascii: "|"): .breakAfter
    default: .letter
    }
  }

  private static func other(_ scalar: Unicode.Scalar) -> LineClass {
    if let special = special(scalar.value) { return special }
    if FontWidths.halfEms(of: scalar) == 0 { return .combining }
    return ScriptKind(scalar) == .asian || isPictograph(scalar.value) ? .ideograph : .letter
  }

  /// Whether it is one of the pictographs that Unicode treats like kanji.
  private static func isPictograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x231A...0x231B, 0x23F0...0x23F3, 0x2600...0x2603, 0x2614...0x2615, 0x2618,
      0x261A...0x261F, 0x2639...0x263B, 0x2668, 0x267F, 0x26BD...0x26C8, 0x26CD, 0x26CF...0x26D1,
      0x26D3...0x26D4, 0x26D8...0x26D9, 0x26DC, 0x26DF...0x26E1, 0x26EA, 0x26F1...0x26F5,
      0x26F7...0x26FA, 0x26FD...0x2704, 0x2708...0x270D, 0x2764, 0x1F000...0x1F0FF,
      0x1F200...0x1FAFF:
      true
    default: false
    }
  }

  private static func special(_ value: UInt32) -> LineClass? {
    value < 0x10000 ? LineClass(rawValue: specials[Int(value)]) : nil
  }

  /// The punctuation beyond ASCII, and small kana.
  ///
  /// The class of each character of the Basic Multilingual Plane, or 255. A table, because nearly
  /// every sentence needs it and a dictionary is slower.
  private static let specials: [UInt8] = {
    let groups: [(LineClass, String)] = [
      (.opening, "「『（【〔〈《［｛｢〖〘〚〝｟‚„⁅¡¿"),
      (.closing, "、。，．」』）】〕〉》］｝｠｡､｣〗〙〛〞〟⁆"),
      (.infix, "⁄"),
      (.quotation, "“”‘’‛‟«»‹›"),
      (.exclamation, "！？"),
      (.nonStarter, "：；〜々〻〼‼‽⁇⁈⁉･ﾞﾟｧｨｩｪｫｬｭｮｯｰ"),
      (.nonStarter, "ぁぃぅぇぉっゃゅょゎゕゖ゛゜ゝゞ゠ァィゥェォッャュョヮヵヶ・ーヽヾ"),
      (.combining, "\u{3099}\u{309A}"),
      (.ellipsis, "…‥․"),
      (.postfix, "％‰‱¢￠‴‵‶‷"),
      (.unit, "℃′″"),
      (.degree, "°"),
      (.prefix, "￥＄¥£¤€±−№￡￦"),
      (.breakAfter, "–‐‒⁖⁘⁙⁚⁛⁝⁞"),
      (.dash, "—"),
      (.accent, "´"),
      (.glue, "\u{A0}\u{2011}\u{202F}"),
      (.wideSpace, "\u{3000}"),
    ]
    var classes = [UInt8](repeating: .max, count: 0x10000)
    for (kind, characters) in groups {
      for scalar in characters.unicodeScalars { classes[Int(scalar.value)] = kind.rawValue }
    }
    return classes
  }()
}
