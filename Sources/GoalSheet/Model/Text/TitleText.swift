import JapaneseCalendar

/// Reads the fiscal year in a title: `令和5年度 組織目標管理シート`, `組織目標管理シート（令和5年度）`,
/// `組織目標管理シート 令和5年度`.
enum TitleText {
  static func year(in text: String) -> Int? {
    guard let key = LabelKey.key(of: text) else { return nil }
    if let leading = FiscalYearText.leadingYear(in: withoutBrackets(key)) { return leading.year }
    guard key.hasSuffix(")"), let bracket = key.lastIndex(of: "(") else {
      return trailingYear(in: text)?.year
    }
    return FiscalYearText.year(in: withoutBrackets(String(key[bracket...])))
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

  /// The title without its fiscal year at the start, or in brackets at the end; `nil` if it has none.
  static func withoutYear(_ text: String) -> String? {
    if let (_, rest) = FiscalYearText.leadingYear(in: text) {
      return CleanText.trimmed(String(rest.drop { $0 == "の" }))
    }
    if let (words, _) = trailingYear(in: text) { return words }
    guard let bracket = text.lastIndex(where: { "(（".contains($0) }), year(in: text) != nil else {
      return nil
    }
    if bracket == text.startIndex, let close = text.firstIndex(where: { ")）".contains($0) }) {
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
