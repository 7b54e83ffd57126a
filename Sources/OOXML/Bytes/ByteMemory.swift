import Glibc
import Messages

/// A file's bytes, or a part of them, in memory that stands still.
@safe final class ByteMemory {
  let bytes: UnsafeMutableRawBufferPointer

  init(count: Int) {
    let capacity = max(count, 1)
    guard let start = unsafe malloc(capacity) else {
      preconditionFailure("out of memory: \(capacity) bytes")
    }
    unsafe bytes = UnsafeMutableRawBufferPointer(start: start, count: capacity)
    self.count = count
  }

  convenience init(_ bytes: [UInt8]) {
    self.init(count: bytes.count)
    unsafe self.bytes.copyBytes(from: bytes)
  }

  deinit { unsafe free(bytes.baseAddress) }

  private(set) var count: Int

  /// The bytes read into it.
  var contents: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeRawBufferPointer(rebasing: bytes[..<count]).assumingMemoryBound(to: UInt8.self)
  }

  subscript(position: Int) -> UInt8 {
    @inline(__always) get {
      precondition(position >= 0 && position < count, "byte outside")
      return unsafe bytes[position]
    }
  }

  func removeAll() { count = 0 }

  /// Drops the first `count` bytes.
  func dropFirst(_ count: Int) {
    guard let start = unsafe bytes.baseAddress else { return }
    unsafe memmove(start, start + count, self.count - count)
    self.count -= count
  }

  /// Reads on from `stream` behind what is there; returns how many bytes came.
  func read(from stream: ByteStream) throws(ReadError) -> Int {
    let free = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[count...])
    let added = try unsafe stream.read(into: free)
    count += added
    return added
  }

  /// Reads on from an entry of a zip; `nil` when it cannot be read.
  func fill(from file: ZipFile) -> Int? {
    let free = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[count...])
    guard let added = unsafe file.read(into: free) else { return nil }
    count += added
    return added
  }

  /// Reads on until `count` bytes are there, or the stream has ended.
  func fill(from stream: ByteStream, upTo count: Int) throws(ReadError) {
    while self.count < count, try read(from: stream) > 0 {}
  }

  /// Memory that is yet to be filled.
  static func empty(capacity: Int) -> ByteMemory {
    let memory = ByteMemory(count: capacity)
    memory.count = 0
    return memory
  }

  /// Reads up to `count` bytes from the start of a file.
  static func read(_ file: OpenFile, upTo count: Int) throws(ReadError) -> ByteMemory {
    let memory = ByteMemory.empty(capacity: count)
    try memory.fill(from: FileStream(file), upTo: count)
    return memory
  }
}
