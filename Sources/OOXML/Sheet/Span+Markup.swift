import Bytes

extension Span<UInt8> {
  /// The position of the next `<` or `&`, or `nil`; eight bytes are examined at a time.
  @inline(__always)
  func markup(from start: Int) -> Int? {
    precondition(start >= 0, "a position counts from zero")
    let count = count
    return unsafe withUnsafeBytes { raw in
      var at = start
      while at &+ 8 <= count {
        let word = unsafe raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        let found = Lanes.equal(Ascii.less, word) | Lanes.equal(Ascii.ampersand, word)
        if found != 0 { return at &+ Lanes.first(found) }
        at &+= 8
      }
      while at < count {
        let byte = unsafe raw[at]
        if byte == Ascii.less || byte == Ascii.ampersand { return at }
        at &+= 1
      }
      return nil
    }
  }
}
