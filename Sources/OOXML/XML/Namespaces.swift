/// What prefixes are bound to while a part is read.
///
/// Namespaces are numbers: two elements are in the same one when the numbers are equal.
struct Namespaces {
  /// The namespace of an element without a prefix where none is declared.
  static let none = 0

  private struct Binding {
    var prefix: [UInt8]
    var namespace: Int
    var depth: Int
  }

  private var names: [[UInt8]] = [[]]
  private var bindings: [Binding] = []
  /// What elements without a prefix are in.
  private(set) var unprefixed = none

  /// Binds a prefix for the element at `depth` and below it; an empty prefix is the default.
  ///
  /// - Returns: `false` when a part has more namespaces than any sound one.
  mutating func bind(
    _ bytes: Span<UInt8>, _ prefix: Range<Int>, to name: Range<Int>, depth: Int
  ) -> Bool {
    guard let namespace = number(of: bytes.array(name)), bindings.count < 1000 else { return false }
    bindings.append(Binding(prefix: bytes.array(prefix), namespace: namespace, depth: depth))
    if prefix.isEmpty { unprefixed = namespace }
    return true
  }

  private mutating func number(of name: [UInt8]) -> Int? {
    if let known = names.firstIndex(of: name) { return known }
    guard names.count < 1000 else { return nil }
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
    let prefix = bytes.array(prefix)
    return bindings.last { $0.prefix == prefix }?.namespace ?? number(of: prefix) ?? -1
  }

  /// Whether a namespace is the one of markup compatibility.
  ///
  /// - SeeAlso: ECMA-376-3
  func isCompatibility(_ namespace: Int) -> Bool {
    names.indices.contains(namespace)
      && names[namespace].elementsEqual(
        "http://schemas.openxmlformats.org/markup-compatibility/2006".utf8)
  }
}

extension Span<UInt8> {
  func array(_ range: Range<Int>) -> [UInt8] {
    var array: [UInt8] = []
    array.reserveCapacity(range.count)
    for i in range { array.append(self[i]) }
    return array
  }
}
