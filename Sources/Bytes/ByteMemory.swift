import Glibc

/// A block of memory at a fixed address, for a file's bytes or a part of them.
///
/// It never moves, so C libraries may keep pointers into it while it is alive.
@safe package final class ByteMemory {
  /// The whole block, of which the first ``count`` bytes are filled.
  package let bytes: UnsafeMutableRawBufferPointer
  package private(set) var count: Int

  /// Allocates `count` bytes, all of which count as filled.
  package init(count: Int) {
    let capacity = max(count, 1)
    guard let start = unsafe malloc(capacity) else {
      preconditionFailure("out of memory: \(capacity) bytes")
    }
    unsafe bytes = UnsafeMutableRawBufferPointer(start: start, count: capacity)
    self.count = count
  }

  package convenience init(_ bytes: [UInt8]) {
    self.init(count: bytes.count)
    unsafe self.bytes.copyBytes(from: bytes)
  }

  /// An empty block, to be filled.
  package static func empty(capacity: Int) -> ByteMemory {
    let memory = ByteMemory(count: capacity)
    memory.count = 0
    return memory
  }

  deinit { unsafe free(bytes.baseAddress) }

  /// The filled bytes.
  package var contents: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeRawBufferPointer(rebasing: bytes[..<count]).assumingMemoryBound(to: UInt8.self)
  }

  /// A copy of the filled bytes.
  package var array: [UInt8] { unsafe Array(contents) }

  package subscript(position: Int) -> UInt8 {
    @inline(__always) get {
      precondition(position >= 0 && position < count, "byte outside")
      return unsafe bytes[position]
    }
  }

  /// Calls `body` with the filled bytes.
  package func withBytes<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    let contents = unsafe contents
    return try body(unsafe contents.span)
  }

  package func removeAll() { count = 0 }

  /// Drops the first `count` bytes and moves the rest to the start.
  package func dropFirst(_ count: Int) {
    guard let start = unsafe bytes.baseAddress else { return }
    unsafe memmove(start, start + count, self.count - count)
    self.count -= count
  }

  /// Lets `body` write after the filled bytes; it returns how many bytes it wrote.
  @discardableResult
  package func fill<E: Error>(
    _ body: (UnsafeMutableRawBufferPointer) throws(E) -> Int
  ) throws(E) -> Int {
    let added = try unsafe body(UnsafeMutableRawBufferPointer(rebasing: bytes[count...]))
    count += added
    return added
  }

  /// Copies bytes from `position` on into `buffer`, as many as are present and fit; returns how
  /// many.
  package func copy(from position: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let contents = unsafe contents
    let count = min(buffer.count, contents.count - position)
    unsafe buffer.copyMemory(
      from: UnsafeRawBufferPointer(
        UnsafeBufferPointer(rebasing: contents[position..<position + count])))
    return count
  }
}
