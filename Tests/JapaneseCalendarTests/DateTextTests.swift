import JapaneseCalendar
import TestSupport
import Testing

@Test(arguments: [
  ("R5.4.1", "2023-04-01"), ("R5/4/1", "2023-04-01"), ("R5-4-1", "2023-04-01"),
  ("r5.4.1", "2023-04-01"), ("Ｒ５．４．１", "2023-04-01"), ("R05.04.01", "2023-04-01"),
  ("R.5.4.1", "2023-04-01"), ("令和5年4月1日", "2023-04-01"), ("令和元年５月１日", "2019-05-01"),
  ("令５.4.1", "2023-04-01"), ("㋿5年4月1日", "2023-04-01"), ("㍻31年4月30日", "2019-04-30"),
  ("令和五年四月一日", "2023-04-01"), ("平成三十一年四月三十日", "2019-04-30"),
  ("平成三一年四月三〇日", "2019-04-30"), ("昭和六十四年一月七日", "1989-01-07"),
  ("平成1年1月8日", "1989-01-08"), ("平成元年1月1日", "1989-01-01"),
  ("平成35年10月1日", "2023-10-01"), ("昭和98年4月1日", "2023-04-01"),
  (" 令和 5 年 4 月 1 日 ", "2023-04-01"), ("令和　５年　４月　１日", "2023-04-01"),
  ("令和5年\n4月1日", "2023-04-01"), ("2023/4/1", "2023-04-01"), ("2023-04-01", "2023-04-01"),
  ("2023.4.1", "2023-04-01"), ("2023年4月1日", "2023-04-01"), ("西暦2023年4月1日", "2023-04-01"),
  ("二〇二三年四月一日", "2023-04-01"), ("二千二十三年十二月三十一日", "2023-12-31"),
  ("20230401", "2023-04-01"), ("２０２３０４０１", "2023-04-01"), ("R050401", "2023-04-01"),
  ("2023-04-01T00:00:00", "2023-04-01"), ("2023-04-01 08:30:00.250", "2023-04-01"),
  ("2023/4/1 8:30", "2023-04-01"), ("2023-04-01T00:00:00Z", "2023-04-01"),
  ("2023-04-01T00:00:00+09:00", "2023-04-01"), ("令和5年4月1日(土)", "2023-04-01"),
  ("令和5年4月1日（土曜日）", "2023-04-01"), ("R5.4.1 土曜日", "2023-04-01"),
  ("2023年11月3日(金・祝)", "2023-11-03"), ("H31.4.1", "2019-04-01"), ("R6.2.29", "2024-02-29"),
  ("R5・4・1", "2023-04-01"), ("R5－4－1", "2023-04-01"), ("令和5.4.1", "2023-04-01"),
  ("令和5年（2023年）4月1日", "2023-04-01"), ("2023(R5)年4月1日", "2023-04-01"),
])
func `a date is read as written`(text: String, expected: String) {
  #expect(DateText.date(in: text)?.description == expected)
}

@Test(arguments: [
  "", "R5", "令和5年4月", "R5.2.30", "2023/2/29", "R0.4.1", "令和0年4月1日", "5.4.1", "23/4/1",
  "4/1", "未定", "R5.4.1頃", "R5.13.1", "R5.4.0", "R5.4.1.2", "R2023.4.1", "20231301", "12345678",
  "令和5年4月1日〜", "2023-04-01 99:00", "2023-04-01 10", "R5.4.1 (", "R5.4.1(雨)", "十二三年4月1日",
  "999999999999", "R999999999.1.1", "令和5年(2022年)4月1日", "令和5年4月1日2",
])
func `any other text is not a date`(text: String) {
  #expect(DateText.date(in: text) == nil)
}

/// The forms in which every day of the eras must be read back.
enum WrittenForm: String, CaseIterable, Sendable {
  case letterPoints, letterSlashes, kanji, kanjiGannen, square, fullWidth, kanjiDigits, positional

  func text(of date: CivilDate) -> String {
    guard let (era, year) = date.eraYear else { return "" }
    let (month, day) = (date.month, date.day)
    switch self {
    case .letterPoints: return EraText.text(of: date, style: .letterAndPoints) ?? ""
    case .letterSlashes: return "\(era.letter)\(year)/\(month)/\(day)"
    case .kanji: return EraText.text(of: date, style: .kanji) ?? ""
    case .kanjiGannen:
      return EraText.text(of: date, style: .kanji, firstYearAsGannen: true) ?? ""
    case .square: return "\(era.squareCharacter)\(year)年\(month)月\(day)日"
    case .fullWidth:
      return wide("\(era.letter)\(year).\(month).\(day)")
    case .kanjiDigits:
      return "\(era.kanji)\(kanji(year))年\(kanji(month))月\(kanji(day))日"
    case .positional:
      return "\(era.initialKanji)\(digits(year))・\(digits(month))・\(digits(day))"
    }
  }

  private func wide(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) })
    )
  }

  private static let kanjiNames = "〇一二三四五六七八九".map { String($0) }

  /// Converts `38` to `三十八`.
  private func kanji(_ number: Int) -> String {
    var text = number >= 100 ? "百" : ""
    let tens = number / 10 % 10
    if tens > 0 { text += (tens > 1 ? Self.kanjiNames[tens] : "") + "十" }
    return text + (number % 10 > 0 ? Self.kanjiNames[number % 10] : "")
  }

  /// Converts `38` to `三八`.
  private func digits(_ number: Int) -> String {
    String(number).compactMap(\.wholeNumberValue).map { Self.kanjiNames[$0] }.joined()
  }
}

@Test(arguments: WrittenForm.allCases)
func `every day from 1868-10-23 to 2100-12-31 is read back from its era date`(
  form: WrittenForm
) throws {
  let first = try #require(CivilDate(year: 1868, month: 10, day: 23)).dayNumber
  let last = try #require(CivilDate(year: 2100, month: 12, day: 31)).dayNumber
  var failures: [String] = []
  for number in stride(from: first, through: last, by: Quick.isOn ? 10 : 1) {
    let date = try #require(CivilDate(dayNumber: number))
    let text = form.text(of: date)
    if DateText.date(in: text) != date { failures.append("\(date): \(text)") }
  }
  #expect(failures.isEmpty, "\(failures.count), first \(failures.prefix(3))")
}
