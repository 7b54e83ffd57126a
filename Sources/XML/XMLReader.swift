import Bytes
package import Messages
package import Streams

/// A strict XML reader that delivers the events of a part one after another.
///
/// It can read everything; fast scanners take over if the bytes have the form that Excel writes,
/// and fall back to it. It rejects XML that is not well-formed, document types and entity
/// declarations. Names are not checked against XML's tables of letters. Ranges and attributes are
/// valid until the next event.
@safe package struct XMLReader: ~Copyable {
  package enum Event {
    case start, text, end, endOfPart
  }

  package struct Attribute {
    /// Including the prefix.
    package var name: Range<Int>
    /// Where the name begins after the prefix.
    package var local: Int
    package var value: Range<Int>
    package var hasPrefix: Bool { local != name.lowerBound }
    package var localName: Range<Int> { local..<name.upperBound }
  }

  @usableFromInline var window: ByteWindow
  package let limits: XMLLimits

  /// For a start event: the name without its prefix.
  package internal(set) var localName = 0..<0
  package internal(set) var attributes: [Attribute] = []
  /// For a start event: the namespace of the prefix, or of its absence.
  package internal(set) var namespace = Namespaces.none
  /// For a text event: its bytes, and whether references in it are left alone.
  package private(set) var text = 0..<0
  package private(set) var textIsCharacterData = false
  var namespaces = Namespaces()
  /// The namespace of the root element and of the part's own elements.
  package internal(set) var rootNamespace = Namespaces.none

  /// The names of the open elements, with prefixes, one after another; and where each begins.
  var openNames: [UInt8] = []
  @usableFromInline var openStarts: [Int] = []
  /// Whether the element just started was self-closing, so that its end comes next.
  @usableFromInline var endIsDue = false
  var rootHasEnded = false
  /// The depths of open elements whose children count as if they replaced them: `AlternateContent`
  /// and its `Fallback`.
  package var transparentDepths: [Int] = []

  /// Starts to read a part.
  ///
  /// `size` is the part's size in bytes, if known; it bounds the memory used.
  ///
  /// - Throws: `unreadableFile` for an unsupported encoding; any error of the stream.
  package init(_ stream: any ByteStream, limits: XMLLimits, size: Int) throws(ReadError) {
    self.limits = limits
    window = ByteWindow(try DecodedStream.utf8(stream), capacity: min(size + 16, 256 << 10))
    // Enough for nearly every part, so memory is allocated only once.
    attributes.reserveCapacity(16)
    openNames.reserveCapacity(128)
    openStarts.reserveCapacity(16)
  }

  /// How many elements are open.
  @inlinable
  package var depth: Int { openStarts.count }

  /// The bytes in memory, for ranges such as ``localName``.
  package var bytes: UnsafeBufferPointer<UInt8> {
    @inlinable @inline(__always) get { unsafe window.bytes }
  }

  /// Where in the part the next event begins.
  package var offset: Int { window.offset + window.position }
}

// MARK: - Events

extension XMLReader {
  /// Reads the next event.
  package mutating func next() throws(ReadError) -> Event {
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
      // The markup is not complete in the window.
      guard try refill() else { throw truncated() }
    }
  }

  mutating func refill() throws(ReadError) -> Bool {
    try window.refill(limit: limits.markupBytes)
  }

  private enum Declaration { case text, done, incomplete }

  private mutating func readDeclaration(_ bytes: Span<UInt8>) throws(ReadError) -> Declaration {
    let start = window.position
    if bytes.holds("<!--", at: start) {
      return try skip(bytes, past: "-->", from: 4) ? .done : .incomplete
    }
    if bytes.holds("<![CDATA[", at: start) {
      guard depth > 0 else { throw malformed(.characterDataOutsideRoot) }
      guard let end = bytes.position(of: "]]>", from: start + 9) else { return .incomplete }
      text = start + 9..<end
      textIsCharacterData = true
      window.position = end + 3
      return .text
    }
    guard bytes.count - start >= 9 else { return .incomplete }
    if bytes.holds("<!DOCTYPE", at: start) || bytes.holds("<!ENTITY", at: start) {
      throw malformed(.documentType)
    }
    throw malformed(.unknownDeclaration)
  }

  /// Skips markup that ends with `mark`; returns whether it is complete.
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
  /// - Returns: whether there is any; `false` after more bytes were read into memory.
  private mutating func readText(_ bytes: Span<UInt8>) throws(ReadError) -> Bool {
    let start = window.position
    var end = bytes.position(of: Ascii.less, from: start) ?? -1
    if end < 0 {
      end = bytes.count
      if window.isComplete {
        // An open element needs another tag.
        if depth > 0 { throw truncated() }
      } else {
        // A reference, a character or a `]]>` may continue in the bytes not yet read.
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
        throw malformed(.textOutsideRoot)
      }
      window.position = end
      return false
    }
    if window.hasAmpersand { try checkReferences(bytes, in: start..<end) }
    text = start..<end
    textIsCharacterData = false
    window.position = end
    return true
  }

  private mutating func readEndTag(_ bytes: Span<UInt8>) throws(ReadError) -> Bool {
    let start = window.position + 2
    guard let end = bytes.position(of: Ascii.greater, from: start) else { return false }
    guard let open = openStarts.last else {
      throw malformed(.endTagWithoutStart)
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
