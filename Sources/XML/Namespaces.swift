import Bytes

/// The bindings of prefixes while a part is read.
///
/// Namespaces are numbers: two elements are in the same one when the numbers are equal.
struct Namespaces {
  /// The namespace of an element without a prefix if none is declared.
  static let none = 0
  /// Parts with more namespaces or bindings than this are rejected.
  private static let limit = 1000

  private struct Binding {
    var prefix: [UInt8]
    var namespace: Int
    var depth: Int
  }

  private var names: [[UInt8]] = [[], Array("http://www.w3.org/XML/1998/namespace".utf8)]
  /// The prefix `xml` is bound without a declaration.
  ///
  /// - SeeAlso: Namespaces in XML 1.0, 3
  private var bindings = [Binding(prefix: Array("xml".utf8), namespace: 1, depth: 0)]
  /// Short prefixes that were looked up since a prefix was last bound or unbound.
  private var lookedUp: [(prefix: UInt64, namespace: Int)] = []
  /// The namespace of elements without a prefix.
  private(set) var unprefixed = none

  /// Binds a prefix for the element at `depth` and below it; an empty prefix is the default.
  ///
  /// - Returns: `false` when a part has too many namespaces.
  mutating func bind(
    _ bytes: Span<UInt8>, _ prefix: Range<Int>, to name: Range<Int>, depth: Int
  ) -> Bool {
    guard let namespace = number(of: bytes.array(name)), bindings.count < Self.limit else {
      return false
    }
    bindings.append(Binding(prefix: bytes.array(prefix), namespace: namespace, depth: depth))
    lookedUp.removeAll(keepingCapacity: true)
    if prefix.isEmpty { unprefixed = namespace }
    return true
  }

  /// The number of the namespace of a name (a URI); `nil` when there are too many.
  mutating func number(of name: [UInt8]) -> Int? {
    if let known = names.firstIndex(of: name) { return known }
    guard names.count < Self.limit else { return nil }
    names.append(name)
    return names.count - 1
  }

  /// Removes the bindings of the element at `depth`.
  @inline(__always)
  mutating func close(depth: Int) {
    guard let last = bindings.last, last.depth >= depth else { return }
    while let last = bindings.last, last.depth >= depth { bindings.removeLast() }
    lookedUp.removeAll(keepingCapacity: true)
    unprefixed = bindings.last { $0.prefix.isEmpty }?.namespace ?? Self.none
  }

  /// The namespace bound to `prefix`; an undeclared prefix is a namespace of its own.
  @inline(__always)
  mutating func namespace(_ bytes: Span<UInt8>, _ prefix: Range<Int>) -> Int {
    guard let key = Self.key(bytes, prefix) else { return lookUp(bytes, prefix) }
    for known in lookedUp where known.prefix == key { return known.namespace }
    let namespace = lookUp(bytes, prefix)
    if lookedUp.count < Self.lookedUpLimit { lookedUp.append((key, namespace)) }
    return namespace
  }

  /// How many prefixes are worth remembering; a search through more takes as long as a lookup.
  private static let lookedUpLimit = 32

  /// A prefix of at most seven bytes, with its length, as one number.
  @inline(__always)
  private static func key(_ bytes: Span<UInt8>, _ prefix: Range<Int>) -> UInt64? {
    guard prefix.count < 8 else { return nil }
    var key = UInt64(prefix.count)
    for at in prefix { key = key << 8 | UInt64(bytes[at]) }
    return key
  }

  @inline(never)
  private mutating func lookUp(_ bytes: Span<UInt8>, _ prefix: Range<Int>) -> Int {
    bound(bytes, prefix) ?? number(of: bytes.array(prefix)) ?? -1
  }

  /// The namespace bound to `prefix`; `nil` if it was not declared.
  func bound(_ bytes: Span<UInt8>, _ prefix: Range<Int>) -> Int? {
    let prefix = bytes.array(prefix)
    return bindings.last { $0.prefix == prefix }?.namespace
  }

  /// Whether a namespace is that of markup compatibility.
  ///
  /// - SeeAlso: ECMA-376-3
  func isCompatibility(_ namespace: Int) -> Bool {
    names.indices.contains(namespace)
      && names[namespace].elementsEqual(
        "http://schemas.openxmlformats.org/markup-compatibility/2006".utf8)
  }
}
