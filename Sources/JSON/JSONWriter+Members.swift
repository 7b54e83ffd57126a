extension JSONWriter {
  /// Writes an array; `write` writes the value of each element.
  @inlinable
  package mutating func array<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    beginArray()
    for element in elements {
      self.element()
      write(&self, element)
    }
    endArray()
  }

  /// Writes a member whose value is a string, or `null` without one.
  @inlinable
  package mutating func string(_ key: some RawRepresentable<String>, _ string: String?) {
    self.key(key)
    if let string { self.string(string) } else { null() }
  }
}
