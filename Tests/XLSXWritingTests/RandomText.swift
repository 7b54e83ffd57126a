/// A small generator of random numbers, the same on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    self.state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Texts such as sections write, with everything that line breaking has to know.
struct RandomText {
  var generator: SeededGenerator

  init(seed: UInt64) {
    self.generator = SeededGenerator(seed: seed)
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

  /// A word, or what stands between words.
  private mutating func piece() -> String {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<45: pick(Self.words)
    case 45..<58: pick(Self.points)
    case 58..<66:
      pick(Self.brackets.map { $0.0 }) + pick(Self.words) + pick(Self.brackets.map { $0.1 })
    case 66..<78: pick(Self.latin)
    case 78..<88: number()
    case 88..<91: pick(Self.wide)
    case 91..<93: pick(Self.kana)
    case 93..<96: "\n"
    case 96..<98: " "
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
    return text.isEmpty ? "西" : String(text)
  }

  private static let words = [
    "地域", "区民", "の", "を", "に", "が", "して", "ます", "取り組みます", "ネットワーク", "コミュニティ協議会",
    "図ります", "ウォーキング", "ちょっと", "っ", "ー", "推進する", "子育て", "アンケート", "満足度", "々", "実施",
    "する", "こと", "ッセ", "ヴァイオリン", "ゃ", "佐潟", "高齢者", "ヶ所",
  ]
  private static let points = [
    "、", "。", "，", "．", "・", "：", "；", "？", "！", "…", "―", "〜", "※", "→",
  ]
  private static let brackets = [
    ("「", "」"), ("『", "』"), ("（", "）"), ("(", ")"), ("【", "】"), ("〈", "〉"), ("“", "”"), ("[", "]"),
  ]
  // No addresses, no `and/or`: LibreOffice parts what has a slash by rules of its own.
  private static let latin = [
    "SNS", "Instagram", "Facebook:", "LINE", "PR", "X(旧Twitter)", "SUP", "WEST2040", "Meetup!",
    "a", "e-mail", "and", "Word", "don't",
    "GIGA", "A4", "No.5", "+5", "-3", "10-12", "#1", "&", "=1+1", "@home",
  ]
  private static let wide = ["ＬＩＮＥ", "１２３", "５０％", "Ａ", "ｘ", "￥１００", "㈱", "①", "②", "㎡", "℃", "％"]
  private static let kana = ["ｱｲｳ", "ｶﾞｷﾞ", "ﾎﾟｲﾝﾄ", "ﾃﾞｰﾀ", "｢ｱ｣"]
  private static let rare = [
    "か\u{3099}", "ホ\u{309A}", "é", "ü", "α", "Ω", "Я", "±", "×", "÷", "§", "°", "′", "“", "’", "—",
    "–",
    "•", "©", "™", "𠮷", "髙", "﨑", "葛\u{E0100}", "〒950", "〇", "◎", "■", "★", "♪",
  ]
}
