import JapaneseCalendar

/// Reads the fiscal year in a title: `令和5年度 組織目標管理シート`, `組織目標管理シート（令和5年度）`.
enum TitleText {
  static func year(in text: String) -> Int? {
    guard let key = LabelKey.key(of: text) else { return nil }
    if let leading = FiscalYearText.leadingYear(in: withoutBrackets(key)) { return leading.year }
    guard key.hasSuffix(")"), let bracket = key.lastIndex(of: "(") else { return nil }
    return FiscalYearText.year(in: withoutBrackets(String(key[bracket...])))
  }

  /// `text` without an opening bracket at its start and a closing one at its end.
  static func withoutBrackets(_ text: String) -> String {
    guard text.hasPrefix("(") else { return text }
    let inner = text.dropFirst()
    return String(inner.hasSuffix(")") ? inner.dropLast() : inner)
  }
}
