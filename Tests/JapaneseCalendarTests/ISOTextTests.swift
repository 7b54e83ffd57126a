import JapaneseCalendar
import Testing

@Suite struct ISOTextTests {
  @Test(arguments: [
    "", "2023", "2023-04", "2023-4-1", "2023-04-1", "2023-02-29", "2023-13-01", "23-04-01",
    "02023-04-01", "2023-04-01T00:00", " 2023-04-01", "2023-04-01 ", "2023/04/01", "２０２３-04-01",
  ])
  func `dates in data have exactly one form`(text: String) {
    #expect(ISOText.date(in: "2023-04-01") == CivilDate(year: 2023, month: 4, day: 1))
    #expect(ISOText.date(in: text) == nil)
  }

  @Test(arguments: [
    ("2023-04-01", 0), ("2023-4-1", 0), ("2023-04-01T08:30", 30_600_000),
    ("2023-04-01 08:30:00", 30_600_000), ("2023-04-01T8:30:00Z", 30_600_000),
    ("2023-04-01T00:00:00.25Z", 250), ("2023-04-01T00:00:01.123456789", 1123),
    ("2023-04-01T01:00:00+09:00", 3_600_000), ("2023-04-01T23:59:59.9999", 86_399_999),
  ])
  func `days may have a time, whose zone is ignored`(text: String, millisecond: Int) throws {
    let date = try #require(CivilDate(year: 2023, month: 4, day: 1))
    let expected = CivilDateTime(date: date, millisecondOfDay: millisecond)
    #expect(ISOText.dateTime(in: text) == expected)
  }

  @Test(arguments: [
    "2023-04-01T", "2023-04-01T8", "2023-04-01T24:00", "2023-04-01T08:60", "2023-04-01T08:30:60",
    "2023-04-01T08:30:", "2023-04-01T08:30:00.", "2023-04-01T08:30+9", "2023-04-01T08:30Zx",
    "2023-04-01X08:30", "2023-04-01T08:30:00.5e1", "T08:30",
  ])
  func `what is neither a day nor a day with a time is none`(text: String) {
    #expect(ISOText.dateTime(in: text) == nil)
  }

  @Test(arguments: [
    ("PT12H00M00S", 0.5), ("PT90M", 0.0625), ("P1DT12H", 1.5), ("-PT6H", -0.25),
    ("PT0.5S", 0.5 / 86_400), ("PT1392H0M0.000S", 58),
  ])
  func `lengths of time are days`(text: String, days: Double) {
    #expect(ISOText.days(in: text) == days)
  }

  @Test(arguments: [
    "", "P", "PT", "12:00", "PT5", "P1Y", "P1M", "PTH", "PT1H1", "PT1D", "P1DT", "PT1M1H", "PT1H1H",
    "PT" + String(repeating: "9", count: 400) + "H",
  ])
  func `what is not a length of time is none`(text: String) {
    #expect(ISOText.days(in: text) == nil)
  }

  @Test func `times of day are milliseconds`() {
    #expect(ISOText.millisecondOfDay(in: "08:30:00") == 30_600_000)
    #expect(ISOText.millisecondOfDay(in: "2023-04-01") == nil)
  }
}
