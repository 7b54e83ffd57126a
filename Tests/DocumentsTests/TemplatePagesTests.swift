import FormTemplate
import Foundation
import Testing
import TestSupport

/// docs/template.md and its Japanese twin name every key, and show templates that are valid.
struct TemplatePagesTests {
  static let pages = ["docs/template.md", "docs/template.ja.md"]

  /// The names of all properties of the schema, at any depth.
  private static func keys(in value: Any) -> Set<String> {
    if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(keys(in: $1)) } }
    guard let object = value as? [String: Any] else { return [] }
    var names = object.values.reduce(into: Set<String>()) { $0.formUnion(keys(in: $1)) }
    if let properties = object["properties"] as? [String: Any] { names.formUnion(properties.keys) }
    return names
  }

  @Test(arguments: pages)
  func `every key is named`(page: String) throws {
    let schema = try JSONSerialization.jsonObject(
      with: Data(Repository.bytes("templates/schema.json")))
    let text = try Repository.text(page)
    let keys = Self.keys(in: schema)
    #expect(keys.count > 50)
    for key in keys { #expect(text.contains("`\(key)`"), "\(key)") }
  }

  @Test(arguments: pages)
  func `every template shown is valid`(page: String) throws {
    let blocks = DocumentBlock.all(in: try Repository.text(page)).filter { $0.language == "yaml" }
    #expect(!blocks.isEmpty)
    for block in blocks {
      _ = try Template(yaml: block.lines.joined(separator: "\n"), file: page)
    }
  }
}
