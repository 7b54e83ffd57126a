/// A part of a byte array, without a copy; its numbers are little-endian.
struct ByteRegion: Sendable {
  private let bytes: [UInt8]
  private let start: Int
  let count: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = 0
    count = bytes.count
  }

  private init(_ bytes: [UInt8], start: Int, count: Int) {
    self.bytes = bytes
    self.start = start
    self.count = count
  }

  /// At most `length` bytes starting at `offset`; fewer if the region ends earlier.
  func part(from offset: Int, length: Int) -> ByteRegion {
    let offset = min(max(offset, 0), count)
    return ByteRegion(bytes, start: start + offset, count: min(max(length, 0), count - offset))
  }

  /// The byte at an offset below ``count``.
  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count, "offset outside the region")
    return bytes[start &+ offset]
  }

  /// Two bytes as an unsigned number; `nil` past the end.
  @inline(__always)
  func u16(_ offset: Int) -> Int? {
    guard offset >= 0, offset <= count - 2 else { return nil }
    let at = start &+ offset
    return Int(bytes[at]) | Int(bytes[at &+ 1]) &<< 8
  }

  /// Four bytes as an unsigned number; `nil` past the end.
  @inline(__always)
  func u32(_ offset: Int) -> Int? {
    guard offset >= 0, offset <= count - 4 else { return nil }
    let at = start &+ offset
    return Int(bytes[at]) | Int(bytes[at &+ 1]) &<< 8 | Int(bytes[at &+ 2]) &<< 16
      | Int(bytes[at &+ 3]) &<< 24
  }

  /// A copy of the bytes.
  var array: [UInt8] { Array(bytes[start..<start + count]) }

  /// Appends the bytes to an array.
  func append(to array: inout [UInt8]) {
    array.append(contentsOf: bytes[start..<start + count])
  }
}
