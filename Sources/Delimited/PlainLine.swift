import Glibc

/// Lines that can be counted and copied without being cut into fields.
///
/// The loops are simple enough for the compiler to vectorize, and must stay so.
enum PlainLine {
  /// The content found in a line.
  struct Content {
    var delimiterCount: Int
    /// Whether it has no quote, no CR and no byte that would need quotes.
    var isPlain: Bool
  }

  /// Examines a line, given without its end.
  ///
  /// A line that contains a delimiter to write that differs from its own is not plain.
  @inline(__always)
  static func content(
    of line: UnsafeRawBufferPointer, delimiter: UInt8, written: UInt8
  ) -> Content {
    let foreign = written == delimiter ? .quote : written
    var count = 0
    var refused: UInt8 = 0
    var start = 0
    while start < line.count {
      // Few enough for a byte to count, so that one instruction counts sixteen.
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

  /// One for equal bytes, otherwise zero; without a comparison, which would become a jump.
  @inline(__always)
  private static func isSame(_ a: UInt8, _ b: UInt8) -> UInt8 {
    let difference = a ^ b
    return ((difference | (0 &- difference)) >> 7) ^ 1
  }

  /// Copies a line with another delimiter; the target has room for it.
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
