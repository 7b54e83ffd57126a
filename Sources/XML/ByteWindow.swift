import Bytes
import Glibc
import Messages
import Streams

/// The part of a stream that is in memory: bytes read and not yet used.
///
/// Positions in the window are valid until the next ``refill(limit:)``.
@safe @usableFromInline struct ByteWindow: ~Copyable {
  private let stream: any ByteStream
  @usableFromInline var memory: UnsafeMutableRawPointer
  private var capacity: Int
  @usableFromInline var count = 0
  /// How many bytes of the stream come before the window.
  @usableFromInline var offset = 0
  /// Whether the stream has been read to its end.
  private(set) var isComplete = false
  /// Whether the stream has had a `&` so far: only then are there references to check.
  private(set) var hasAmpersand = false
  /// The position up to which the bytes are known to be characters that XML allows.
  private var checked = 0
  /// The first byte not yet used.
  @usableFromInline var position = 0

  init(_ stream: any ByteStream, capacity: Int) {
    self.stream = stream
    self.capacity = max(capacity, 64)
    guard let memory = unsafe malloc(self.capacity) else {
      preconditionFailure("out of memory: \(capacity) bytes")
    }
    unsafe self.memory = memory
  }

  deinit { unsafe free(memory) }

  /// The bytes of the window, which a refill moves.
  @usableFromInline var bytes: UnsafeBufferPointer<UInt8> {
    @inlinable @inline(__always) get {
      unsafe UnsafeBufferPointer(start: memory.assumingMemoryBound(to: UInt8.self), count: count)
    }
  }

  /// Drops the bytes before ``position`` and reads on.
  ///
  /// - Returns: whether bytes were added.
  /// - Throws: any error of the stream; `tooLarge` if a single piece of XML needs more than
  ///   `limit` bytes.
  mutating func refill(limit: Int) throws(ReadError) -> Bool {
    guard !isComplete else { return false }
    dropUsed()
    let grows = count == capacity
    if grows { try grow(limit: limit) }
    let before = count
    // Fill up a window that grew, so that a long piece is rescanned only when the window doubles,
    // rather than at every read.
    repeat {
      let free = unsafe UnsafeMutableRawBufferPointer(
        start: memory + count, count: capacity - count)
      let added = try unsafe stream.read(into: free)
      count += added
      isComplete = added == 0
    } while grows && !isComplete && count < capacity
    try check()
    return count > before
  }

  private mutating func dropUsed() {
    guard position > 0 else { return }
    let rest = count - position
    unsafe memmove(memory, memory + position, rest)
    offset += position
    count = rest
    checked -= position
    position = 0
  }

  private mutating func grow(limit: Int) throws(ReadError) {
    guard capacity < limit else {
      throw ReadError(XMLReason.pieceTooLong(limit: limit), at: Place(byteOffset: offset))
    }
    capacity = min(capacity * 2, limit)
    guard let larger = unsafe realloc(memory, capacity) else {
      preconditionFailure("out of memory: \(capacity) bytes")
    }
    unsafe memory = larger
  }

  /// Checks the added bytes, once: later code may rely on valid UTF-8.
  private mutating func check() throws(ReadError) {
    let memory = unsafe bytes
    let bytes = unsafe memory.span
    let end = isComplete ? count : UTF8Check.wholeCharacters(bytes)
    guard end > checked else { return }
    if let bad = UTF8Check.firstFault(bytes, from: checked, to: end) {
      throw ReadError(XMLReason.notUTF8(byte: bytes[bad]), at: Place(byteOffset: offset + bad))
    }
    if !hasAmpersand {
      hasAmpersand = bytes.contains(Ascii.ampersand, in: checked..<end)
    }
    checked = end
  }
}
