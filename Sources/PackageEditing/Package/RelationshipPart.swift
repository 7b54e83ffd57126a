import Messages
import OOXML
import XML

/// The relationships of a part, to be extended.
///
/// - SeeAlso: ECMA-376-2, 6.5.3
struct RelationshipPart {
  struct Entry {
    var id: String
    /// The last component of the type's URI.
    var kind: String
    /// The name of the part.
    var target: String
  }

  private let source: String
  private let draft: PackageDraft
  private let limits: XMLLimits
  private(set) var entries: [Entry] = []

  init(of source: String, in draft: PackageDraft, limits: XMLLimits) throws(ReadError) {
    self.source = source
    self.draft = draft
    self.limits = limits
    let name = PartName.relationships(of: source)
    guard let part = try MarkupPart(name, in: draft, limits: limits) else { return }
    for element in part.root.children("Relationship")
    where element.attributes["TargetMode"] != "External" {
      guard let id = element.attributes["Id"], let type = element.attributes["Type"],
        let target = element.attributes["Target"]
      else { continue }
      entries.append(
        Entry(
          id: id, kind: Self.kind(ofType: type),
          target: PartName.resolve(target, from: source)))
    }
  }

  private static func kind(ofType type: String) -> String {
    String(type.split(separator: "/").last ?? "")
  }

  /// The existing parts of a kind.
  func parts(_ kind: String) -> [String] {
    entries.filter { $0.kind == kind && draft.contains($0.target) }.map(\.target)
  }

  /// The first existing part of a kind.
  func part(_ kind: String) -> String? {
    entries.first { $0.kind == kind && draft.contains($0.target) }?.target
  }

  /// The existing part that an id refers to.
  func part(id: String) -> String? {
    entries.first { $0.id == id && draft.contains($0.target) }?.target
  }

  /// Adds a relationship of Office Open XML to a part and returns its id.
  mutating func add(
    _ kind: String, to target: String, _ dialect: Dialect
  ) throws(ReadError) -> String {
    try add(type: "\(dialect.relationships)/\(kind)", to: target)
  }

  /// Adds a relationship of any type, a URI, to a part and returns its id.
  mutating func add(type: String, to target: String) throws(ReadError) -> String {
    let name = PartName.relationships(of: source)
    if !draft.contains(name) { try draft.write(Array(Self.empty.utf8), to: name) }
    guard let part = try MarkupPart(name, in: draft, limits: limits) else { return "" }
    let taken = Set(part.root.children.compactMap { $0.attributes["Id"] })
    var number = 1
    while taken.contains("mokuhyo\(number)") { number += 1 }
    let id = "mokuhyo\(number)"
    let text =
      "<\(part.root.prefix)Relationship Id=\"\(id)\" Type=\"\(type)\" "
      + "Target=\"/\(MarkupText.escaped(target))\"/>"
    try part.write([part.root.appending(text)], to: draft)
    entries.append(Entry(id: id, kind: Self.kind(ofType: type), target: target))
    return id
  }

  private static let empty =
    MarkupText.declaration
    + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
}
