import Bytes
package import Messages
import Streams

/// The text of a part, to be edited: every byte outside the edits stays as it is, in any encoding.
package struct PartText: Sendable {
  /// The text in UTF-8, without a byte order mark; edits refer to its bytes.
  package let utf8: [UInt8]
  private let mark: [UInt8]
  private let encoding: DecodedStream.Encoding

  /// - Throws: `unreadableFile` if the encoding is not read, or the bytes are not in it.
  package init(_ bytes: [UInt8]) throws(ReadError) {
    let (encoding, markLength) = try DecodedStream.encoding(of: Array(bytes.prefix(256)))
    self.encoding = encoding
    mark = Array(bytes.prefix(markLength))
    guard encoding != .utf8 else {
      utf8 = Array(bytes.dropFirst(markLength))
      return
    }
    let stream = try DecodedStream.utf8(MemoryStream(ByteMemory(bytes)))
    let decoded = ByteMemory.empty(capacity: bytes.count * 2 + 16)
    while try decoded.read(from: stream) > 0 {}
    utf8 = decoded.array
  }

  /// The bytes of the part with `edits`, which must not overlap; those at one place keep their
  /// order.
  package func bytes(with edits: [MarkupEdit]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(utf8.count + edits.reduce(0) { $0 + $1.text.utf8.count })
    var position = 0
    let order = edits.indices.sorted {
      (edits[$0].range.lowerBound, $0) < (edits[$1].range.lowerBound, $1)
    }
    for edit in order.map({ edits[$0] }) {
      text += utf8[position..<max(position, edit.range.lowerBound)]
      text += written(edit.text).utf8
      position = max(position, edit.range.upperBound)
    }
    text += utf8[position...]
    return mark + encoded(text)
  }

  /// Inserted text, with references for the characters that the encoding lacks.
  private func written(_ text: String) -> String {
    guard encoding == .latin1 else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      result += scalar.isASCII ? String(scalar) : "&#\(scalar.value);"
    }
  }

  private func encoded(_ text: [UInt8]) -> [UInt8] {
    switch encoding {
    case .utf8: return text
    case .latin1:
      return String(decoding: text, as: UTF8.self).unicodeScalars.map {
        UInt8(truncatingIfNeeded: $0.value)
      }
    case .utf16LE, .utf16BE:
      let isLittleEndian = encoding == .utf16LE
      return String(decoding: text, as: UTF8.self).utf16.flatMap { unit in
        let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isLittleEndian ? bytes : bytes.reversed()
      }
    }
  }
}
