import Messages
import XML

/// The part that says of which kind each part is, read once and written once.
///
/// - SeeAlso: ECMA-376-2, 6.5
final class ContentTypes {
  private let part: MarkupPart?
  /// The extensions and parts whose kinds are named.
  private var known: Set<String> = []
  /// The elements to add.
  private var added = ""

  init(_ draft: PackageDraft, limits: XMLLimits) throws(ReadError) {
    part = try MarkupPart("[Content_Types].xml", in: draft, limits: limits)
    for (element, key) in [("Default", "Extension"), ("Override", "PartName")] {
      for child in part?.root.children(element) ?? [] {
        guard let value = child.attributes[key] else { continue }
        known.insert(Self.entry(element, value))
      }
    }
  }

  /// Names the kind of the parts with an extension, unless it is named already.
  func add(_ type: String, forExtension ending: String) {
    add("Default", "Extension", ending, type)
  }

  /// Names the kind of one part, unless it is named already.
  func add(_ type: String, forPart name: String) { add("Override", "PartName", "/" + name, type) }

  private func add(_ element: String, _ key: String, _ value: String, _ type: String) {
    guard let part, known.insert(Self.entry(element, value)).inserted else { return }
    added +=
      "<\(part.root.prefix)\(element) \(key)=\"\(MarkupText.escaped(value))\" "
      + "ContentType=\"\(type)\"/>"
  }

  private static func entry(_ element: String, _ value: String) -> String {
    element + " " + value.lowercased()
  }

  /// Writes the part, if anything was added.
  func write(to draft: PackageDraft) throws(ReadError) {
    guard let part, !added.isEmpty else { return }
    try part.write([part.root.appending(added)], to: draft)
  }
}
