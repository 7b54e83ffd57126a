import Bytes
package import Messages

extension XMLReader {
  /// Reads the start of the root element, which must have the given name.
  package mutating func enterRoot(_ name: StaticString) throws(ReadError) {
    while try next() != .start {}
    guard isNamed(name) else {
      throw ReadError(XMLReason.wrongRoot(found: elementName, expected: "\(name)"), at: place)
    }
  }

  /// Advances to the next child of the element at `level`, or past that element's end.
  ///
  /// The rest of the previous child is skipped, as are elements outside the root element's
  /// namespace. In `AlternateContent`, the `Fallback` is read.
  ///
  /// - Returns: whether there is a child, which is then open.
  package mutating func nextChild(of level: Int) throws(ReadError) -> Bool {
    while true {
      let inside = depth - transparentCount(above: level) > level
      switch try next() {
      case .start:
        if inside { continue }
        if namespace == rootNamespace { return true }
        if isTransparent { transparentDepths.append(depth) }
      case .end:
        if depth < level { return false }
      case .text: continue
      case .endOfPart: return false
      }
    }
  }

  /// Advances to the next child of the element at `level`, in any namespace, or past that
  /// element's end.
  ///
  /// The rest of the previous child and any text between children are skipped.
  ///
  /// - Returns: whether there is a child, which is then open.
  package mutating func nextElement(in level: Int) throws(ReadError) -> Bool {
    while true {
      let isInside = depth > level
      switch try next() {
      case .start: if !isInside { return true }
      case .end: if depth < level { return false }
      case .text: continue
      case .endOfPart: return false
      }
    }
  }

  /// Reads to the end of the part, so that errors in the rest are found too.
  package mutating func finish() throws(ReadError) {
    while try next() != .endOfPart {}
  }

  private func transparentCount(above level: Int) -> Int {
    transparentDepths.isEmpty ? 0 : transparentDepths.count { $0 > level }
  }

  private var isTransparent: Bool {
    isCompatibility && (isNamed("AlternateContent") || isNamed("Fallback"))
  }

  // MARK: - The current element

  @inlinable @inline(__always)
  package func isNamed(_ name: StaticString) -> Bool {
    let memory = unsafe bytes
    return unsafe memory.span.equals(localName, name)
  }

  package var elementName: String { string(localName) }

  /// The prefix of the element that was just started, with its colon; empty if it has none.
  package var elementPrefix: String { string(startTag.prefix) }

  /// Where, in the part's text, the element that was just started begins.
  package var startOfTag: Int { startTag.start }

  package func string(_ range: Range<Int>) -> String {
    let memory = unsafe bytes
    return unsafe memory.span.string(range)
  }

  /// The value of the attribute of a name without a prefix.
  @inlinable @inline(__always)
  package func attribute(_ name: StaticString) -> Range<Int>? {
    let memory = unsafe bytes
    let bytes = unsafe memory.span
    for attribute in attributes where !attribute.hasPrefix && bytes.equals(attribute.name, name) {
      return attribute.value
    }
    return nil
  }

  /// The text of the attribute with a local name and any prefix, such as `r:id`.
  package func prefixedAttribute(_ name: StaticString) throws(ReadError) -> String? {
    let memory = unsafe bytes
    let bytes = unsafe memory.span
    for attribute in attributes
    where attribute.hasPrefix && bytes.equals(attribute.localName, name) {
      return try decoded(attribute.value)
    }
    return nil
  }

  /// An attribute's text, with references decoded.
  package func text(_ name: StaticString) throws(ReadError) -> String? {
    guard let value = attribute(name) else { return nil }
    return try decoded(value)
  }

  /// An attribute that is a whole number, or `nil`.
  package func number(_ name: StaticString) -> Int? {
    guard let value = attribute(name) else { return nil }
    let memory = unsafe bytes
    let bytes = unsafe memory.span
    return bytes.natural(bytes.trimmed(value))
  }

  /// A boolean attribute.
  ///
  /// - SeeAlso: XML Schema `boolean`; ECMA-376-1, 22.9.2.1 `ST_OnOff`
  package func flag(_ name: StaticString) -> Bool? {
    guard let value = attribute(name) else { return nil }
    let memory = unsafe bytes
    let bytes = unsafe memory.span
    if bytes.equals(value, "1") || bytes.equals(value, "true") || bytes.equals(value, "on") {
      return true
    }
    return false
  }
}

// MARK: - Namespaces by name

extension XMLReader {
  /// The number that ``namespace`` has for the namespace with the given URI.
  ///
  /// - Throws: `unreadableFile` if a part has too many namespaces.
  package mutating func namespaceNumber(_ uri: StaticString) throws(ReadError) -> Int {
    guard let number = namespaces.number(of: Array(uri.description.utf8)) else {
      throw malformed(.tooManyNamespaces)
    }
    return number
  }

  /// The number of an attribute's namespace; an attribute without a prefix is in none.
  ///
  /// - SeeAlso: Namespaces in XML 1.0, 6.2
  package mutating func namespace(of attribute: Attribute) -> Int {
    guard attribute.hasPrefix else { return Namespaces.none }
    let memory = unsafe bytes
    let prefix = attribute.name.lowerBound..<attribute.local - 1
    return unsafe namespaces.namespace(memory.span, prefix)
  }

  /// The value of the attribute with a local name in the namespace with a number.
  package func attribute(_ name: StaticString, in namespace: Int) -> Range<Int>? {
    let memory = unsafe bytes
    let bytes = unsafe memory.span
    for attribute in attributes
    where attribute.hasPrefix && bytes.equals(attribute.localName, name) {
      let prefix = attribute.name.lowerBound..<attribute.local - 1
      if namespaces.bound(bytes, prefix) == namespace { return attribute.value }
    }
    return nil
  }

  /// The text of the attribute with a local name in the namespace with a number.
  package func text(_ name: StaticString, in namespace: Int) throws(ReadError) -> String? {
    guard let value = attribute(name, in: namespace) else { return nil }
    return try decoded(value)
  }
}
