/// A piece of two texts that were compared.
///
/// The pieces that are not added make up the old text, those that are not removed the new one.
package struct TextSpan: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case same, removed, added
  }

  package var kind: Kind
  package var text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
