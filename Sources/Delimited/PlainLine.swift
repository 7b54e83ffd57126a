import Glibc

/// Lines that need no cutting to be counted and copied.
///
/// The loops are so plain that the compiler makes vector code of them, and must stay so.
enum PlainLine {
  /// What a line was found to hold.
  struct Content {
    var delimiterCount: Int
    /// Whether it has no quote, no CR and none of the bytes that would have to be quoted.
    var isPlain: Bool
  }

  /// Looks a line through, given without its end.
  ///
  /// Where the delimiter to write is another than the line's and stands in it, it is not plain.
  @inline(__always)
  static func content(
    of line: UnsafeRawBufferPointer, delimiter: UInt8, written: UInt8
  ) -> Content {
    let foreign = written == delimiter ? .quote : written
    var count = 0
    var refused: UInt8 = 0
    var start = 0
    while start < line.count {
      // So few that a byte counts them: then sixteen are counted by one instruction.
      let end = min(line.count, start + 192)
      var found: UInt8 = 0
      for index in start..<end {
        let byte = unsafe line[index]
        found &+= isSame(byte, delimiter)
        refused |= isSame(byte, .quote) | isSame(byte, .return) | isSame(byte, foreign)
      }
      count += Int(found)
      start = end
    }
    return Content(delimiterCount: count, isPlain: refused == 0)
  }

  /// One for equal bytes, else zero; said without a comparison, which would become a jump.
  @inline(__always)
  private static func isSame(_ a: UInt8, _ b: UInt8) -> UInt8 {
    let difference = a ^ b
    return ((difference | (0 &- difference)) >> 7) ^ 1
  }

  /// Copies a line to a place with room for it, with another delimiter.
  @inline(__always)
  static func copy(
    _ line: UnsafeRawBufferPointer, to target: UnsafeMutableRawPointer, delimiter: UInt8,
    written: UInt8
  ) {
    guard let source = line.baseAddress else { return }
    guard delimiter != written else {
      unsafe memcpy(target, source, line.count)
      return
    }
    let bytes = unsafe target.assumingMemoryBound(to: UInt8.self)
    for index in 0..<line.count {
      let byte = unsafe line[index]
      unsafe bytes[index] = byte == delimiter ? written : byte
    }
  }
}
