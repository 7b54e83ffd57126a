import SeededNumbers

/// Texts such as sections write, with everything that line breaking has to know: kanji and kana of
/// all kinds and widths, all punctuation of ASCII and of Japanese text, addresses of the web, paths,
/// dates and ratios with strokes, numbers with their signs, brackets, letters of other scripts,
/// characters beyond 16 bits, variants, combining marks, pictures.
///
/// Not in them are what office text does not have: tabs, joiners and blanks without width, scripts
/// that are written from the right or parted by dictionaries. ❤ ✔ and other signs that the form's
/// font lacks are as wide as the font that is found for them.
struct RandomText {
  var generator: SeededNumbers
  /// Whether there are pictures such as 👍, which cannot be printed without a font for them.
  private let hasPictures: Bool

  init(seed: UInt64, hasPictures: Bool = false) {
    self.generator = SeededNumbers(seed: seed)
    self.hasPictures = hasPictures
  }

  /// A text of about `length` characters, without white space at its ends.
  mutating func text(length: Int) -> String {
    var text = ""
    var count = 0
    while count < length {
      let piece = self.piece()
      text += piece
      count += piece.count
    }
    return trimmed(String(text.prefix(max(1, length))))
  }

  /// A text of signs and single characters in any order, as nobody writes it.
  mutating func signs(length: Int) -> String {
    var text = ""
    for _ in 0..<length {
      switch Int.random(in: 0..<20, using: &generator) {
      case 0..<4: text += pick(Self.ascii)
      case 4..<6: text += pick(Self.points)
      case 6: text += pick(Self.rare)
      case 7: text += pick(Self.wide)
      case 8: text += " "
      case 9..<12: text += pick(Self.letters)
      case 12..<14: text += "\(Int.random(in: 0..<10, using: &generator))"
      case 14: text += pick(Self.kana)
      case 15: text += pick(Self.brackets.flatMap { [$0.0, $0.1] })
      default: text += pick(Self.words)
      }
    }
    return trimmed(text)
  }

  /// A word, or what separates words.
  private mutating func piece() -> String {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<45: pick(Self.words)
    case 45..<58: pick(Self.points)
    case 58..<66:
      pick(Self.brackets.map { $0.0 }) + pick(Self.words) + pick(Self.brackets.map { $0.1 })
    case 66..<74: pick(Self.latin)
    case 74..<77: pick(Self.paths)
    case 77: pick(Self.ascii)
    case 78..<88: number()
    case 88..<91: pick(Self.wide)
    case 91..<93: pick(Self.kana)
    case 93..<96: "\n"
    case 96..<98: " "
    case 98 where hasPictures && Bool.random(using: &generator): pick(Self.pictures)
    default: pick(Self.rare)
    }
  }

  private mutating func number() -> String {
    let value = Int.random(in: 0..<100_000, using: &generator)
    return switch Int.random(in: 0..<6, using: &generator) {
    case 0: "\(value % 100)%"
    case 1: "\(value / 1000),\(value % 1000 + 100 > 999 ? 999 : value % 1000 + 100)人"
    case 2: "\(value % 100).\(value % 10)%"
    case 3: "R\(value % 9).\(value % 12 + 1).\(value % 28 + 1)"
    case 4: "(\(value)件)"
    default: "\(value)"
    }
  }

  mutating func pick<Element>(_ values: [Element]) -> Element {
    values[Int.random(in: values.indices, using: &generator)]
  }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    let result = text.isEmpty ? "西" : String(text)
    // A ditto mark alone would be read as the text above it.
    return ["々", "“", "”"].contains(result) ? result + "。" : result
  }

  private static let words = [
    "地域", "区民", "の", "を", "に", "が", "して", "ます", "取り組みます", "ネットワーク", "コミュニティ協議会",
    "図ります", "ウォーキング", "ちょっと", "っ", "ー", "推進する", "子育て", "アンケート", "満足度", "々", "実施",
    "する", "こと", "ッセ", "ヴァイオリン", "ゃ", "佐潟", "高齢者", "ヶ所",
  ]
  private static let points = [
    "、", "。", "，", "．", "・", "：", "；", "？", "！", "…", "……", "―", "――", "〜", "～", "※", "→", "／",
    "＋", "＝", "　",
  ]
  private static let brackets = [
    ("「", "」"), ("『", "』"), ("（", "）"), ("(", ")"), ("【", "】"), ("〈", "〉"), ("“", "”"), ("[", "]"),
  ]
  private static let latin = [
    "SNS", "Instagram", "Facebook:", "LINE", "PR", "X(旧Twitter)", "SUP", "WEST2040", "Meetup!",
    "a", "e-mail", "and", "Word", "don't",
    "GIGA", "A4", "No.5", "+5", "-3", "10-12", "#1", "&", "=1+1", "@home",
  ]
  /// What has a stroke, which programs part by rules of their own.
  private static let paths = [
    "https://www.city.niigata.lg.jp/nishi/", "http://a.jp/?q=1&r=2#top", "and/or", "A/B", "PC/スマホ",
    "全角/半角", "/", "//", "24/7", "2023/4/1", "R5/9/30", "1/2", "3/4/", "/5", "5/人", "km/h", "入/出",
    "C:\\共有\\r5.xlsx", "\\100", "~/文書/", "info@example.jp", "〇/△/×",
  ]
  private static let letters = "abcXYZ".map(String.init)
  private static let ascii = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".map(String.init)
  private static let wide = ["ＬＩＮＥ", "１２３", "５０％", "Ａ", "ｘ", "￥１００", "㈱", "①", "②", "㎡", "℃", "％"]
  private static let kana = ["ｱｲｳ", "ｶﾞｷﾞ", "ﾎﾟｲﾝﾄ", "ﾃﾞｰﾀ", "｢ｱ｣"]
  /// Pictures that the form's font lacks; how wide they are depends on the fonts at hand.
  private static let pictures = ["😀", "👍", "⭕", "❌", "👍🏽", "🇯🇵"]
  private static let rare = [
    "か\u{3099}", "ホ\u{309A}", "é", "ü", "α", "Ω", "Я", "±", "×", "÷", "§", "°", "′", "“", "’", "—",
    "–",
    "•", "©", "™", "𠮷", "髙", "﨑", "葛\u{E0100}", "〒950", "〇", "◎", "■", "★", "♪", "‥", "——", "〜〜",
    "゛", "ヽ", "〆", "℃", "№3", "‰", "€5", "¥100",
    "｢｣", "ﾞ", "･", "e\u{301}", "｜", "￤", "￢", "Ⅳ", "㍻", "㊤", "¼", "½", "⇔", "∴", "▲5", "▽", "│",
    "─",
    "✓",
  ]
}
