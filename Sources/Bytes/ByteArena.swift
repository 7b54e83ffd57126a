public import Glibc

/// A growing sequence of bytes in one block of memory.
///
/// It grows with `realloc`, which moves large blocks without copying them and only uses pages that
/// are written: doubling an array would hold a table of shared strings three times.
@safe @usableFromInline package struct ByteArena: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var length = 0
  @usableFromInline var capacity: Int

  package init(capacity: Int = 256) {
    self.capacity = max(capacity, 16)
    unsafe base = Self.memory(nil, self.capacity)
  }

  deinit { unsafe free(base) }

  /// The number of bytes written.
  @inlinable @inline(__always)
  package var count: Int { length }

  private static func memory(
    _ old: UnsafeMutablePointer<UInt8>?, _ capacity: Int
  ) -> UnsafeMutablePointer<UInt8> {
    guard let memory = unsafe realloc(old, capacity) else {
      preconditionFailure("out of memory: \(capacity) bytes")
    }
    return unsafe memory.assumingMemoryBound(to: UInt8.self)
  }

  /// Hands over the memory; the receiver frees it.
  package consuming func takeMemory() -> (base: UnsafeMutablePointer<UInt8>, count: Int) {
    let memory = unsafe (base, length)
    discard self
    return unsafe memory
  }

  @inlinable
  package mutating func removeAll() { length = 0 }

  /// Drops the bytes from `count` on; `count` is at most the number of bytes.
  @inlinable
  package mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= length, "an arena is only ever cut shorter")
    length = count
  }

  /// Ensures room for `more` bytes.
  @inlinable @inline(__always)
  package mutating func reserve(_ more: Int) {
    if length + more > capacity { grow(more) }
  }

  @inline(never) @usableFromInline
  mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, length + more)
    unsafe base = Self.memory(base, capacity)
  }

  @inlinable @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe base[length] = byte
    length += 1
  }

  @inlinable @inline(__always)
  package mutating func append(_ bytes: UnsafePointer<UInt8>, count more: Int) {
    reserve(more)
    unsafe (base + length).update(from: bytes, count: more)
    length &+= more
  }

  /// Appends the bytes of a number in memory order.
  @inlinable @inline(__always)
  package mutating func append(_ number: UInt32) {
    reserve(4)
    unsafe UnsafeMutableRawPointer(base + length).storeBytes(of: number, as: UInt32.self)
    length += 4
  }

  @inlinable @inline(__always)
  package mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "bytes outside")
    reserve(range.count)
    let base = unsafe base
    let count = length
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let first = source.baseAddress else { return }
      unsafe memcpy(base + count, first + range.lowerBound, range.count)
    }
    length += range.count
  }

  @inlinable
  package mutating func append(_ bytes: Span<UInt8>) { append(bytes, 0..<bytes.count) }

  @inlinable
  package mutating func append(_ text: StaticString) {
    let text = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    append(unsafe text.span)
  }

  package mutating func append(_ text: String) {
    text.withUTF8Bytes { bytes in
      reserve(bytes.byteCount)
      let end = unsafe UnsafeMutableRawPointer(base + length)
      unsafe bytes.withUnsafeBytes { source in
        guard let first = source.baseAddress else { return }
        unsafe end.copyMemory(from: first, byteCount: source.count)
      }
      length &+= bytes.byteCount
    }
  }

  /// Appends what `write` stores at the pointer: at most `limit` bytes, whose number it returns.
  @inlinable @inline(__always) @discardableResult
  @unsafe package mutating func append(
    atMost limit: Int, _ write: (UnsafeMutableRawPointer) -> Int
  ) -> Int {
    reserve(limit)
    let written = unsafe write(UnsafeMutableRawPointer(base + length))
    length &+= written
    return written
  }

  /// Appends a character in UTF-8.
  @inlinable
  package mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
  }

  /// A copy of the bytes written so far.
  package var array: [UInt8] { unsafe Array(UnsafeBufferPointer(start: base, count: length)) }

  /// Calls `body` with the bytes written so far.
  @inlinable @inline(__always)
  package borrowing func withBytes<R, E: Error>(
    _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    let bytes = unsafe UnsafeBufferPointer(start: base, count: length)
    return try body(unsafe bytes.span)
  }

  /// The bytes of `range` as text; invalid UTF-8 is repaired.
  @inlinable
  package borrowing func string(_ range: Range<Int>) -> String {
    withBytes { $0.string(range) }
  }

  @inlinable @inline(__always)
  package subscript(position: Int) -> UInt8 {
    precondition(position >= 0 && position < length, "byte outside")
    return unsafe base[position]
  }
}
