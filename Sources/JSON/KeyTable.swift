/// The keys that an object must have, ready to be compared with bytes.
///
/// At most 64: a scanner remembers those it has seen in one word.
package struct KeyTable<Key: Hashable & Sendable>: Sendable {
  /// In the order in which a writer puts them, which is the quickest to read.
  let keys: [Key]
  let names: [String]
  /// The names in UTF-8.
  let bytes: [[UInt8]]
  /// A bit for each key that must be there.
  let required: UInt64

  /// - Parameters:
  ///   - keys: The keys in the order in which they are written.
  ///   - optional: Those that may be missing.
  ///   - name: The key as it is written; it needs no escapes.
  package init(_ keys: [Key], optional: Set<Key> = [], name: (Key) -> String) {
    precondition(keys.count <= 64, "an object has at most 64 keys")
    self.keys = keys
    required = keys.indices.reduce(0) { bits, index in
      optional.contains(keys[index]) ? bits : bits | 1 << UInt64(index)
    }
    names = keys.map(name)
    bytes = names.map { Array($0.utf8) }
  }
}

extension KeyTable where Key: CaseIterable & RawRepresentable<String> {
  package init(optional: Set<Key> = []) {
    self.init(Array(Key.allCases), optional: optional, name: \.rawValue)
  }
}
