import Bytes
import Streams
import Messages
import WorkbookReading
import XML

/// Turns VML as Excel writes it, with unclosed `<br>` and `&nbsp;`, into well-formed XML.
package enum MarkupRepair {
  /// The same text, well-formed and of the same length: positions in it are those of the original.
  package static func repairedInPlace(_ source: [UInt8]) -> [UInt8] {
    let bytes = source.span
    var result = source
    for at in source.indices {
      if bytes.holds("<br>", at: at) || bytes.holds("<BR>", at: at) {
        for place in at..<at + 4 { result[place] = UInt8(ascii: " ") }
      } else if bytes.holds("&nbsp;", at: at) {
        result.replaceSubrange(at..<at + 6, with: "&#160;".utf8)
      }
    }
    return result
  }

  /// A stream with the whole part, repaired.
  static func repaired(
    _ stream: any ByteStream, limits: ReadingLimits
  ) throws(ReadError) -> any ByteStream {
    var source: [UInt8] = []
    let piece = ByteMemory.empty(capacity: 16 << 10)
    while try piece.read(from: stream) > 0 {
      source += piece.array
      piece.removeAll()
      guard source.count <= limits.xml.markupBytes else {
        throw ReadError(WorksheetReason.drawingTooLong(limit: limits.xml.markupBytes))
      }
    }
    return MemoryStream(ByteMemory(repaired(source)))
  }

  private static func repaired(_ source: [UInt8]) -> [UInt8] {
    let bytes = source.span
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var at = 0
    while at < source.count {
      if bytes.holds("<br>", at: at) || bytes.holds("<BR>", at: at) {
        result += Array("<br/>".utf8)
        at += 4
      } else if bytes.holds("&nbsp;", at: at) {
        result += Array("&#160;".utf8)
        at += 6
      } else {
        result.append(source[at])
        at += 1
      }
    }
    return result
  }
}
