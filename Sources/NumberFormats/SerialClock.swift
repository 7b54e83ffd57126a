import JapaneseCalendar

/// The day and time that a serial number shows, also where the calendar has no such day: Excel shows
/// serial 0 as 1900-01-00 and 60 as 1900-02-29.
struct SerialClock {
  /// Whole days since the date system's beginning.
  let dayNumber: Int
  /// Whole seconds of the day.
  let secondOfDay: Int
  /// What is left of the second, 0 to 999.
  let millisecond: Int
  private let system: DateSystem

  private static let millisecondsPerDay = 86_400_000

  /// Reads `serial`, rounded to the last part shown.
  ///
  /// - Parameters:
  ///   - serial: days and parts of a day; neither negative nor past the year 9999.
  ///   - decimalsOfSecond: 0 to 3; also a day alone is rounded to the second, so that half a second
  ///     before midnight is the next day.
  ///   - system: how days are numbered.
  init(serial: Double, decimalsOfSecond: Int, system: DateSystem) {
    var day = Int(serial)
    // To the millisecond first, which takes the noise of binary fractions away.
    var time = Int((serial - Double(day)) * Double(Self.millisecondsPerDay) + 0.5)
    let unit =
      switch decimalsOfSecond {
      case 0: 1000
      case 1: 100
      case 2: 10
      default: 1
      }
    time = (time + unit / 2) / unit * unit
    if time >= Self.millisecondsPerDay {
      time -= Self.millisecondsPerDay
      day += 1
    }
    dayNumber = day
    secondOfDay = time / 1000
    millisecond = time % 1000
    self.system = system
  }

  var hour: Int { secondOfDay / 3600 }
  var minute: Int { secondOfDay / 60 % 60 }
  var second: Int { secondOfDay % 60 }

  /// Seconds since the date system's beginning.
  var elapsedSeconds: Int { dayNumber * 86_400 + secondOfDay }

  /// Sunday is 0; in January and February 1900 a day behind the calendar, as Excel has it.
  var weekday: Int { (dayNumber + (system == .y1900 ? 6 : 5)) % 7 }

  /// The day as Excel shows it.
  var day: ShownDay {
    if let date = system.date(serialDay: dayNumber) {
      return ShownDay(year: date.year, month: date.month, day: date.day)
    }
    return dayNumber == 0
      ? ShownDay(year: 1900, month: 1, day: 0) : ShownDay(year: 1900, month: 2, day: 29)
  }
}
