/// Why an input could not be read, and where.
///
/// The room that detects the error gives the reason; callers that know more about the place (the
/// name of the file or sheet) add it with ``located(in:)`` on the way out.
public struct ReadError: Error {
  /// The kind of error; each has its code in SPEC section 6.
  public enum Kind: Hashable, Sendable {
    case unreadableFile, encryptedFile, unsupportedFormat, tooLarge
  }

  /// Why it could not be read.
  public var reason: any ReadReason
  /// Where it is.
  public var place: Place

  /// An error for `reason`, at as much of the place as is known where it is found.
  public init(_ reason: some ReadReason, at place: Place = Place()) {
    self.reason = reason
    self.place = place
  }

  /// The kind of message that it becomes.
  public var kind: Kind { reason.kind }
  /// What was found and what was expected, without the place.
  public var text: BilingualText { reason.text }

  /// The same error, with any missing information about the place filled in from `outer`.
  public func located(in outer: Place) -> ReadError {
    var error = self
    error.place.file = place.file ?? outer.file
    error.place.part = place.part ?? outer.part
    error.place.sheet = place.sheet ?? outer.sheet
    error.place.cell = place.cell ?? outer.cell
    return error
  }
}

extension ReadError: Hashable {
  public static func == (a: ReadError, b: ReadError) -> Bool {
    AnyHashable(a.reason) == AnyHashable(b.reason) && a.place == b.place
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(AnyHashable(reason))
    hasher.combine(place)
  }
}
