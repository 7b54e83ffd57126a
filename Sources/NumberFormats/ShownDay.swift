import JapaneseCalendar

/// Year, month and day as shown, a real day or not.
struct ShownDay {
  var year: Int
  var month: Int
  var day: Int

  /// The era and the year within it; 1900 and later always have them.
  var era: (era: Era, year: Int) {
    let era = Era.containing(year: year, month: month, day: day) ?? .meiji
    return (era, year - era.firstYear + 1)
  }
}
