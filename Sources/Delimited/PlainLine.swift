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
  @inline(__always)
  static func content(of line: UnsafeRawBufferPointer, delimiter: UInt8) -> Content {
    unsafe content(of: line, delimiter: delimiter, foreign: .quote) { _, _, _ in }
  }

  /// Examines a line and copies it with another delimiter; the target has room for it.
  ///
  /// A line that contains a delimiter to write that differs from its own is not plain.
  /// Both at once, since nearly every line is plain; the copy of one that is not means nothing.
  @inline(__always)
  static func copy(
    _ line: UnsafeRawBufferPointer, to target: UnsafeMutableRawPointer, delimiter: UInt8,
    written: UInt8
  ) -> Content {
    let change = delimiter ^ written
    let bytes = unsafe target.assumingMemoryBound(to: UInt8.self)
    return unsafe content(
      of: line, delimiter: delimiter, foreign: written == delimiter ? .quote : written
    ) { index, byte, isDelimiter in
      unsafe bytes[index] = byte ^ (change & (0 &- isDelimiter))
    }
  }

  /// Examines a line that must not contain `foreign`; `use` gets each byte, with one for a delimiter.
  @inline(__always)
  private static func content(
    of line: UnsafeRawBufferPointer, delimiter: UInt8, foreign: UInt8,
    _ use: (_ index: Int, _ byte: UInt8, _ isDelimiter: UInt8) -> Void
  ) -> Content {
    var count = 0
    var refused: UInt8 = 0
    var start = 0
    while start < line.count {
      // Few enough for a byte to count, so that one instruction counts sixteen.
      let end = min(line.count, start + 192)
      var found: UInt8 = 0
      for index in start..<end {
        let byte = unsafe line[index]
        let isDelimiter = isSame(byte, delimiter)
        found &+= isDelimiter
        refused |= isSame(byte, .quote) | isSame(byte, .return) | isSame(byte, foreign)
        use(index, byte, isDelimiter)
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
}
