import GoalSheet
import Grid
import JapaneseCalendar

/// The years in the labels of a blank form: R5実績 and R6目標 of a form for 令和6年度.
struct DraftYear {
  /// The form's fiscal year.
  private let year: Int?

  /// Takes the form's year from the first of the `texts` above the table that names one, else from the
  /// labels: the year of the results, that of the targets, or the one that most of them have.
  ///
  /// 実績 beside the results is that of the year before.
  init(above texts: [String], results: [String], targets: [String], labels: [String]) {
    func years(_ labels: [String]) -> [Int] { labels.compactMap { Self.place(in: $0)?.year } }
    let others = labels.filter { !Self.isOfYearBefore($0) && !Self.isOfBase($0) }
    let counts = Dictionary(years(others).map { ($0, 1) }, uniquingKeysWith: +)
    let most = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    let last = years(labels.filter(Self.isOfYearBefore)).max()
    year =
      Self.year(above: texts) ?? years(results).max() ?? years(targets).min() ?? most
      ?? last.map { $0 + 1 }
  }

  /// The year that the texts above a table name first; `nil` if they name none.
  static func year(above texts: [String]) -> Int? {
    texts.lazy.compactMap { yearBeforeTitle($0) ?? place(in: $0)?.year }.first
      ?? texts.lazy.compactMap { TitleText.span(in: $0)?.year }.first
  }

  /// Whether a label that is not that of the results is of what was reached before.
  private static func isOfYearBefore(_ label: String) -> Bool {
    ["実績", "現状"].contains(where: label.contains)
  }

  /// Whether a label is that of a figure of any earlier year: 基準値.
  private static func isOfBase(_ label: String) -> Bool { label.contains("基準") }

  /// A label with `{year}` in the place of its year; the label itself if it has none, or one that is not
  /// of the years around the form's.
  func pattern(of label: String) -> String {
    guard let year, let place = Self.place(in: label), (-2...2).contains(place.year - year) else {
      return label
    }
    let offset = place.year - year
    let sign = offset == 0 ? "" : offset > 0 ? "+\(offset)" : "\(offset)"
    let pattern = place.before + "{year\(sign):\(place.text)}" + place.after
    return YearLabel(pattern) == nil ? label : pattern
  }

  /// The year before the words of a title, in which brackets may name another one:
  /// `令和６年度評価シート（令和５年度実施分）`.
  private static func yearBeforeTitle(_ text: String) -> Int? {
    guard text.contains(where: TitleText.openings.contains),
      let (year, rest) = FiscalYearText.leadingYear(in: text), !rest.isEmpty,
      !spans.contains(where: rest.hasPrefix)
    else { return nil }
    return year
  }

  private struct Place {
    var before: String
    /// The year as it is written.
    var text: String
    var year: Int
    var after: String
  }

  /// The first year of a text; `nil` if it has none, or a span of years.
  private static func place(in text: String) -> Place? {
    for start in text.indices where mayBegin(at: start, in: text) {
      guard let (year, rest) = FiscalYearText.leadingYear(in: String(text[start...])) else {
        continue
      }
      let own = CleanText.trimmed(String(text[start...].dropLast(rest.count)))
      let isPlain = own.allSatisfy { !"()（）".contains($0) }
      guard isPlain, !spans.contains(where: rest.hasPrefix), place(in: String(rest)) == nil else {
        return nil
      }
      let space = text[start...].dropFirst(own.count).prefix(while: \.isWhitespace)
      return Place(
        before: String(text[..<start]), text: own, year: year, after: String(space) + rest)
    }
    return nil
  }

  /// What follows a year that the form's does not move: `令和8年度までの目標`.
  private static let spans = ["まで", "から", "以降", "～", "~", "〜", "-", "－"]

  private static func mayBegin(at index: String.Index, in text: String) -> Bool {
    if "令平RＲHＨ".contains(text[index]) { return true }
    // A bare number is a year only with 年度.
    guard text[index].isNumber, text[index...].prefix(while: \.isNumber).count == 4 else {
      return false
    }
    return text[index...].drop(while: \.isNumber).hasPrefix("年")
  }
}
