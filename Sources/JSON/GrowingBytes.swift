import Bytes
import Grid

/// A buffer of bytes that grows as they are appended.
///
/// An array checks at each append whether its storage is shared, which costs more than most of
/// what is appended here.
@safe package struct GrowingBytes: ~Copyable {
  private var start: UnsafeMutableRawPointer
  private var capacity: Int
  private var count = 0

  package init(reserving capacity: Int = 0) {
    self.capacity = max(capacity, 1 << 10)
    unsafe start = .allocate(byteCount: self.capacity, alignment: 1)
  }

  deinit { unsafe start.deallocate() }

  /// What has been appended.
  package var array: [UInt8] {
    unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Removes all bytes and keeps the memory.
  mutating func removeAll() { count = 0 }

  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    unsafe start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count &+= 1
  }

  package mutating func append(_ text: String) {
    text.withUTF8Bytes { append($0) }
  }

  @inline(__always)
  private mutating func append(_ bytes: RawSpan) {
    let length = bytes.byteCount
    if capacity &- count < length { grow(by: length) }
    unsafe bytes.withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress else { return }
      unsafe (start + count).copyMemory(from: first, byteCount: length)
    }
    count &+= length
  }

  /// Appends what `write` stores at the pointer: at most `limit` bytes, whose number it returns.
  @inline(__always) @discardableResult
  @unsafe mutating func append(
    atMost limit: Int, _ write: (UnsafeMutableRawPointer) -> Int
  ) -> Int {
    if capacity &- count < limit { grow(by: limit) }
    let written = unsafe write(start + count)
    count += written
    return written
  }

  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let roomier = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 1)
    unsafe roomier.copyMemory(from: start, byteCount: count)
    unsafe start.deallocate()
    unsafe start = roomier
  }
}
