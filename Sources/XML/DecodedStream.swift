import Bytes
import Messages
import Streams

/// A part's bytes as UTF-8, whatever encoding they are in.
///
/// - SeeAlso: XML 1.0, 4.3.3 and annex F
enum DecodedStream {
  /// The encodings that are read; ECMA-376-2 and ODF allow the first three.
  enum Encoding: Sendable {
    case utf8, utf16LE, utf16BE, latin1
  }

  /// How many bytes are examined for the encoding.
  private static let headBytes = 256

  /// Wraps `stream` so that it gives UTF-8 without a byte order mark.
  ///
  /// - Throws: `unreadableFile` when the XML declaration names an encoding that is not read.
  static func utf8(_ stream: any ByteStream) throws(ReadError) -> any ByteStream {
    let memory = ByteMemory.empty(capacity: headBytes)
    try memory.fill(from: stream, upTo: headBytes)
    let head = memory.array
    let (encoding, mark) = try encoding(of: head)
    let rest = HeadedStream(Array(head[mark...]), then: stream)
    return encoding == .utf8 ? rest : TranscodingStream(rest, from: encoding)
  }

  /// The encoding of a part that begins with `head`, and the length of its byte order mark.
  static func encoding(of head: [UInt8]) throws(ReadError) -> (Encoding, mark: Int) {
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
    // The declaration was readable byte by byte, so a declared UTF-16 is wrong; the bytes are right.
    case "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf16": return (.utf8, 0)
    case "iso-8859-1", "latin1", "windows-1252": return (.latin1, 0)
    default: throw ReadError(XMLReason.unsupportedEncoding(name))
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
