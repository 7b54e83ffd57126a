import Messages

/// A part's bytes as UTF-8, whatever encoding they are in.
///
/// - SeeAlso: XML 1.0, 4.3.3 and annex F
enum DecodedStream {
  /// How the parts of packages are encoded; ECMA-376-2 allows the first three.
  enum Encoding {
    case utf8, utf16LE, utf16BE, latin1
  }

  /// Wraps `stream` so that it gives UTF-8 without a byte order mark.
  ///
  /// - Throws: `unreadableFile` when the XML declaration names an encoding that is not read.
  static func utf8(_ stream: ByteStream) throws(ReadError) -> ByteStream {
    let memory = ByteMemory.empty(capacity: 256)
    try memory.fill(from: stream, upTo: 256)
    let head = unsafe Array(memory.contents)
    let (encoding, mark) = try encoding(of: head)
    let rest = HeadedStream(Array(head[mark...]), then: stream)
    return encoding == .utf8 ? rest : TranscodingStream(rest, from: encoding)
  }

  /// The encoding of a part that begins with `head`, and how long its byte order mark is.
  private static func encoding(of head: [UInt8]) throws(ReadError) -> (Encoding, mark: Int) {
    switch (head.first, head.dropFirst().first) {
    case (0xEF, 0xBB) where head.dropFirst(2).first == 0xBF: return (.utf8, 3)
    case (0xFF, 0xFE): return (.utf16LE, 2)
    case (0xFE, 0xFF): return (.utf16BE, 2)
    case (Ascii.less, 0): return (.utf16LE, 0)
    case (0, Ascii.less): return (.utf16BE, 0)
    default: break
    }
    guard let name = declaredName(in: head) else { return (.utf8, 0) }
    switch name.lowercased() {
    // Single bytes could be read, so a declared UTF-16 is not true; the bytes are right.
    case "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf16": return (.utf8, 0)
    case "iso-8859-1", "latin1", "windows-1252": return (.latin1, 0)
    default:
      throw ReadError(
        .unreadableFile, english: "the part is encoded in \(name); UTF-8 or UTF-16 was expected",
        japanese: "パートの文字コードが\(name)です（UTF-8かUTF-16のはずです）")
    }
  }

  /// The encoding that an XML declaration names.
  private static func declaredName(in head: [UInt8]) -> String? {
    let head = head.span
    guard head.holds("<?xml", at: 0), let end = head.position(of: Ascii.greater, from: 0) else {
      return nil
    }
    var at = 5
    while at < end, !head.holds("encoding", at: at) { at += 1 }
    at += 8
    while at < end, head[at].isXMLSpace || head[at] == Ascii.equals { at += 1 }
    guard at < end, head[at] == Ascii.quote || head[at] == Ascii.apostrophe,
      let close = head.position(of: head[at], from: at + 1), close < end
    else { return nil }
    return head.string(at + 1..<close)
  }
}

/// Some bytes, then a stream.
final class HeadedStream: ByteStream {
  private let head: [UInt8]
  private var position = 0
  private let rest: ByteStream

  init(_ head: [UInt8], then rest: ByteStream) {
    self.head = head
    self.rest = rest
  }

  override func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    guard position < head.count else { return try unsafe rest.read(into: buffer) }
    let count = min(buffer.count, head.count - position)
    unsafe buffer.copyBytes(from: head[position..<position + count])
    position += count
    return count
  }
}

/// A stream of UTF-16 or Latin 1, given as UTF-8.
final class TranscodingStream: ByteStream {
  private let source: ByteStream
  private let encoding: DecodedStream.Encoding
  private let raw = ByteMemory.empty(capacity: 32 << 10)
  private var decoded: [UInt8] = []
  private var position = 0
  private var offset = 0

  init(_ source: ByteStream, from encoding: DecodedStream.Encoding) {
    self.source = source
    self.encoding = encoding
  }

  override func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    while position == decoded.count {
      if try raw.read(from: source) == 0 {
        guard raw.count == 0 else { throw cut() }
        return 0
      }
      try decode()
    }
    let count = min(buffer.count, decoded.count - position)
    unsafe buffer.copyBytes(from: decoded[position..<position + count])
    position += count
    return count
  }

  /// Decodes what is whole of `raw`, and keeps the rest of it.
  private func decode() throws(ReadError) {
    decoded.removeAll(keepingCapacity: true)
    position = 0
    var at = 0
    while at < raw.count {
      if encoding == .latin1 {
        append(UInt32(raw[at]))
        at += 1
        continue
      }
      guard at + 1 < raw.count else { break }
      let unit = unit(at)
      guard unit & 0xF800 == 0xD800 else {
        append(unit)
        at += 2
        continue
      }
      guard unit < 0xDC00 else { throw cut(at) }
      guard at + 3 < raw.count else { break }
      let low = self.unit(at + 2)
      guard low & 0xFC00 == 0xDC00 else { throw cut(at) }
      append(0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF))
      at += 4
    }
    offset += at
    raw.dropFirst(at)
  }

  private func unit(_ at: Int) -> UInt32 {
    let (first, second) = (UInt32(raw[at]), UInt32(raw[at + 1]))
    return encoding == .utf16LE ? first | second << 8 : first << 8 | second
  }

  private func append(_ scalar: UInt32) {
    // Latin 1 and the pairs above are scalars; single units are no surrogates.
    guard let scalar = Unicode.Scalar(scalar) else { return }
    decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private func cut(_ at: Int = 0) -> ReadError {
    ReadError(
      .unreadableFile, english: "the part is not valid UTF-16",
      japanese: "パートがUTF-16として正しくありません", at: Place(byteOffset: offset + at))
  }
}
