import JapaneseCalendar
import Testing

@Test(arguments: [
  (1.0, "1900-01-01"), (59.0, "1900-02-28"), (61.0, "1900-03-01"), (45_017.0, "2023-04-01"),
  (45_017.5, "2023-04-01T12:00:00"), (2_958_465.0, "9999-12-31"),
  (45_016.999_999_999_9, "2023-04-01"), (45_017.354_166_666_664, "2023-04-01T08:30:00"),
])
func `serials of the 1900 system become days`(serial: Double, expected: String) {
  #expect(DateSystem.y1900.dateTime(serial: serial)?.description == expected)
}

@Test(arguments: [
  (0.0, "1904-01-01"), (59.0, "1904-02-29"), (60.0, "1904-03-01"), (43_555.0, "2023-04-01"),
  (2_957_003.0, "9999-12-31"),
])
func `serials of the 1904 system become days`(serial: Double, expected: String) {
  #expect(DateSystem.y1904.dateTime(serial: serial)?.description == expected)
}

@Test(arguments: [-1.0, -0.5, 0, 0.5, 60, 60.5, 2_958_466, .infinity, -.infinity, .nan, 1e300])
func `a serial that is not a day gives nil`(serial: Double) {
  #expect(DateSystem.y1900.dateTime(serial: serial) == nil)
}

@Test func `every day has a unique serial, which is never that of 1900-02-29`() throws {
  for system in [DateSystem.y1900, .y1904] {
    for serial in stride(from: 1, to: system.lastDay, by: 97) where system == .y1904 || serial != 60
    {
      let date = try #require(system.date(serialDay: serial))
      #expect(system.serialDay(of: date) == serial)
    }
  }
  let last = try #require(CivilDate(year: 1899, month: 12, day: 31))
  #expect(DateSystem.y1900.serialDay(of: last) == nil)
  let february = try #require(CivilDate(year: 1900, month: 2, day: 28))
  #expect(DateSystem.y1900.serialDay(of: february) == 59)
}

@Test func `a time is a fraction of a day`() throws {
  let date = try #require(CivilDate(year: 2023, month: 4, day: 1))
  let morning = CivilDateTime(date: date, millisecondOfDay: 30_600_000)
  #expect(DateSystem.y1900.serial(of: morning) == 45_017.354_166_666_664)
}
