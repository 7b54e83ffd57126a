import Bytes
import Messages
import Streams
import WorkbookReading
import XML

/// Reads the XML of a document: events, and the attributes of the element that was started.
struct DocumentReader: ~Copyable {
  private(set) var xml: XMLReader

  init(_ stream: any ByteStream, limits: ReadingLimits, size: Int) throws(ReadError) {
    var xml = try XMLReader(stream, limits: limits.xml, size: size)
    for vocabulary in Vocabulary.allCases {
      let number = try xml.namespaceNumber(vocabulary.name)
      precondition(number == vocabulary.rawValue, "namespaces are numbered as they are named")
    }
    self.xml = xml
  }

  var depth: Int { xml.depth }
  var place: Place { xml.place }

  /// Reads the next event.
  @inline(__always)
  mutating func next() throws(ReadError) -> XMLReader.Event { try xml.next() }

  /// Reads the start of the root element.
  mutating func enterRoot() throws(ReadError) -> Tag {
    while try next() != .start {}
    return tag
  }

  /// Goes on to the next child of the element at `level`, or past that element's end.
  ///
  /// - Returns: whether there is one; it is open then.
  mutating func nextChild(of level: Int) throws(ReadError) -> Bool {
    try xml.nextElement(in: level)
  }

  /// Reads past the end of the element at `level`.
  mutating func skip(to level: Int) throws(ReadError) {
    while depth >= level, try next() != .endOfPart {}
  }

  /// Reads to the end of the part, so that what follows is judged too.
  mutating func finish() throws(ReadError) {
    try xml.finish()
  }

  // MARK: - The element that was started

  var tag: Tag {
    mutating get {
      let memory = unsafe xml.bytes
      let vocabulary = Vocabulary(rawValue: xml.namespace)
      return unsafe Tag(vocabulary, memory.span, xml.localName)
    }
  }

  var elementName: String { xml.string(xml.localName) }

  /// Whether the element has a name, whatever its namespace.
  func elementIs(_ name: StaticString) -> Bool { xml.isNamed(name) }

  /// The value of an attribute as it is written, or `nil` where there is none.
  @inline(__always)
  mutating func attribute(_ vocabulary: Vocabulary, _ name: StaticString) -> Range<Int>? {
    for index in xml.attributes.indices {
      let attribute = xml.attributes[index]
      let memory = unsafe xml.bytes
      guard unsafe memory.span.equals(attribute.localName, name),
        xml.namespace(of: attribute) == vocabulary.rawValue
      else { continue }
      return attribute.value
    }
    return nil
  }

  /// The text of an attribute.
  mutating func text(
    _ vocabulary: Vocabulary, _ name: StaticString
  ) throws(ReadError) -> String? {
    guard let value = attribute(vocabulary, name) else { return nil }
    return try xml.decoded(value)
  }

  var attributeCount: Int { xml.attributes.count }

  /// One attribute: its namespace, its name without prefix, and its value as it is written.
  @inline(__always)
  mutating func attribute(
    at index: Int
  ) -> (vocabulary: Vocabulary?, name: Range<Int>, value: Range<Int>) {
    let attribute = xml.attributes[index]
    let vocabulary = Vocabulary(rawValue: xml.namespace(of: attribute))
    return (vocabulary, attribute.localName, attribute.value)
  }

  /// The count that an attribute's value is, 1 where it is absent or not a number; at most `2^30`.
  @inline(__always)
  func count(_ value: Range<Int>?) -> Int {
    guard let value else { return 1 }
    let memory = unsafe xml.bytes
    let bytes = unsafe memory.span
    let digits = bytes.trimmed(value)
    guard let count = bytes.natural(digits) else {
      // Too many digits for any sheet, or no number.
      return digits.count > 18 && bytes[digits.lowerBound].isDigit ? Self.mostRepeats : 1
    }
    return min(max(count, 1), Self.mostRepeats)
  }

  /// More than any limit, and little enough for sums of it.
  static let mostRepeats = 1 << 30

  /// Whether an attribute has a value.
  @inline(__always)
  mutating func attribute(
    _ vocabulary: Vocabulary, _ name: StaticString, is value: StaticString
  ) -> Bool {
    guard let range = attribute(vocabulary, name) else { return false }
    let memory = unsafe xml.bytes
    return unsafe memory.span.equals(range, value)
  }

  /// Whether the element is one of OpenOffice.org 1, as a declaration in its tag says.
  var isOldOpenOffice: Bool {
    let memory = unsafe xml.bytes
    return xml.attributes.contains {
      unsafe memory.span.equals($0.value, "http://openoffice.org/2000/office")
    }
  }

  // MARK: - Bytes

  /// Calls `body` with the bytes that ranges point into.
  @inline(__always)
  func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let memory = unsafe xml.bytes
    return unsafe body(memory.span)
  }

  /// Adds the text of the event to `arena`.
  @inline(__always)
  mutating func appendText(to arena: inout ByteArena) throws(ReadError) {
    try xml.appendText(to: &arena)
  }

  /// Adds the text of an attribute to `arena`.
  mutating func appendValue(
    _ value: Range<Int>, to arena: inout ByteArena
  ) throws(ReadError) -> Range<Int> {
    let start = arena.count
    try xml.appendDecoded(value, to: &arena)
    return start..<arena.count
  }
}
