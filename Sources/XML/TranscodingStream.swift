import Bytes
import Messages
import Streams

/// A stream of UTF-16 or Latin 1, given as UTF-8.
final class TranscodingStream: ByteStream {
  private let source: any ByteStream
  private let encoding: DecodedStream.Encoding
  private let raw = ByteMemory.empty(capacity: 32 << 10)
  private var decoded: [UInt8] = []
  private var position = 0
  private var offset = 0

  init(_ source: any ByteStream, from encoding: DecodedStream.Encoding) {
    self.source = source
    self.encoding = encoding
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    while position == decoded.count {
      if try raw.read(from: source) == 0 {
        guard raw.count == 0 else { throw invalid() }
        return 0
      }
      try decode()
    }
    let count = min(buffer.count, decoded.count - position)
    unsafe buffer.copyBytes(from: decoded[position..<position + count])
    position += count
    return count
  }

  /// Decodes the whole characters of `raw`, and keeps the rest of it.
  private func decode() throws(ReadError) {
    decoded.removeAll(keepingCapacity: true)
    position = 0
    let used = encoding == .latin1 ? decodeLatin1() : try decodeUTF16()
    offset += used
    raw.dropFirst(used)
  }

  private func decodeLatin1() -> Int {
    for at in 0..<raw.count { append(Unicode.Scalar(raw[at])) }
    return raw.count
  }

  private func decodeUTF16() throws(ReadError) -> Int {
    let bytes = raw.array.span
    var at = 0
    while at < bytes.count {
      switch bytes.utf16Scalar(at: at, isLittleEndian: encoding == .utf16LE) {
      case .scalar(let scalar, let length):
        append(scalar)
        at += length
      case .incomplete: return at
      case .invalid: throw invalid(at)
      }
    }
    return at
  }

  private func append(_ scalar: Unicode.Scalar) {
    decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private func invalid(_ at: Int = 0) -> ReadError {
    ReadError(XMLReason.notUTF16, at: Place(byteOffset: offset + at))
  }
}
