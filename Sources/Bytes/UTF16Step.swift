/// The result of decoding UTF-16 at a position.
@usableFromInline package enum UTF16Step {
  /// A character, and how many bytes it takes: two or four.
  case scalar(Unicode.Scalar, length: Int)
  /// The bytes end inside the character.
  case incomplete
  /// A surrogate without its partner.
  case invalid
}
