/// A place for one digit.
enum Placeholder: Hashable, Sendable {
  /// `0`: a digit, or a zero.
  case zero
  /// `#`: a digit, or nothing.
  case optional
  /// `?`: a digit, or a blank of the same width.
  case blank

  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "0": self = .zero
    case "#": self = .optional
    case "?": self = .blank
    default: return nil
    }
  }
}

/// An element of a format section.
enum FormatToken: Hashable, Sendable {
  /// Text shown unchanged, in UTF-8.
  case literal([UInt8])
  case placeholder(Placeholder)
  /// `1` to `9`: shown unchanged, and part of a fraction's fixed denominator.
  case digit(UInt8)
  case point
  case comma
  case percent
  case slash
  /// `E+` or `E-`; the former writes a plus sign too.
  case exponent(writesPlus: Bool)
  case general
  /// `@`
  case text
  case date(DatePart)
}

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

/// How morning and afternoon are written.
enum HalfDay: Hashable, Sendable {
  /// `AM/PM`, in the section's language.
  case words
  /// `A/P`
  case letters(isLowercase: Bool)
  /// `午前/午後`
  case japanese
  /// `上午/下午`
  case chinese
}
