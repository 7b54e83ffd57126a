import Messages

/// A reason, with the place in the data that no ``Place`` can express.
struct LocatedReason: ReadReason {
  /// The place in words, before a colon.
  var location: BilingualText
  var reason: any ReadReason

  var kind: ReadError.Kind { reason.kind }

  var text: BilingualText {
    let text = reason.text
    return BilingualText(
      english: "\(location.english): \(text.english)",
      japanese: "\(location.japanese): \(text.japanese)")
  }

  static func == (a: LocatedReason, b: LocatedReason) -> Bool {
    a.location == b.location && AnyHashable(a.reason) == AnyHashable(b.reason)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(location)
    hasher.combine(AnyHashable(reason))
  }
}
