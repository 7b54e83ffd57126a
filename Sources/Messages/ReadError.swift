/// Why an input could not be read, and where.
///
/// The layer that meets the fault writes the sentence; whoever knows more of the place (the file's
/// name, the sheet's) adds it with ``located(in:)`` on the way out.
public struct ReadError: Error, Hashable {
  /// What kind of fault it is; each has its code of SPEC section 6.
  public enum Kind: Hashable, Sendable {
    case unreadableFile, encryptedFile, unsupportedFormat, tooLarge
  }

  public var kind: Kind
  /// What was found and what was expected, without the place.
  public var text: BilingualText
  public var place: Place

  public init(_ kind: Kind, english: String, japanese: String, at place: Place = Place()) {
    self.kind = kind
    self.text = BilingualText(english: english, japanese: japanese)
    self.place = place
  }

  /// The same error, with what `outer` knows of the place where nothing was known before.
  public func located(in outer: Place) -> ReadError {
    var error = self
    error.place.file = place.file ?? outer.file
    error.place.part = place.part ?? outer.part
    error.place.sheet = place.sheet ?? outer.sheet
    error.place.cell = place.cell ?? outer.cell
    return error
  }
}
