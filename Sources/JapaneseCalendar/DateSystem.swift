/// How a workbook numbers its days.
///
/// - SeeAlso: ECMA-376-1, 18.17.4.1 (serial dates); 18.2.28 `workbookPr`, `date1904`
public struct DateSystem: Hashable, Sendable {
  /// The day number (since 1970-01-01) of serial 0, valid from 1900-03-01 or 1904-01-01 on.
  private let originDayNumber: Int

  private init(originDayNumber: Int) {
    self.originDayNumber = originDayNumber
  }

  /// The 1900 date system, in which serial 1 is 1900-01-01.
  ///
  /// Serial 60 is 1900-02-29, a day that never existed; Excel keeps it for compatibility with
  /// Lotus 1-2-3.
  public static let y1900 = DateSystem(originDayNumber: -25_569)

  /// The 1904 date system, in which serial 0 is 1904-01-01.
  public static let y1904 = DateSystem(originDayNumber: -24_107)

  /// The serial of 9999-12-31, the last day that Excel supports.
  public var lastDay: Int { 2_932_896 - originDayNumber }

  /// The length of a day.
  static let millisecondsPerDay = 86_400_000

  /// The day and time of `serial`, to the nearest millisecond.
  ///
  /// - Returns: `nil` if there is no such day: for a serial that is negative, not finite or after
  ///   9999-12-31, and in the 1900 system for 0 (a time without a day) and 60 (1900-02-29).
  public func dateTime(serial: Double) -> CivilDateTime? {
    guard serial >= 0, serial < Double(lastDay + 1) else { return nil }
    var day = Int(serial)
    var millisecond = Int((serial - Double(day)) * Double(Self.millisecondsPerDay) + 0.5)
    if millisecond >= Self.millisecondsPerDay {
      millisecond -= Self.millisecondsPerDay
      day += 1
    }
    guard let date = date(serialDay: day) else { return nil }
    return CivilDateTime(date: date, millisecondOfDay: millisecond)
  }

  /// The day of a whole serial, or `nil` if there is no such day.
  public func date(serialDay: Int) -> CivilDate? {
    guard (0...lastDay).contains(serialDay) else { return nil }
    guard self == .y1900, serialDay <= 60 else {
      return CivilDate(dayNumber: originDayNumber + serialDay)
    }
    // Serials before the nonexistent day are off by one.
    return (1...59).contains(serialDay)
      ? CivilDate(dayNumber: originDayNumber + serialDay + 1) : nil
  }

  /// The whole serial of a day, or `nil` if it is before the system's first day.
  public func serialDay(of date: CivilDate) -> Int? {
    let serial = date.dayNumber - originDayNumber
    guard self == .y1900 else { return serial >= 0 ? serial : nil }
    if serial > 60 { return serial }
    return serial > 1 ? serial - 1 : nil
  }

  /// The serial of a day and time, or `nil` if it is before the system's first day.
  public func serial(of dateTime: CivilDateTime) -> Double? {
    guard let day = serialDay(of: dateTime.date) else { return nil }
    return Double(day) + Double(dateTime.millisecondOfDay) / Double(Self.millisecondsPerDay)
  }
}
