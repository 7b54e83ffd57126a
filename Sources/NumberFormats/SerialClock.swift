import JapaneseCalendar

/// The day and time that a serial number shows.
///
/// This includes days that the calendar lacks: Excel shows serial 0 as 1900-01-00 and 60 as
/// 1900-02-29.
struct SerialClock {
  /// Whole days since the date system's first day.
  let dayNumber: Int
  /// Whole seconds of the day.
  let secondOfDay: Int
  /// The milliseconds of the second, 0 to 999.
  let millisecond: Int
  private let system: DateSystem

  private static let millisecondsPerDay = 86_400_000

  /// Reads `serial`, rounded to the smallest part shown.
  ///
  /// - Parameters:
  ///   - serial: days and fractions of a day; not negative, and not past the year 9999.
  ///   - decimalsOfSecond: 0 to 3; a day alone is also rounded to the second, so half a second
  ///     before midnight is the next day.
  ///   - system: how days are numbered.
  init(serial: Double, decimalsOfSecond: Int, system: DateSystem) {
    var day = Int(serial)
    // Round to milliseconds first, which removes the noise of binary fractions.
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

  /// Seconds since the date system's first day.
  var elapsedSeconds: Int { dayNumber * 86_400 + secondOfDay }

  /// The weekday, with Sunday as 0; in January and February 1900 Excel is one day behind.
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
