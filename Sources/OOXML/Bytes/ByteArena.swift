import Glibc

/// Bytes that grow at the end, in one piece of memory.
///
/// Grows with `realloc`, which moves large memory without copying it and takes real memory only
/// for what was written: an array's doubling would hold a table of shared strings three times.
@safe package struct ByteArena: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  package private(set) var count = 0
  private var capacity: Int

  package init(capacity: Int = 256) {
    self.capacity = max(capacity, 16)
    unsafe base = Self.memory(nil, self.capacity)
  }

  deinit { unsafe free(base) }

  private static func memory(
    _ old: UnsafeMutablePointer<UInt8>?, _ capacity: Int
  ) -> UnsafeMutablePointer<UInt8> {
    guard let memory = unsafe realloc(old, capacity) else {
      preconditionFailure("out of memory: \(capacity) bytes")
    }
    return unsafe memory.assumingMemoryBound(to: UInt8.self)
  }

  /// Gives the memory away; whoever takes it frees it.
  consuming func takeMemory() -> (base: UnsafeMutablePointer<UInt8>, count: Int) {
    let memory = unsafe (base, count)
    discard self
    return unsafe memory
  }

  package mutating func removeAll() { count = 0 }

  package mutating func truncate(to count: Int) {
    precondition(count <= self.count, "an arena is cut shorter, never longer")
    self.count = count
  }

  @inline(__always)
  package mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    unsafe base = Self.memory(base, capacity)
  }

  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe base[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafePointer<UInt8>, count more: Int) {
    reserve(more)
    unsafe (base + count).update(from: bytes, count: more)
    count &+= more
  }

  /// Adds the bytes of a number as they are in memory.
  @inline(__always)
  mutating func append(_ number: UInt32) {
    reserve(4)
    unsafe UnsafeMutableRawPointer(base + count).storeBytes(of: number, as: UInt32.self)
    count += 4
  }

  @inline(__always)
  package mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "bytes outside")
    reserve(range.count)
    let base = unsafe base
    let count = count
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let first = source.baseAddress else { return }
      unsafe memcpy(base + count, first + range.lowerBound, range.count)
    }
    self.count += range.count
  }

  package mutating func append(_ bytes: Span<UInt8>) { append(bytes, 0..<bytes.count) }

  package mutating func append(_ text: StaticString) {
    let text = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    append(unsafe text.span)
  }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes in append(unsafe bytes.span) }
  }

  /// Calls `body` with the bytes written so far.
  @inline(__always)
  package borrowing func withBytes<R, E: Error>(
    _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    let bytes = unsafe UnsafeBufferPointer(start: base, count: count)
    return try body(unsafe bytes.span)
  }

  /// The bytes of `range` as text; not valid UTF-8 is repaired.
  package borrowing func string(_ range: Range<Int>) -> String {
    withBytes { $0.string(range) }
  }

  @inline(__always)
  package subscript(position: Int) -> UInt8 {
    precondition(position >= 0 && position < count, "byte outside")
    return unsafe base[position]
  }
}
