import Glibc

/// When a run's report was written, in local time.
///
/// `SOURCE_DATE_EPOCH`, if set, replaces the time, so that the same run gives the same bytes.
///
/// - SeeAlso: https://reproducible-builds.org/specs/source-date-epoch/
package struct RunTime: Hashable, Sendable {
  /// Year, month from one, day, hour, minute, second.
  private let parts: [Int]
  private let minutesEastOfGreenwich: Int

  package static var now: RunTime {
    if let value = unsafe getenv("SOURCE_DATE_EPOCH"),
      let seconds = unsafe Int(String(cString: value))
    {
      return RunTime(secondsInUTC: seconds)
    }
    return RunTime(localSeconds: Glibc.time(nil))
  }

  /// The local time so many seconds after the beginning of 1970 in UTC.
  package init(localSeconds: Int) {
    var seconds = time_t(localSeconds)
    var local = unsafe tm()
    unsafe localtime_r(&seconds, &local)
    unsafe self.init(local)
  }

  package init(secondsInUTC: Int) {
    var seconds = time_t(secondsInUTC)
    var time = unsafe tm()
    unsafe gmtime_r(&seconds, &time)
    unsafe self.init(time)
  }

  private init(_ time: tm) {
    parts = unsafe [
      Int(time.tm_year) + 1900, Int(time.tm_mon) + 1, Int(time.tm_mday), Int(time.tm_hour),
      Int(time.tm_min), Int(time.tm_sec),
    ]
    minutesEastOfGreenwich = unsafe time.tm_gmtoff / 60
  }

  /// ISO 8601 with the zone: `2024-04-05T16:20:00+09:00`.
  package var iso8601: String {
    let offset = abs(minutesEastOfGreenwich)
    let zone =
      offset == 0
      ? "Z"
      : (minutesEastOfGreenwich < 0 ? "-" : "+") + twoDigits(offset / 60) + ":"
        + twoDigits(offset % 60)
    return date + "T" + time + ":" + twoDigits(parts[5]) + zone
  }

  /// Date and time: `2024-04-05 16:20`.
  package var short: String { date + " " + time }

  /// Date and time: `2024年4月5日 16時20分`.
  package var japanese: String {
    "\(parts[0])年\(parts[1])月\(parts[2])日 \(parts[3])時\(twoDigits(parts[4]))分"
  }

  /// The time zone: `UTC+9`, `UTC−3:30`, `UTC`.
  package var zone: String {
    let offset = abs(minutesEastOfGreenwich)
    guard offset > 0 else { return "UTC" }
    return "UTC" + (minutesEastOfGreenwich < 0 ? "−" : "+") + String(offset / 60)
      + (offset % 60 == 0 ? "" : ":" + twoDigits(offset % 60))
  }

  /// Whether its zone is that of Japan.
  package var isInJapan: Bool { minutesEastOfGreenwich == 9 * 60 }

  /// The year of the Gregorian calendar.
  package var year: Int { parts[0] }

  /// The month, January is 1.
  package var month: Int { parts[1] }

  /// The day: `2024-04-05`.
  package var day: String { date }

  /// The day: `2024年4月5日`.
  package var japaneseDay: String { "\(parts[0])年\(parts[1])月\(parts[2])日" }

  private var date: String { "\(parts[0])-\(twoDigits(parts[1]))-\(twoDigits(parts[2]))" }
  private var time: String { twoDigits(parts[3]) + ":" + twoDigits(parts[4]) }

  private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
