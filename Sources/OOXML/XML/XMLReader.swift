import Messages
import WorkbookReading

/// A strict reader of XML: gives the events of a part one after the other.
///
/// It is the plain path that everything can be read with; fast scanners take over where the bytes
/// are as Excel writes them, and fall back to it. It refuses what is not well-formed, a document
/// type and entities of the part's own; names of elements and attributes are not held against
/// XML's tables of letters. Ranges and attributes hold until the next event.
@safe struct XMLReader: ~Copyable {
  enum Event {
    case start, text, end, endOfPart
  }

  struct Attribute {
    /// With the prefix.
    var name: Range<Int>
    /// Where the name begins after the prefix.
    var local: Int
    var value: Range<Int>
    var hasPrefix: Bool { local != name.lowerBound }
    var localName: Range<Int> { local..<name.upperBound }
  }

  private var window: ByteWindow
  let limits: ReadingLimits

  /// Of a start: the name without its prefix.
  private(set) var localName = 0..<0
  private(set) var attributes: [Attribute] = []
  /// Of a start: what the prefix, or its absence, is bound to.
  private(set) var namespace = Namespaces.none
  /// Of a text: its bytes, and whether references are to be left alone.
  private(set) var text = 0..<0
  private(set) var textIsCharacterData = false
  private var namespaces = Namespaces()
  /// The namespace of the root element, in which a part's own elements are.
  private(set) var rootNamespace = Namespaces.none

  /// The names of the open elements, with prefixes, one after the other; and where each begins.
  private var openNames: [UInt8] = []
  private var openStarts: [Int] = []
  /// Whether the element just started was `<so/>`, so that its end comes next.
  private var endIsDue = false
  private var rootHasEnded = false
  /// Elements that stand for their children: `AlternateContent` and its `Fallback`.
  var transparentDepths: [Int] = []

  init(_ stream: ByteStream, limits: ReadingLimits, size: Int) throws(ReadError) {
    self.limits = limits
    window = ByteWindow(try DecodedStream.utf8(stream), capacity: min(size + 16, 256 << 10))
    // Enough for nearly every part: one step of memory instead of several.
    attributes.reserveCapacity(16)
    openNames.reserveCapacity(128)
    openStarts.reserveCapacity(16)
  }

  /// How many elements are open.
  var depth: Int { openStarts.count }

  /// The bytes in memory; see ``localName`` and its like.
  var bytes: UnsafeBufferPointer<UInt8> {
    @inline(__always) get { unsafe window.bytes }
  }

  /// Where in the part the next event begins.
  var offset: Int { window.offset + window.position }
}

// MARK: - Events

extension XMLReader {
  /// Reads the next event.
  mutating func next() throws(ReadError) -> Event {
    if endIsDue {
      endIsDue = false
      close()
      return .end
    }
    while true {
      guard window.position < window.count else {
        if try refill() { continue }
        guard rootHasEnded else { throw truncated() }
        return .endOfPart
      }
      let memory = unsafe window.bytes
      let bytes = unsafe memory.span
      if bytes[window.position] != Ascii.less {
        if try readText(bytes) { return .text }
        continue
      }
      guard window.position + 1 < window.count else {
        if try refill() { continue }
        throw truncated()
      }
      switch bytes[window.position + 1] {
      case Ascii.slash:
        if try readEndTag(bytes) { return .end }
      case UInt8(ascii: "?"):
        if try skip(bytes, past: "?>", from: 2) { continue }
      case UInt8(ascii: "!"):
        switch try readDeclaration(bytes) {
        case .text: return .text
        case .done: continue
        case .incomplete: break
        }
      default:
        if try readStartTag(bytes) { return .start }
      }
      // The markup is not whole in the window.
      guard try refill() else { throw truncated() }
    }
  }

  private mutating func refill() throws(ReadError) -> Bool {
    try window.refill(limit: limits.markupBytes)
  }

  private enum Declaration { case text, done, incomplete }

  private mutating func readDeclaration(_ bytes: Span<UInt8>) throws(ReadError) -> Declaration {
    let start = window.position
    if bytes.holds("<!--", at: start) {
      return try skip(bytes, past: "-->", from: 4) ? .done : .incomplete
    }
    if bytes.holds("<![CDATA[", at: start) {
      guard depth > 0 else { throw fault("CDATA outside the root element", "ルート要素の外のCDATA") }
      guard let end = bytes.position(of: "]]>", from: start + 9) else { return .incomplete }
      text = start + 9..<end
      textIsCharacterData = true
      window.position = end + 3
      return .text
    }
    guard bytes.count - start >= 9 else { return .incomplete }
    if bytes.holds("<!DOCTYPE", at: start) || bytes.holds("<!ENTITY", at: start) {
      throw fault(
        "a document type (DTD) or an entity of its own is not read",
        "文書型定義（DTD）や独自の実体宣言は読みません")
    }
    throw fault("an unknown declaration", "不明な宣言")
  }

  /// Steps over markup that ends with `mark`; says whether it is whole.
  private mutating func skip(
    _ bytes: Span<UInt8>, past mark: StaticString, from distance: Int
  ) throws(ReadError) -> Bool {
    guard let end = bytes.position(of: mark, from: window.position + distance) else {
      return false
    }
    window.position = end + mark.utf8CodeUnitCount
    return true
  }

  /// Reads text up to the next tag, or as much of it as is in memory.
  ///
  /// - Returns: whether there is any; `false` after more was read into memory.
  private mutating func readText(_ bytes: Span<UInt8>) throws(ReadError) -> Bool {
    let start = window.position
    var end = bytes.position(of: Ascii.less, from: start) ?? -1
    if end < 0 {
      end = bytes.count
      if window.isComplete {
        // A tag must come where an element is open.
        if depth > 0 { throw truncated() }
      } else {
        // A reference, a character or a `]]>` may go on in what was not read yet.
        end = max(start, end - 12)
        if let reference = bytes.lastPosition(of: Ascii.ampersand, in: end..<bytes.count) {
          end = reference
        }
        if let reference = bytes.lastPosition(of: Ascii.ampersand, in: start..<end),
          bytes.position(of: Ascii.semicolon, from: reference).map({ $0 < end }) != true
        {
          end = reference
        }
        while end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        if end == start {
          if try refill() || depth == 0 { return false }
          throw truncated()
        }
      }
    }
    if depth == 0 {
      for i in start..<end where !bytes[i].isXMLSpace {
        throw fault("text outside the root element", "ルート要素の外に文字があります")
      }
      window.position = end
      return false
    }
    text = start..<end
    textIsCharacterData = false
    window.position = end
    return true
  }

  private mutating func readEndTag(_ bytes: Span<UInt8>) throws(ReadError) -> Bool {
    let start = window.position + 2
    guard let end = bytes.position(of: Ascii.greater, from: start) else { return false }
    guard let open = openStarts.last else {
      throw fault("an end tag without a start", "開始タグのない終了タグ")
    }
    let name = open..<openNames.count
    var upper = end
    while upper > start, bytes[upper - 1].isXMLSpace { upper -= 1 }
    guard upper - start == name.count else { throw mismatch(bytes, start..<upper) }
    for i in 0..<name.count where bytes[start + i] != openNames[open + i] {
      throw mismatch(bytes, start..<upper)
    }
    window.position = end + 1
    close()
    return true
  }

  private mutating func close() {
    guard let open = openStarts.popLast() else { return }
    openNames.removeSubrange(open...)
    namespaces.close(depth: openStarts.count + 1)
    if let last = transparentDepths.last, last > depth { transparentDepths.removeLast() }
    if openStarts.isEmpty { rootHasEnded = true }
  }
}

// MARK: - Start tags

extension XMLReader {
  /// Reads a start tag; says whether it is whole.
  private mutating func readStartTag(_ bytes: Span<UInt8>) throws(ReadError) -> Bool {
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
      throw fault("a tag without a name", "名前のないタグ")
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
        guard bytes[at + 1] == Ascii.greater else { throw fault("a stray / in a tag", "タグの中に余分な/") }
        isEmpty = true
        at += 1
        break
      }
      guard at > gap else { throw fault("no space before an attribute", "属性の前に空白がありません") }
      guard try readAttribute(bytes, &at) else { return false }
    }
    try open(bytes, name, local: local)
    window.position = at + 1
    endIsDue = isEmpty
    return true
  }

  /// Reads `name="value"`; says whether it is whole in the window.
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
      throw fault("an attribute without a value", "値のない属性")
    }
    at += 1
    while at < count, bytes[at].isXMLSpace { at += 1 }
    guard at < count else { return false }
    let quote = bytes[at]
    guard quote == Ascii.quote || quote == Ascii.apostrophe else {
      throw fault("an attribute's value without quotes", "引用符のない属性値")
    }
    at += 1
    let value = at
    while at < count, bytes[at] != quote {
      guard bytes[at] != Ascii.less else { throw fault("a < in an attribute", "属性値の中に<") }
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
    guard !rootHasEnded else { throw fault("a second root element", "二つ目のルート要素") }
    guard depth < limits.depth else {
      throw ReadError(
        .tooLarge, english: "elements are nested more than \(limits.depth) deep",
        japanese: "要素の入れ子が\(limits.depth)段を超えています", at: place)
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
        throw fault("too many namespaces", "名前空間が多すぎます")
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
      throw fault("a tag with over 256 attributes", "属性が256個を超えるタグ")
    }
    for i in 1..<attributes.count {
      let name = attributes[i].name
      for j in 0..<i where attributes[j].name.count == name.count {
        guard !bytes.same(attributes[j].name, name) else {
          throw fault(
            "the attribute \(bytes.string(name)) twice in a tag",
            "同じ属性\(bytes.string(name))が二度あります")
        }
      }
    }
  }
}

// MARK: - Fast scanners

extension XMLReader {
  /// Where the bytes not yet read begin, when a scanner may take over there.
  var scanPosition: Int? { endIsDue ? nil : window.position }

  /// Of a start: whether it is markup compatibility's.
  var isCompatibility: Bool { namespaces.isCompatibility(namespace) }

  /// Whether the part's elements are without a prefix here.
  var isUnprefixed: Bool { namespaces.unprefixed == rootNamespace }

  /// Says that whole elements up to `position` have been read by a scanner.
  mutating func resume(at position: Int) { window.position = position }

  /// Reads more bytes into memory; ranges and positions are void after it.
  mutating func readMore() throws(ReadError) -> Bool { try refill() }
}

// MARK: - Errors

extension XMLReader {
  var place: Place { Place(byteOffset: offset) }

  func fault(_ english: String, _ japanese: String) -> ReadError {
    ReadError(
      .unreadableFile, english: "not well-formed XML: \(english)",
      japanese: "ブックの中身(XML)が正しくありません（\(japanese)）。Excel で開いて保存し直してください", at: place)
  }

  private func truncated() -> ReadError {
    ReadError(
      .unreadableFile, english: "the part ends in the middle of its XML",
      japanese: "パートがXMLの途中で終わっています", at: Place(byteOffset: window.offset + window.count))
  }

  private func mismatch(_ bytes: Span<UInt8>, _ name: Range<Int>) -> ReadError {
    let open = openStarts.last.map { String(decoding: openNames[$0...], as: UTF8.self) } ?? ""
    let found = bytes.string(name.prefix(60))
    return fault(
      "</\(found)> closes <\(open.prefix(60))>", "<\(open.prefix(60))>が</\(found)>で閉じられています")
  }
}

extension UInt8 {
  /// Whether a name cannot go on with this byte.
  @inline(__always)
  fileprivate var endsName: Bool {
    // All of them lie below the letters, which nearly every byte of a name is.
    self < 0x40
      && (isXMLSpace || self == Ascii.greater || self == Ascii.slash || self == Ascii.equals
        || self == Ascii.less || self == Ascii.quote || self == Ascii.apostrophe
        || self == Ascii.ampersand)
  }
}

extension Span<UInt8> {
  /// The position of the next `mark` at or after `start`.
  func position(of mark: StaticString, from start: Int) -> Int? {
    let first = unsafe mark.utf8Start.pointee
    var at = start
    while let found = position(of: first, from: at) {
      if holds(mark, at: found) { return found }
      at = found + 1
    }
    return nil
  }

  func lastPosition(of byte: UInt8, in range: Range<Int>) -> Int? {
    range.last { self[$0] == byte }
  }

  /// Whether two ranges hold the same bytes.
  func same(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for i in 0..<a.count where self[a.lowerBound + i] != self[b.lowerBound + i] { return false }
    return true
  }
}
