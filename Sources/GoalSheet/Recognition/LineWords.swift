/// Classifies a line by its words: it numbers the columns, or is a sample, a total or a remark.
///
/// - SeeAlso: SPEC section 2, "What is no row"
struct LineWords {
  /// The texts of the line, from left to right.
  private let texts: [String]

  init(_ texts: [String]) { self.texts = texts }

  // MARK: - Column numbers

  /// Whether the line numbers or letters the columns: ①②③…, (1)(2)…, A B C ….
  var countColumns: Bool { count { $0 + 1 == $1 } }

  /// Whether the line counts, but leaves numbers out, as where columns between the form's are not
  /// the form's.
  var countUpwards: Bool { count { $0 < $1 } }

  private func count(_ isNext: (Int, Int) -> Bool) -> Bool {
    // Nearly every line has a longer text.
    guard texts.count >= Self.leastColumns, texts.allSatisfy({ $0.utf8.count <= Self.longestPlace })
    else { return false }
    return count(by: Self.place, isNext) || count(by: Self.romanNumeral, isNext)
  }

  private func count(by place: (String) -> Int?, _ isNext: (Int, Int) -> Bool) -> Bool {
    var before: Int?
    for text in texts {
      guard let place = place(text) else { return false }
      if let before, !isNext(before, place) { return false }
      before = place
    }
    return true
  }

  private static let leastColumns = 3
  /// The longest counting sign, in bytes.
  static let longestPlace = 16

  /// The position that a counting sign denotes; letters and numbers are kept separate.
  private static func place(_ text: String) -> Int? {
    let folded = sign(in: text)
    if let number = Int(String(scalars: folded)) { return number }
    guard folded.count == 1, let scalar = folded.first else { return nil }
    switch scalar {
    case "A"..."Z": return Int(scalar.value)
    case "a"..."z": return Int(scalar.value)
    default:
      return "アイウエオカキクケコサシスセソ".unicodeScalars.enumerated()
        .first { $0.element == scalar }.map { 10_000 + $0.offset }
        ?? "イロハニホヘトチリヌル".unicodeScalars.enumerated()
        .first { $0.element == scalar }.map { 20_000 + $0.offset }
        ?? "一二三四五六七八九十".unicodeScalars.enumerated()
        .first { $0.element == scalar }.map { 30_000 + $0.offset }
    }
  }

  /// A counting sign without its brackets.
  private static func sign(in text: String) -> String.UnicodeScalarView {
    TextFolding.comparable(text).unicodeScalars.filter {
      !CleanText.isSpace($0) && !"().[]【】〔〕<>".unicodeScalars.contains($0)
    }
  }

  /// The number that a Roman numeral denotes: Ⅰ, ii, (XI).
  private static func romanNumeral(_ text: String) -> Int? {
    let folded = String(scalars: Array(sign(in: text))).uppercased()
    return romanNumerals.firstIndex(of: folded)
  }

  private static let romanNumerals = [
    "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
    "XV", "XVI",
  ]

  // MARK: - Words

  /// Whether every text is in brackets: （50字以内）.
  var areInstructions: Bool { texts.allSatisfy(Self.isBracketed) }

  private static func isBracketed(_ text: String) -> Bool {
    guard let first = text.first, let close = pairs[first], text.last == close, text.count > 2
    else {
      return false
    }
    return !text.dropFirst().dropLast().contains(close)
  }

  private static let pairs: [Character: Character] = [
    "(": ")", "（": "）", "[": "]", "［": "］", "【": "】", "〔": "〕", "<": ">", "＜": "＞", "〈": "〉",
  ]

  /// Whether the line begins with （例） or 記入例, optionally after a number.
  func beginAsSample(afterNumber: Bool) -> Bool {
    let heads = texts.prefix(afterNumber ? 2 : 1)
    return heads.contains { Self.isSample($0) }
  }

  private static let sampleWords = ["記入例", "記載例", "入力例", "作成例"]

  private static let sampleStarts = ScalarSet("(（[［【〔<＜例記入作".unicodeScalars)

  /// Whether a text begins as a sample may.
  static func mayBeSample(_ text: String) -> Bool {
    text.unicodeScalars.first.map(sampleStarts.contains) ?? false
  }

  private static func isSample(_ text: String) -> Bool {
    // Nearly every text begins differently.
    guard mayBeSample(text) else { return false }
    guard let key = LabelKey.key(of: String(text.prefix(12))) else { return false }
    if key == "例" || sampleWords.contains(where: key.hasPrefix) { return true }
    guard key.hasPrefix("(") || key.hasPrefix("<") else {
      let rest = key.dropFirst()
      return key.hasPrefix("例") && rest.allSatisfy { "0123456789)".contains($0) }
    }
    let inner = key.dropFirst()
    if sampleWords.contains(where: { inner.hasPrefix($0) }) { return true }
    guard inner.hasPrefix("例") else { return false }
    return inner.dropFirst().drop { "0123456789".contains($0) }.first.map { ")>".contains($0) }
      ?? false
  }

  /// Whether the first text is 計, 合計, 小計 and nothing else.
  var beginAsTotal: Bool { texts.first.map(Self.isTotal) ?? false }

  private static func isTotal(_ text: String) -> Bool {
    guard text.utf8.count <= 48, let key = LabelKey.key(of: text) else { return false }
    let word = key.hasPrefix("(") && key.hasSuffix(")") ? String(key.dropFirst().dropLast()) : key
    return ["合計", "計", "小計", "総計", "累計", "総合計", "合計値"].contains(word)
  }

  /// Whether the line says 以上 or 以下余白 and nothing else.
  var areEnd: Bool {
    guard texts.count == 1, texts[0].utf8.count <= 32, let key = LabelKey.key(of: texts[0]) else {
      return false
    }
    return ["以上", "(以上)", "-以上-", "以上。", "以下余白", "(以下余白)"].contains(key)
  }

  /// Whether the first text begins as a remark: ※, （注）, 備考.
  var beginAsRemark: Bool { texts.first.map(Self.isRemark) ?? false }

  private static func isRemark(_ text: String) -> Bool {
    let start = text.drop { "（(【[〔［".contains($0) }
    guard let first = start.first else { return false }
    if "※＊*".contains(first) { return true }
    let rest = start.dropFirst()
    switch first {
    case "注":
      if rest.hasPrefix("記") || rest.hasPrefix("釈") || rest.hasPrefix("意事項") { return true }
      return rest.first.map { !$0.isLetter || $0.isNumber } ?? true
    case "備": return rest.hasPrefix("考")
    default: return false
    }
  }
}
