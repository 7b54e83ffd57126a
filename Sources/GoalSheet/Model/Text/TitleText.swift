import JapaneseCalendar

/// Reads the fiscal year in a title: `令和5年度 組織目標管理シート`, `組織目標管理シート（令和5年度）`,
/// `組織目標管理シート【令和5年度事業分】`, `組織目標管理シート 令和5年度`, `市立病院　令和5年度組織目標管理シート`.
package enum TitleText {
  static func year(in text: String) -> Int? {
    guard let key = LabelKey.key(of: text) else { return nil }
    if let leading = FiscalYearText.leadingYear(in: withoutBrackets(key)) { return leading.year }
    guard key.hasSuffix(")"), let bracket = key.lastIndex(of: "(") else {
      return trailingYear(in: text)?.year ?? innerYear(in: text)?.year
    }
    let note = withoutBrackets(String(key[bracket...]))
    return FiscalYearText.year(in: note) ?? yearOfPart(note) ?? innerYear(in: text)?.year
  }

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
    guard text.hasSuffix("年度"), let space = text.lastIndex(where: \.isWhitespace),
      let year = FiscalYearText.year(in: String(text[text.index(after: space)...]))
    else { return nil }
    return (CleanText.trimmed(String(text[..<space])), year)
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
