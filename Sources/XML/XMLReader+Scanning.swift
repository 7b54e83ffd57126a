package import Messages

extension XMLReader {
  /// Where the unread bytes begin, if a scanner may take over there.
  @inlinable
  package var scanPosition: Int? { endIsDue ? nil : window.position }

  /// For a start event: whether the element is in the namespace of markup compatibility.
  package var isCompatibility: Bool { namespaces.isCompatibility(namespace) }

  /// Whether elements without a prefix are in the root element's namespace here.
  package var isUnprefixed: Bool { namespaces.unprefixed == rootNamespace }

  /// Continues at `position`, up to which a scanner has read whole elements.
  @inlinable
  package mutating func resume(at position: Int) { window.position = position }

  /// Reads more bytes into memory; ranges and positions are invalid afterwards.
  package mutating func readMore() throws(ReadError) -> Bool { try refill() }
}
