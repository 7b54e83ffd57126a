import Foundation

/// Compatibility folding (NFKC), the form for comparing texts and computing with them.
///
/// Stored values are never folded: they keep the submitter's own characters.
package enum TextFolding {
  /// Whether a text has a full stop, as R6.4 has, which no key keeps.
  static func hasFullStop(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 == "." || $0 == "．" }
  }

  /// `text` in Unicode's normalisation form KC: `Ｒ５` is `R5`, `①` is `1`, `ｶﾞ` is `ガ`.
  package static func nfkc(_ text: String) -> String {
    var isStable = true
    var isFullWidthOnly = true
    for scalar in text.unicodeScalars where !isKeptByNFKC(scalar) {
      isStable = false
      if ascii(ofFullWidth: scalar) == nil {
        isFullWidthOnly = false
        break
      }
    }
    if isStable { return text }
    guard isFullWidthOnly else {
      let folded = text.precomposedStringWithCompatibilityMapping
      guard folded.unicodeScalars.contains(where: isRadical) else { return folded }
      return String(scalars: folded.unicodeScalars.map { radicals[$0] ?? $0 })
    }
    return String(scalars: text.unicodeScalars.map { ascii(ofFullWidth: $0) ?? $0 })
  }

  /// `text` in the form for comparing labels, marks, dates and names: in NFKC, with radicals
  /// replaced by their characters, and without invisible characters.
  package static func comparable(_ text: String) -> String {
    let folded = nfkc(text)
    guard folded.unicodeScalars.contains(where: isInvisible) else { return folded }
    return String(scalars: folded.unicodeScalars.filter { !isInvisible($0) })
  }

  /// Whether a character is invisible: variation selectors, soft hyphens, zero-width spaces and
  /// joiners, direction marks, word joiners, byte order marks.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F,
      0xFEFF, 0xE0100...0xE01EF:
      true
    default: false
    }
  }

  private static func isRadical(_ scalar: Unicode.Scalar) -> Bool {
    (0x2E80...0x2EFF).contains(scalar.value)
  }

  /// Radicals that Unicode does not fold, and the characters that they look like: PDF and OCR
  /// programs confuse them.
  private static let radicals: [Unicode.Scalar: Unicode.Scalar] = [
    "⺃": "乚", "⺅": "亻", "⺉": "刂", "⺌": "小", "⺍": "小", "⺎": "兀", "⺏": "尣", "⺐": "尢", "⺒": "巳",
    "⺓": "幺", "⺖": "忄", "⺘": "扌", "⺙": "攵", "⺛": "旡", "⺜": "日", "⺝": "月", "⺞": "歺", "⺟": "母",
    "⺠": "民", "⺡": "氵", "⺣": "灬", "⺤": "爫", "⺥": "爫", "⺦": "丬", "⺨": "犭", "⺩": "王", "⺪": "疋",
    "⺫": "目", "⺬": "示", "⺭": "礻", "⺮": "竹", "⺯": "糹", "⺱": "罓", "⺲": "罒", "⺶": "羊", "⺷": "羊",
    "⺸": "羊", "⺹": "老", "⺻": "聿", "⺼": "肉", "⺽": "臼", "⺾": "艹", "⺿": "艹", "⻀": "艹", "⻁": "虎",
    "⻂": "衤", "⻃": "西", "⻄": "西", "⻆": "角", "⻇": "角", "⻊": "足", "⻌": "辶", "⻍": "辶", "⻎": "辶",
    "⻏": "阝", "⻑": "長", "⻒": "長", "⻖": "阝", "⻗": "雨", "⻘": "青", "⻝": "食", "⻞": "飠", "⻟": "飠",
    "⻡": "首", "⻣": "骨", "⻤": "鬼", "⻨": "麦", "⻩": "黄", "⻫": "斉", "⻭": "歯", "⻯": "竜", "⻱": "亀",
    "⻲": "亀", "⻳": "亀",
  ]

  /// The characters of nearly every text on the form, which NFKC leaves unchanged.
  ///
  /// Combining marks are not among them, because they may combine with the previous character.
  static func isKeptByNFKC(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && keptByNFKC.contains(scalar)
  }

  /// Those of ``isKeptByNFKC(_:)``.
  static let keptByNFKC = ScalarSet(ranges: [
    0...0x7F, 0xD7...0xD7, 0x2010...0x2010, 0x2015...0x2015, 0x2212...0x2212, 0x25A0...0x25FF,
    0x3001...0x3035, 0x3041...0x3096, 0x30A1...0x30FE, 0x4E00...0x9FFF,
  ])

  /// The characters whose folding depends neither on their neighbours nor on Unicode's tables.
  static let foldedAlone = {
    var set = keptByNFKC
    set.insert("\u{3000}")
    for ascii in 0x21...0x7E as ClosedRange<UInt8> {
      if let scalar = fullWidth(ofASCII: Unicode.Scalar(ascii)) { set.insert(scalar) }
    }
    return set
  }()

  /// The full-width counterpart of a printable ASCII character.
  static func fullWidth(ofASCII scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0x21...0x7E).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0xFEE0) : nil
  }

  /// The ASCII counterpart of a full-width form or of the ideographic space.
  static func ascii(ofFullWidth scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    case 0x3000: " "
    default: nil
    }
  }
}
