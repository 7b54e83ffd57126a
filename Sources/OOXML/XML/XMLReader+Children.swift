import Grid
import Messages

extension XMLReader {
  /// Reads the start of the root element, which must be of the name given.
  mutating func enterRoot(_ name: StaticString) throws(ReadError) {
    while try next() != .start {}
    guard isNamed(name) else {
      throw ReadError(
        .unreadableFile,
        english: "the part's root element is <\(elementName)>; <\(name)> was expected",
        japanese: "パートのルート要素が<\(elementName)>です（<\(name)>のはずです）", at: place)
    }
  }

  /// Goes on to the next child of the element at `level`, or past that element's end.
  ///
  /// What is left of the child before is skipped. Elements of other namespaces are left out as if
  /// they were not there; of `AlternateContent` the `Fallback` is read.
  ///
  /// - Returns: whether there is one; it is open then.
  mutating func nextChild(of level: Int) throws(ReadError) -> Bool {
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

  /// Reads to the end of the part, so that what follows is judged too.
  mutating func finish() throws(ReadError) {
    while try next() != .endOfPart {}
  }

  private func transparentCount(above level: Int) -> Int {
    transparentDepths.isEmpty ? 0 : transparentDepths.count { $0 > level }
  }

  private var isTransparent: Bool {
    isCompatibility && (isNamed("AlternateContent") || isNamed("Fallback"))
  }

  // MARK: - The element that was started

  @inline(__always)
  func isNamed(_ name: StaticString) -> Bool {
    let memory = unsafe bytes
    return unsafe memory.span.equals(localName, name)
  }

  var elementName: String { string(localName) }

  func string(_ range: Range<Int>) -> String {
    let memory = unsafe bytes
    return unsafe memory.span.string(range)
  }

  /// The attribute without a prefix that has a name.
  @inline(__always)
  func attribute(_ name: StaticString) -> Range<Int>? {
    let memory = unsafe bytes
    let bytes = unsafe memory.span
    for attribute in attributes where !attribute.hasPrefix && bytes.equals(attribute.name, name) {
      return attribute.value
    }
    return nil
  }

  /// The attribute with some prefix that has a name: `r:id`.
  func prefixedAttribute(_ name: StaticString) throws(ReadError) -> String? {
    let memory = unsafe bytes
    let bytes = unsafe memory.span
    for attribute in attributes
    where attribute.hasPrefix && bytes.equals(attribute.localName, name) {
      return try decoded(attribute.value)
    }
    return nil
  }

  /// An attribute's text, references decoded.
  func text(_ name: StaticString) throws(ReadError) -> String? {
    guard let value = attribute(name) else { return nil }
    return try decoded(value)
  }

  /// An attribute that is a range of cells, or `nil`.
  func range(_ name: StaticString) throws(ReadError) -> CellRange? {
    guard let value = attribute(name) else { return nil }
    let memory = unsafe bytes
    let text = unsafe memory.span.extracting(value)
    if let range = CellRange(utf8: text) { return range }
    return CellRange(try decoded(value))
  }

  /// An attribute that is a whole number, or `nil`.
  func number(_ name: StaticString) -> Int? {
    guard let value = attribute(name) else { return nil }
    let memory = unsafe bytes
    let bytes = unsafe memory.span
    return bytes.natural(bytes.trimmed(value))
  }

  /// An attribute that is a truth value.
  ///
  /// - SeeAlso: XML Schema `boolean`; ECMA-376-1, 22.9.2.1 `ST_OnOff`
  func flag(_ name: StaticString) -> Bool? {
    guard let value = attribute(name) else { return nil }
    let memory = unsafe bytes
    let bytes = unsafe memory.span
    if bytes.equals(value, "1") || bytes.equals(value, "true") || bytes.equals(value, "on") {
      return true
    }
    return false
  }
}
