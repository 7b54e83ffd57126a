/// The characters of one kind of numerals.
///
/// - SeeAlso: ECMA-376-1, 18.18.59 `ST_NumberFormat`, which lists the characters of the East Asian
///   numberings; how Excel combines them is its own.
struct NumeralTable: Sendable {
  /// From zero to nine, in UTF-8.
  let digits: [[UInt8]]
  /// One, ten, hundred, thousand.
  let smallUnits: [String]
  /// One, ten thousand and its powers.
  let largeUnits: [String]
  /// Whether a one before ten, hundred and thousand is written: 一十 rather than 十.
  var namesOne = true
  /// Whether a gap between digits is filled with a zero.
  var namesZero = false
  /// Whether the numbers of days and times are words: 二十三 rather than 二三.
  var readsOutDays = true
  /// Whether ten is written with a one even there: 壱拾.
  var namesOneInDays = false

  private init(_ digits: String, _ smallUnits: String, _ largeUnits: String) {
    self.digits = digits.map { Array($0.utf8) }
    self.smallUnits = [""] + smallUnits.map { String($0) }
    self.largeUnits = [""] + largeUnits.map { String($0) }
  }

  private func with(_ change: (inout NumeralTable) -> Void) -> NumeralTable {
    var table = self
    change(&table)
    return table
  }

  /// The table of some numerals.
  static func of(_ numerals: Numerals) -> NumeralTable {
    switch numerals {
    case .plain: plain
    case .kanji: kanji
    case .formalKanji: formalKanji
    case .wide, .wideSimplified: wide
    case .wideTraditional, .wideKorean: wideTraditional
    case .simplified: simplified
    case .formalSimplified: formalSimplified
    case .traditional: traditional
    case .formalTraditional: formalTraditional
    case .korean: korean
    case .formalKorean: formalKorean
    case .hangul: hangul
    }
  }

  private static let plain = NumeralTable("0123456789", "十百千", "万億兆京")
    .with { $0.readsOutDays = false }
  private static let wide = NumeralTable("０１２３４５６７８９", "十百千", "万億兆京")
    .with { $0.readsOutDays = false }
  private static let wideTraditional = NumeralTable("０１２３４５６７８９", "十百千", "萬億兆京")
    .with { $0.readsOutDays = false }
  private static let kanji = NumeralTable("〇一二三四五六七八九", "十百千", "万億兆京")
    .with { $0.namesOne = false }
  private static let formalKanji = NumeralTable("〇壱弐参四伍六七八九", "拾百阡", "萬億兆京")
    .with { $0.namesOneInDays = true }
  private static let simplified = NumeralTable("○一二三四五六七八九", "十百千", "万亿兆京")
    .with { $0.namesZero = true }
  private static let formalSimplified = NumeralTable("零壹贰叁肆伍陆柒捌玖", "拾佰仟", "万亿兆京")
    .with {
      $0.namesZero = true
      $0.namesOneInDays = true
    }
  private static let traditional = NumeralTable("○一二三四五六七八九", "十百千", "萬億兆京")
    .with { $0.namesZero = true }
  private static let formalTraditional = NumeralTable("零壹貳參肆伍陸柒捌玖", "拾佰仟", "萬億兆京")
    .with {
      $0.namesZero = true
      $0.namesOneInDays = true
    }
  private static let korean = NumeralTable("０一二三四五六七八九", "十百千", "萬億兆京")
  private static let formalKorean = NumeralTable("零壹貳參四伍六七八九", "拾百阡", "萬億兆京")
    .with { $0.namesOneInDays = true }
  private static let hangul = NumeralTable("영일이삼사오육칠팔구", "십백천", "만억조경")
    .with { $0.namesOneInDays = true }
}
