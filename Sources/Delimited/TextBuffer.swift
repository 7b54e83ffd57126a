/// UTF-8 text that grows at its end and is consumed from its start.
///
/// Bytes keep their index until room is made, which may move them all to the front.
struct TextBuffer {
  /// The bytes; only those in `start..<end` are text.
  private(set) var storage: [UInt8] = []
  private(set) var start = 0
  private(set) var end = 0

  var count: Int { end - start }
  subscript(index: Int) -> UInt8 { storage[index] }

  /// Replaces the byte at `index`.
  mutating func overwrite(_ index: Int, with byte: UInt8) {
    storage[index] = byte
  }

  /// Drops the text before `index`.
  mutating func consume(to index: Int) {
    start = index
  }

  /// Drops Ctrl-Z, by which old programs mark the end of a file.
  mutating func dropEndMark() {
    while end > start, storage[end - 1] == 0x1A { end -= 1 }
  }

  /// Ensures room for `count` more bytes.
  mutating func makeRoom(for count: Int) {
    guard storage.count - end < count else { return }
    if start > 0 {
      let range = start..<end
      unsafe storage.withUnsafeMutableBytes { bytes in
        unsafe bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
      }
      end -= start
      start = 0
    }
    let missing = end + count - storage.count
    guard missing > 0 else { return }
    storage += [UInt8](repeating: 0, count: max(missing, storage.count))
  }

  /// Drops all text, and leaves room before and for what is appended next.
  mutating func clear(headroom: Int, room: Int) {
    let missing = headroom + room - storage.count
    if missing > 0 { storage += [UInt8](repeating: 0, count: missing) }
    start = headroom
    end = headroom
  }

  /// Appends the text of another buffer, which is left with any text.
  ///
  /// Where the other one has room before its text, it is not copied: the two change places.
  mutating func append(_ other: inout TextBuffer) {
    guard count <= other.start else {
      makeRoom(for: other.count)
      copy(other.start..<other.end, of: other, to: end)
      end += other.count
      return
    }
    other.start -= count
    other.copy(start..<end, of: self, to: other.start)
    swap(&self, &other)
  }

  private mutating func copy(_ range: Range<Int>, of other: TextBuffer, to index: Int) {
    unsafe storage.withUnsafeMutableBytes { target in
      unsafe other.storage.withUnsafeBytes { source in
        unsafe UnsafeMutableRawBufferPointer(rebasing: target[index...])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[range]))
      }
    }
  }

  /// Lets `body` write into the storage from `end` on, where room has been made, and appends as
  /// many bytes as it returns.
  mutating func append<E>(_ body: (inout [UInt8]) throws(E) -> Int) throws(E) {
    end += try body(&storage)
  }

  /// Appends the UTF-8 form of a scalar that is not a surrogate; room has been made.
  @inline(__always)
  mutating func append(scalar: UInt32) {
    switch scalar {
    case ..<0x80: append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case ..<0x10000:
      append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      append(UInt8(truncatingIfNeeded: 0x80 | (scalar >> 6) & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      append(UInt8(truncatingIfNeeded: 0x80 | (scalar >> 12) & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | (scalar >> 6) & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    storage[end] = byte
    end += 1
  }
}
