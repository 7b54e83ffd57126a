import Yams

/// The built-in template with the changes of a file that has `extends: official`.
///
/// Mappings are changed key by key. A list is replaced as a whole, but an entry of `columns` and of
/// `legend.marks` takes the keys that it lacks from the built-in entry of the same column or mark.
///
/// - SeeAlso: SPEC section 12
enum ExtendedNode {
  static let key = "extends"

  /// The keys by which entries of a list are the same, by the path of the list.
  private static let identities = ["columns": "field", "legend.marks": "mark"]

  /// `changes` over `base`, at the place `path` of the file.
  static func merged(_ changes: Node, over base: Node, path: String = "") -> Node {
    switch (changes, base) {
    // A form without groups says so with an empty mapping.
    case (.mapping(let new), .mapping) where path == "groups" && new.isEmpty: changes
    case (.mapping(let new), .mapping(let old)): .mapping(merged(new, over: old, path: path))
    case (.sequence(let new), .sequence(let old)):
      identities[path].map { .sequence(completed(new, from: old, by: $0)) } ?? changes
    default: changes
    }
  }

  private static func merged(
    _ changes: Node.Mapping, over base: Node.Mapping, path: String
  ) -> Node.Mapping {
    var result = changes
    for (key, value) in base {
      guard let change = changes[key] else {
        result[key] = withoutPlaces(value)
        continue
      }
      let name = key.scalar?.string ?? ""
      result[key] = merged(change, over: value, path: path.isEmpty ? name : "\(path).\(name)")
    }
    return result
  }

  private static func completed(
    _ changes: Node.Sequence, from base: Node.Sequence, by identity: String
  ) -> Node.Sequence {
    var result = changes
    for index in changes.indices {
      guard case .mapping(let entry) = changes[index], let name = entry[identity]?.scalar?.string,
        let old = base.first(where: { $0.mapping?[identity]?.scalar?.string == name })
      else { continue }
      result[index] = merged(.mapping(entry), over: old, path: "entry")
    }
    return result
  }

  /// A value without its line, which is one of another file.
  private static func withoutPlaces(_ node: Node) -> Node {
    switch node {
    case .scalar(var scalar):
      scalar.mark = nil
      return .scalar(scalar)
    case .mapping(let mapping):
      return .mapping(
        Node.Mapping(mapping.map { (withoutPlaces($0.key), withoutPlaces($0.value)) }))
    case .sequence(let sequence): return .sequence(Node.Sequence(sequence.map(withoutPlaces)))
    case .alias: return node
    }
  }
}
