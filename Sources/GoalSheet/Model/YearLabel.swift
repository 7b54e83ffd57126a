import JapaneseCalendar

/// A label with a year that changes with the form's: `{year:R6}実績`, `{year+1:令和7年度}目標`,
/// `目標（{year}）`.
///
/// The text after the colon is an example that shows how the year is written; without one it is written
/// like `令和6年度`.
///
/// - SeeAlso: SPEC section 12
public struct YearLabel: Hashable, Sendable {
  /// How a year is written.
  private enum Style: Hashable, Sendable {
    /// R6
    case letter
    /// 令和6
    case kanji
    /// 2024
    case gregorian
  }

  /// What is before the year, and after it.
  package let before: String
  package let after: String
  /// How many years after the form's the label's year is.
  package let offset: Int
  private let style: Style
  /// Whether letters and digits are in full width.
  private let isWide: Bool
  /// What the example has after its number: 年度, or nothing.
  private let unit: String

  /// The years before and after the form's that a label can have.
  package static let offsets = -5...5
  private static let start = "{year"

  /// A label as a template writes it; `nil` if it has no year, or none that can be written.
  package init?(_ text: String) {
    guard let open = text.ranges(of: Self.start).first,
      let close = text[open.upperBound...].firstIndex(of: "}")
    else { return nil }
    before = String(text[..<open.lowerBound])
    after = String(text[text.index(after: close)...])
    let parts = text[open.upperBound..<close].split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let offset = Self.offset(parts[0]), !before.contains("{"), !after.contains("{"),
      Self.offsets.contains(offset)
    else { return nil }
    self.offset = offset
    let example = parts.count > 1 ? String(parts[1]) : "令和6年度"
    guard FiscalYearText.year(in: example) != nil, let first = example.first else { return nil }
    isWide = example.unicodeScalars.contains { TextFolding.ascii(ofFullWidth: $0) != nil }
    style =
      first.isNumber ? .gregorian : "令平昭大明".contains(first) ? .kanji : .letter
    unit = example.hasSuffix("年度") ? "年度" : example.hasSuffix("年") ? "年" : ""
  }

  private static func offset(_ text: Substring) -> Int? {
    if text.isEmpty { return 0 }
    guard let sign = text.first, "+-".contains(sign) else { return nil }
    return Int(text)
  }

  /// The label of the form of a fiscal year.
  package func text(of fiscalYear: Int) -> String {
    let year = fiscalYear + offset
    let long = EraText.text(ofFiscalYear: year)
    var text =
      switch style {
      case .letter: EraText.shortText(ofFiscalYear: year)
      case .kanji: String(long.dropLast(2))
      case .gregorian: String(year)
      }
    if isWide { text = Self.wide(text) }
    return before + text + unit + after
  }

  private static func wide(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar.isASCII ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
  }

  /// The label in words, for messages and data: 前年度実績.
  package var words: String {
    let year =
      switch offset {
      case 0: "今年度"
      case 1: "翌年度"
      case -1: "前年度"
      case 2...: "\(offset)年後"
      default: "\(-offset)年前"
      }
    return before + year + after
  }
}
