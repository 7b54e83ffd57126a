/// A part of a day or a time; the associated counts are numbers of letters.
enum DatePart: Hashable, Sendable {
  case year(Int)
  /// `m`, not yet known as month or minute.
  case monthOrMinute(Int)
  case month(Int)
  case day(Int)
  /// `aaa`, `aaaa`
  case weekday(Int)
  case hour(Int)
  case minute(Int)
  case second(Int)
  /// `.000` after the seconds.
  case secondFraction(Int)
  case elapsedHours(Int)
  case elapsedMinutes(Int)
  case elapsedSeconds(Int)
  case halfDay(HalfDay)
  /// `g`, `gg`, `ggg`
  case eraName(Int)
  /// `e`, `ee`
  case eraYear(Int)
  /// `r`, `rr`
  case eraNameAndYear(Int)
  /// `b`, `bbbb`
  case buddhistYear(Int)
}
