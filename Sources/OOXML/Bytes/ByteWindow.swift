import Glibc
import Grid
import Messages

/// The part of a stream that is in memory: what was read and not yet used.
///
/// Positions in the window hold until the next ``refill()``.
@safe struct ByteWindow: ~Copyable {
  private let stream: ByteStream
  private var memory: UnsafeMutableRawPointer
  private var capacity: Int
  private(set) var count = 0
  /// How many bytes of the stream lie before the window.
  private(set) var offset = 0
  /// Whether the stream has been read to its end.
  private(set) var isComplete = false
  /// Up to where the bytes are known to be characters that XML allows.
  private var checked = 0
  /// The first byte not yet used.
  var position = 0

  init(_ stream: ByteStream, capacity: Int) {
    self.stream = stream
    self.capacity = max(capacity, 64)
    guard let memory = unsafe malloc(self.capacity) else {
      preconditionFailure("out of memory: \(capacity) bytes")
    }
    unsafe self.memory = memory
  }

  deinit { unsafe free(memory) }

  /// The bytes of the window; they do not stand still across a refill.
  var bytes: UnsafeBufferPointer<UInt8> {
    @inline(__always) get {
      unsafe UnsafeBufferPointer(start: memory.assumingMemoryBound(to: UInt8.self), count: count)
    }
  }

  /// Drops what was used, and reads on.
  ///
  /// - Returns: whether bytes were added.
  /// - Throws: what the stream throws; `tooLarge` when `limit` bytes are not enough for one piece.
  mutating func refill(limit: Int) throws(ReadError) -> Bool {
    guard !isComplete else { return false }
    if position > 0 {
      let rest = count - position
      unsafe memmove(memory, memory + position, rest)
      offset += position
      count = rest
      checked -= position
      position = 0
    }
    let grows = count == capacity
    if grows {
      guard capacity < limit else {
        throw ReadError(
          .tooLarge, english: "one piece of XML is longer than \(limit) bytes",
          japanese: "XMLの一つの要素が\(limit)バイトを超えています", at: Place(byteOffset: offset))
      }
      capacity = min(capacity * 2, limit)
      guard let larger = unsafe realloc(memory, capacity) else {
        preconditionFailure("out of memory: \(capacity) bytes")
      }
      unsafe memory = larger
    }
    let before = count
    // A window that grows is filled: one long piece is looked at again as often as the window
    // doubles, and not at every read.
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

  /// Checks that what was added is valid UTF-8, once, at the door.
  private mutating func check() throws(ReadError) {
    let memory = unsafe bytes
    let bytes = unsafe memory.span
    let end = isComplete ? count : UTF8Check.wholeCharacters(bytes)
    guard end > checked else { return }
    if let bad = UTF8Check.firstFault(bytes, from: checked, to: end) {
      let found = String(bytes[bad], radix: 16, uppercase: true)
      throw ReadError(
        .unreadableFile, english: "the byte 0x\(found) is no character of UTF-8 that XML allows",
        japanese: "UTF-8のXMLに使えないバイト（0x\(found)）があります",
        at: Place(byteOffset: offset + bad))
    }
    checked = end
  }
}
