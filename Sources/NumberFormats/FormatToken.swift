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
