import JapaneseCalendar

/// Reads the fiscal year in a title: `令和5年度 組織目標管理シート`, `組織目標管理シート（令和5年度）`,
/// `組織目標管理シート【令和5年度事業分】`, `組織目標管理シート 令和5年度`, `市立病院　令和5年度組織目標管理シート`.
package enum TitleText {
  static func year(in text: String) -> Int? {
    // Without a full stop the key is the same year, and quicker.
    guard let title = TextFolding.hasFullStop(text) ? plain(text) : LabelKey.key(of: text) else {
      return nil
    }
    if let leading = FiscalYearText.leadingYear(in: withoutBrackets(title)) { return leading.year }
    if let trailing = trailingYear(in: text) { return trailing.year }
    guard title.hasSuffix(")"), let bracket = title.lastIndex(of: "(") else {
      return innerYear(in: text)?.year
    }
    let note = withoutBrackets(String(title[bracket...]))
    return FiscalYearText.year(in: note) ?? yearOfPart(note) ?? innerYear(in: text)?.year
  }

  /// A title with brackets of one kind only, and without the `#` that a text file may put before it.
  ///
  /// The full stops of `R6.4` stay, without which it would be another year.
  private static func plain(_ text: String) -> String {
    let title = text.drop { $0 == "#" || $0 == "＃" || $0.isWhitespace }.map { character in
      openings.contains(character) ? "(" : closings.contains(character) ? ")" : character
    }
    return CleanText.trimmed(String(title))
  }

  /// The first and the last month or day of a fiscal year in a title or alone, with the texts before and after:
  /// `R6.4～R7.3　目標シート`.
  package static func span(in text: String) -> (before: String, year: Int, after: String)? {
    for start in text.indices where !text[start].isWhitespace {
      let before = text[..<start]
      guard before.last.map({ !$0.isNumber && !$0.isLowercase && !$0.isUppercase }) ?? true,
        let (year, rest) = FiscalYearText.leadingSpan(in: String(text[start...]))
      else { continue }
      return (String(before), year, String(rest))
    }
    return nil
  }

  /// What a title says besides its year, which is between two texts or after one: `目標（　）・評価シート` is
  /// `目標・評価シート`.
  package static func words(before: String, after: String) -> String {
    let first = CleanText.trimmed(before)
    let last = CleanText.trimmed(after)
    let hasFrame =
      first.last.map { openings.contains($0) || frames.contains($0) } == true
      && last.first.map { closings.contains($0) || frames.contains($0) } == true
    let start = CleanText.trimmed(String(hasFrame ? first.dropLast() : first[...]))
    let end = CleanText.trimmed(String(hasFrame ? last.dropFirst() : last[...]))
    guard start.isEmpty || end.isEmpty else {
      let isSpaced =
        before.last?.isWhitespace == true || after.first?.isWhitespace == true
        || hasFrame && last.dropFirst().first?.isWhitespace == true
      return start + (isSpaced ? "\u{3000}" : "") + end
    }
    return start + (start.isEmpty ? String(end.drop { $0 == "の" }) : end)
  }

  /// Signs around a year that are no brackets of labels: `－令和6年度－`, `＜令和6年度＞`.
  package static let frames: Set<Character> = [
    "<", ">", "＜", "＞", "〈", "〉", "《", "》", "「", "」", "『", "』", "-", "－", "―", "ー", "–", "~", "～",
    "〜",
  ]

  /// The year of `令和5年度分` and `令和5年度事業分`.
  private static func yearOfPart(_ note: String) -> Int? {
    guard let (year, rest) = FiscalYearText.leadingYear(in: note), isPart(rest) else { return nil }
    return year
  }

  /// Whether the words after a year in brackets say that the sheet is about it: 分, 事業分, 対象.
  package static func isPart(_ words: some StringProtocol) -> Bool {
    words.count <= longestPart && parts.contains(where: words.hasSuffix)
  }

  private static let parts = ["分", "対象", "版", "用", "末", "末現在", "末時点", "実績", "実施", "当初", "中間", "最終"]

  private static let longestPart = 5

  /// Brackets around a year, and their ends.
  package static let openings: Set<Character> = ["(", "（", "【", "〔", "[", "［"]
  package static let closings: Set<Character> = [")", "）", "】", "〕", "]", "］"]

  /// The year after another name and white space, and the words after it: `市立病院　令和6年度目標シート`.
  package static func innerYear(in text: String) -> (name: String, year: Int, words: String)? {
    for space in text.indices.dropFirst() where text[space].isWhitespace {
      let rest = String(text[text.index(after: space)...])
      guard let (year, words) = FiscalYearText.leadingYear(in: rest), !words.isEmpty,
        rest.dropLast(words.count).contains("年")
      else { continue }
      let title = CleanText.trimmed(String(words.drop { $0 == "の" }))
      return title.isEmpty ? nil : (CleanText.trimmed(String(text[..<space])), year, title)
    }
    return nil
  }

  /// The year after white space at the end of a title, and the words before it: `業務目標シート 令和6年度`.
  static func trailingYear(in text: String) -> (words: String, year: Int)? {
    guard let space = text.lastIndex(where: \.isWhitespace) else { return nil }
    let last = String(text[text.index(after: space)...])
    guard isYear(last), let year = FiscalYearText.year(in: last) else { return nil }
    return (CleanText.trimmed(String(text[..<space])), year)
  }

  /// Whether a word is a year wherever it is: 令和6年度, R6, FY2024, but not 2024.
  package static func isYear(_ word: String) -> Bool {
    FiscalYearText.year(in: word) != nil && !word.allSatisfy(\.isNumber)
  }

  /// The title with another fiscal year in the place of its own, in the same style; `nil` if it has
  /// none.
  static func title(_ text: String, withYear year: Int) -> String? {
    for start in text.indices where !text[start].isWhitespace {
      guard let (_, rest) = FiscalYearText.leadingYear(in: String(text[start...])) else { continue }
      let own = CleanText.trimmed(String(text[start...].dropLast(rest.count)))
      let long = EraText.text(ofFiscalYear: year)
      let new =
        own.hasSuffix("度")
        ? long
        : own.hasSuffix("年") ? String(long.dropLast()) : EraText.shortText(ofFiscalYear: year)
      return text[..<start] + new + text[start...].dropFirst(own.count)
    }
    return nil
  }

  /// The title without its fiscal year at the start, after another name, or in brackets at the end; `nil` if
  /// it has none.
  static func withoutYear(_ text: String) -> String? {
    if let (_, rest) = FiscalYearText.leadingYear(in: text) {
      return CleanText.trimmed(String(rest.drop { $0 == "の" }))
    }
    if let (words, _) = trailingYear(in: text) { return words }
    if let (before, _, after) = span(in: text) { return words(before: before, after: after) }
    if let inner = innerYear(in: text) { return inner.words }
    guard let bracket = text.lastIndex(where: openings.contains), year(in: text) != nil else {
      return nil
    }
    if bracket == text.startIndex, let close = text.firstIndex(where: closings.contains) {
      return CleanText.trimmed(String(text[text.index(after: close)...]))
    }
    return CleanText.trimmed(String(text[..<bracket]))
  }

  /// `text` without an opening bracket at its start and a closing one at its end.
  static func withoutBrackets(_ text: String) -> String {
    guard text.hasPrefix("(") else { return text }
    let inner = text.dropFirst()
    return String(inner.hasSuffix(")") ? inner.dropLast() : inner)
  }
}
