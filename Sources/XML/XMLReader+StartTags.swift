import Bytes
import Messages

extension XMLReader {
  /// Reads a start tag; returns whether it is complete.
  mutating func readStartTag(_ bytes: Span<UInt8>) throws(ReadError) -> Bool {
    let count = bytes.count
    let start = window.position + 1
    var at = start
    var local = start
    while at < count, !bytes[at].endsName {
      if bytes[at] == Ascii.colon { local = at + 1 }
      at += 1
    }
    guard at < count else { return false }
    let name = start..<at
    guard !name.isEmpty, local < at, bytes[start] >= 0x3A, bytes[start] != Ascii.colon else {
      throw malformed(.namelessTag)
    }
    attributes.removeAll(keepingCapacity: true)
    var isEmpty = false
    while true {
      let gap = at
      while at < count, bytes[at].isXMLSpace { at += 1 }
      guard at < count else { return false }
      if bytes[at] == Ascii.greater { break }
      if bytes[at] == Ascii.slash {
        guard at + 1 < count else { return false }
        guard bytes[at + 1] == Ascii.greater else { throw malformed(.straySlash) }
        isEmpty = true
        at += 1
        break
      }
      guard at > gap else { throw malformed(.noSpaceBeforeAttribute) }
      guard try readAttribute(bytes, &at) else { return false }
    }
    if window.hasAmpersand { try checkReferences(bytes, in: start..<at) }
    try open(bytes, name, local: local)
    window.position = at + 1
    endIsDue = isEmpty
    return true
  }

  /// Reads `name="value"`; returns whether it is complete in the window.
  private mutating func readAttribute(
    _ bytes: Span<UInt8>, _ at: inout Int
  ) throws(ReadError) -> Bool {
    let count = bytes.count
    let start = at
    var local = start
    while at < count, !bytes[at].endsName {
      if bytes[at] == Ascii.colon { local = at + 1 }
      at += 1
    }
    let name = start..<at
    while at < count, bytes[at].isXMLSpace { at += 1 }
    guard at < count else { return false }
    guard !name.isEmpty, bytes[at] == Ascii.equals else {
      throw malformed(.attributeWithoutValue)
    }
    at += 1
    while at < count, bytes[at].isXMLSpace { at += 1 }
    guard at < count else { return false }
    let quote = bytes[at]
    guard quote == Ascii.quote || quote == Ascii.apostrophe else {
      throw malformed(.unquotedValue)
    }
    at += 1
    let value = at
    while at < count, bytes[at] != quote {
      guard bytes[at] != Ascii.less else { throw malformed(.lessThanInValue) }
      at += 1
    }
    guard at < count else { return false }
    at += 1
    attributes.append(Attribute(name: name, local: local, value: value..<at - 1))
    return true
  }

  private mutating func open(
    _ bytes: Span<UInt8>, _ name: Range<Int>, local: Int
  ) throws(ReadError) {
    guard !rootHasEnded else { throw malformed(.secondRoot) }
    guard depth < limits.depth else {
      throw ReadError(XMLReason.tooDeep(limit: limits.depth), at: place)
    }
    try checkAttributes(bytes)
    openStarts.append(openNames.count)
    let nameBytes = bytes.extracting(name)
    unsafe nameBytes.withUnsafeBufferPointer { unsafe openNames.append(contentsOf: $0) }
    for index in attributes.indices {
      let attribute = attributes[index]
      guard bytes.holds("xmlns", at: attribute.name.lowerBound) else { continue }
      let prefix =
        attribute.hasPrefix
        ? (attribute.local - attribute.name.lowerBound == 6 ? attribute.localName : nil)
        : (attribute.name.count == 5 ? 0..<0 : nil)
      guard let prefix else { continue }
      guard namespaces.bind(bytes, prefix, to: attribute.value, depth: depth) else {
        throw malformed(.tooManyNamespaces)
      }
    }
    localName = local..<name.upperBound
    namespace =
      local == name.lowerBound
      ? namespaces.unprefixed : namespaces.namespace(bytes, name.lowerBound..<local - 1)
    if depth == 1 { rootNamespace = namespace }
  }

  private func checkAttributes(_ bytes: Span<UInt8>) throws(ReadError) {
    guard attributes.count > 1 else { return }
    guard attributes.count <= 256 else {
      throw malformed(.tooManyAttributes(limit: 256))
    }
    for i in 1..<attributes.count {
      let name = attributes[i].name
      for j in 0..<i where attributes[j].name.count == name.count {
        guard !bytes.same(attributes[j].name, name) else {
          throw malformed(.repeatedAttribute(bytes.string(name)))
        }
      }
    }
  }
}

extension UInt8 {
  /// Whether a name ends before this byte.
  @inline(__always)
  fileprivate var endsName: Bool {
    // All of them lie below the letters, which nearly every byte of a name is.
    self < 0x40
      && (isXMLSpace || self == Ascii.greater || self == Ascii.slash || self == Ascii.equals
        || self == Ascii.less || self == Ascii.quote || self == Ascii.apostrophe
        || self == Ascii.ampersand)
  }
}
