import Messages
import XML

/// The part that says of which kind each part is.
///
/// - SeeAlso: ECMA-376-2, 6.5
struct ContentTypes {
  let draft: PackageDraft
  let limits: XMLLimits

  private static let part = "[Content_Types].xml"

  /// Names the kind of the parts with an extension, unless it is named already.
  func add(_ type: String, forExtension ending: String) throws(ReadError) {
    try add("Default", "Extension", ending, type)
  }

  /// Names the kind of one part, unless it is named already.
  func add(_ type: String, forPart name: String) throws(ReadError) {
    try add("Override", "PartName", "/" + name, type)
  }

  private func add(
    _ element: String, _ key: String, _ value: String, _ type: String
  ) throws(ReadError) {
    guard let part = try MarkupPart(Self.part, in: draft, limits: limits) else { return }
    let isKnown = part.root.children(element).contains {
      $0.attributes[key]?.lowercased() == value.lowercased()
    }
    guard !isKnown else { return }
    let text =
      "<\(part.root.prefix)\(element) \(key)=\"\(MarkupText.escaped(value))\" "
      + "ContentType=\"\(type)\"/>"
    try part.write([part.root.appending(text)], to: draft)
  }
}
