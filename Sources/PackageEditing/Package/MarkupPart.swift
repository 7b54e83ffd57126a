import Messages
import XML

/// A small part of a package, as text and as elements.
struct MarkupPart {
  let name: String
  let text: PartText
  let root: MarkupElement

  /// Reads a part; `nil` if the package has none of this name.
  init?(_ name: String, in draft: PackageDraft, limits: XMLLimits) throws(ReadError) {
    guard let bytes = try draft.contents(of: name) else { return nil }
    self.name = name
    do {
      text = try PartText(bytes)
      root = try MarkupElement.root(of: text, limits: limits)
    } catch {
      throw error.located(in: Place(part: name))
    }
  }

  /// Writes the part with edits.
  func write(_ edits: [MarkupEdit], to draft: PackageDraft) throws(ReadError) {
    guard !edits.isEmpty else { return }
    try draft.write(text.bytes(with: edits), to: name)
  }
}
