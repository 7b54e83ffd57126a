import JapaneseCalendar
import Testing

@Test(arguments: [
  ("1868-10-23", "M1.10.23", "明治1年10月23日"), ("1912-07-29", "M45.7.29", "明治45年7月29日"),
  ("1912-07-30", "T1.7.30", "大正1年7月30日"), ("1926-12-24", "T15.12.24", "大正15年12月24日"),
  ("1926-12-25", "S1.12.25", "昭和1年12月25日"), ("1989-01-07", "S64.1.7", "昭和64年1月7日"),
  ("1989-01-08", "H1.1.8", "平成1年1月8日"), ("2019-04-30", "H31.4.30", "平成31年4月30日"),
  ("2019-05-01", "R1.5.1", "令和1年5月1日"),
])
func `eras change on their first day`(iso: String, short: String, long: String) throws {
  let date = try #require(DateText.date(in: iso))
  #expect(EraText.text(of: date, style: .letterAndPoints) == short)
  #expect(EraText.text(of: date, style: .kanji) == long)
}

@Test func `the first year may be written as 元年`() throws {
  let first = try #require(CivilDate(year: 2019, month: 5, day: 1))
  let second = try #require(CivilDate(year: 2020, month: 5, day: 1))
  #expect(EraText.text(of: first, style: .kanji, firstYearAsGannen: true) == "令和元年5月1日")
  #expect(EraText.text(of: second, style: .kanji, firstYearAsGannen: true) == "令和2年5月1日")
}

@Test func `a day before the eras has no era text`() throws {
  let date = try #require(CivilDate(year: 1868, month: 10, day: 22))
  #expect(date.eraYear == nil)
  #expect(EraText.text(of: date, style: .kanji) == nil)
}

@Test(arguments: [
  (2023, "令和5年度", "R5"), (2019, "令和元年度", "R1"), (2018, "平成30年度", "H30"),
  (1988, "昭和63年度", "S63"), (1989, "平成元年度", "H1"), (1926, "大正15年度", "T15"),
  (1868, "1868年度", "1868"),
])
func `a fiscal year belongs to the era of its middle`(year: Int, long: String, short: String) {
  #expect(EraText.text(ofFiscalYear: year) == long)
  #expect(EraText.shortText(ofFiscalYear: year) == short)
}
