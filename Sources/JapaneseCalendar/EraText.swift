/// Writes days and years in the era calendar.
public enum EraText {
  /// How a day is written.
  public enum Style: Hashable, Sendable {
    /// `R5.4.1`
    case letterAndPoints
    /// `令和5年4月1日`
    case kanji
  }

  /// The text of a day, or `nil` before 1868-10-23, when there is no era.
  ///
  /// With `firstYearAsGannen`, the style `.kanji` writes year 1 as `元`.
  public static func text(
    of date: CivilDate, style: Style, firstYearAsGannen: Bool = false
  ) -> String? {
    guard let (era, year) = date.eraYear else { return nil }
    switch style {
    case .letterAndPoints:
      return "\(era.letter)\(year).\(date.month).\(date.day)"
    case .kanji:
      let number = firstYearAsGannen && year == 1 ? "元" : String(year)
      return "\(era.kanji)\(number)年\(date.month)月\(date.day)日"
    }
  }

  /// The era of a fiscal year and the year's number in it, or `nil` up to fiscal 1868.
  ///
  /// The era is that of 1 October, the middle of the fiscal year, which matches how years in which
  /// the era changed are named: 昭和63年度 although 平成 began that January, 令和元年度 although 令和 began
  /// that May.
  public static func eraYear(ofFiscalYear fiscalYear: Int) -> (era: Era, year: Int)? {
    CivilDate(year: fiscalYear, month: 10, day: 1)?.eraYear
  }

  /// A fiscal year in kanji: `令和5年度`, or `1868年度` before the eras.
  ///
  /// With `firstYearAsGannen`, year 1 is written `元`.
  public static func text(ofFiscalYear fiscalYear: Int, firstYearAsGannen: Bool = true) -> String {
    guard let (era, year) = eraYear(ofFiscalYear: fiscalYear) else { return "\(fiscalYear)年度" }
    return era.kanji + (firstYearAsGannen && year == 1 ? "元" : String(year)) + "年度"
  }

  /// A fiscal year's short form, as in `R5目標`: `R5`, or `1868` before the eras.
  public static func shortText(ofFiscalYear fiscalYear: Int) -> String {
    guard let (era, year) = eraYear(ofFiscalYear: fiscalYear) else { return "\(fiscalYear)" }
    return "\(era.letter)\(year)"
  }
}
