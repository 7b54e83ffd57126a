/// A day and a time of day, without a time zone.
public struct CivilDateTime: Hashable, Sendable {
  /// The day.
  public var date: CivilDate
  private var shortMillisecond: UInt32

  /// Milliseconds since midnight, 0 to 86,399,999.
  public var millisecondOfDay: Int {
    get { Int(shortMillisecond) }
    set { shortMillisecond = UInt32(clamping: newValue) }
  }

  /// A day and a time on it, in milliseconds since midnight; midnight by default.
  public init(date: CivilDate, millisecondOfDay: Int = 0) {
    self.date = date
    shortMillisecond = UInt32(clamping: millisecondOfDay)
  }
}

extension CivilDateTime: CustomStringConvertible {
  /// The date and time in ISO 8601 format.
  ///
  /// It is `2023-04-01` at midnight, otherwise `2023-04-01T08:30:00`, followed by the
  /// milliseconds, if any, as in `.250`.
  public var description: String {
    guard millisecondOfDay != 0 else { return date.description }
    let second = millisecondOfDay / 1000
    let time =
      padded(second / 3600, to: 2) + ":" + padded(second / 60 % 60, to: 2) + ":"
      + padded(second % 60, to: 2)
    let millisecond = millisecondOfDay % 1000
    return date.description + "T" + time
      + (millisecond == 0 ? "" : "." + padded(millisecond, to: 3))
  }
}
