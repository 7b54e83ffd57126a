/// Why an input could not be read, as an enum with the values that its sentence needs.
///
/// Each room has one such enum, and its sentences in one place, so a new case without a text does
/// not compile.
public protocol ReadReason: Hashable, Sendable {
  /// The kind of error, which decides the message's code.
  var kind: ReadError.Kind { get }
  /// What was found and what to do, without the place.
  var text: BilingualText { get }
}
