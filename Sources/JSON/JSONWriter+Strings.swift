import Bytes
import Grid

extension JSONWriter {
  @usableFromInline
  package mutating func string(_ string: String) {
    text.append(UInt8(ascii: "\""))
    string.withUTF8Bytes { bytes in
      var at = text.append(plainStartOf: bytes)
      while at < bytes.byteCount {
        appendEscaped(unsafe bytes.unsafeLoad(fromByteOffset: at, as: UInt8.self))
        at += 1
        at += text.append(plainStartOf: bytes.extracting(at...))
      }
    }
    text.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append("\\", byte)
    case 0x0A: append("\\", UInt8(ascii: "n"))
    case 0x0D: append("\\", UInt8(ascii: "r"))
    case 0x09: append("\\", UInt8(ascii: "t"))
    case 0x08: append("\\", UInt8(ascii: "b"))
    case 0x0C: append("\\", UInt8(ascii: "f"))
    case 0..<0x10: append("\\u000", Self.hexDigit(byte))
    case 0x10..<0x20: append("\\u001", Self.hexDigit(byte & 0xF))
    default: text.append(byte)
    }
  }

  private mutating func append(_ start: String, _ last: UInt8) {
    text.append(start)
    text.append(last)
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

extension ByteArena {
  /// Appends a key in quotation marks and its colon, with room reserved once.
  mutating func append(key: String) {
    key.withUTF8Bytes { bytes in
      let count = bytes.byteCount
      unsafe append(atMost: count + 3) { end in
        unsafe end.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        unsafe bytes.withUnsafeBytes { source in
          guard let first = source.baseAddress else { return }
          unsafe (end + 1).copyMemory(from: first, byteCount: count)
        }
        unsafe end.storeBytes(of: UInt8(ascii: "\""), toByteOffset: count + 1, as: UInt8.self)
        unsafe end.storeBytes(of: UInt8(ascii: ":"), toByteOffset: count + 2, as: UInt8.self)
        return count + 3
      }
    }
  }

  /// Appends `text` up to the first byte that JSON forbids in a string, eight bytes at a time.
  ///
  /// - Returns: How many bytes those are.
  fileprivate mutating func append(plainStartOf bytes: RawSpan) -> Int {
    unsafe append(atMost: bytes.byteCount) { end in
      var at = 0
      while at &+ 8 <= bytes.byteCount {
        let word = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt64.self)
        if word.hasForbiddenInJSON { break }
        unsafe end.storeBytes(of: word, toByteOffset: at, as: UInt64.self)
        at &+= 8
      }
      while at < bytes.byteCount {
        let byte = unsafe bytes.unsafeLoad(fromUncheckedByteOffset: at, as: UInt8.self)
        if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
        unsafe end.storeBytes(of: byte, toByteOffset: at, as: UInt8.self)
        at &+= 1
      }
      return at
    }
  }
}
