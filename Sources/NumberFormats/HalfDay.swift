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
