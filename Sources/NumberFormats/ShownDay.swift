import JapaneseCalendar

/// Year, month and day as shown, even if there is no such day.
struct ShownDay {
  var year: Int
  var month: Int
  var day: Int

  /// The era and the year within it; every day from 1900 on has one.
  var era: (era: Era, year: Int) {
    let era = Era.containing(year: year, month: month, day: day) ?? .meiji
    return (era, year - era.firstYear + 1)
  }
}
