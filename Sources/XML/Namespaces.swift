import Bytes

/// What prefixes are bound to while a part is read.
///
/// Namespaces are numbers: two elements are in the same one when the numbers are equal.
struct Namespaces {
  /// The namespace of an element without a prefix where none is declared.
  static let none = 0
  /// Parts with more namespaces or bindings than this are refused.
  private static let limit = 1000

  private struct Binding {
    var prefix: [UInt8]
    var namespace: Int
    var depth: Int
  }

  private var names: [[UInt8]] = [[]]
  private var bindings: [Binding] = []
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

  /// Forgets what the element at `depth` bound.
  @inline(__always)
  mutating func close(depth: Int) {
    guard let last = bindings.last, last.depth >= depth else { return }
    while let last = bindings.last, last.depth >= depth { bindings.removeLast() }
    unprefixed = bindings.last { $0.prefix.isEmpty }?.namespace ?? Self.none
  }

  /// What `prefix` is bound to; a prefix that was not declared is a namespace of its own.
  mutating func namespace(_ bytes: Span<UInt8>, _ prefix: Range<Int>) -> Int {
    bound(bytes, prefix) ?? number(of: bytes.array(prefix)) ?? -1
  }

  /// What `prefix` is bound to; `nil` for a prefix that was not declared.
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
