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
