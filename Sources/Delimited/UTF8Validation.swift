/// Tells how far bytes are UTF-8 text.
enum UTF8Validation {
  struct Prefix: Hashable {
    /// Where the valid text ends.
    var end: Int
    /// How many bytes there are no text; `nil` if none are: then the input ends there, or within a
    /// character.
    var invalidCount: Int?
    /// How many characters of three or four bytes were met.
    var wideCount: Int
  }

  /// The part at the start that is UTF-8 without zero bytes.
  static func validPrefix(of bytes: Span<UInt8>) -> Prefix {
    var index = 0
    var wide = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        if lead == 0 { return Prefix(end: index, invalidCount: 1, wideCount: wide) }
        index += 1
        continue
      }
      guard let shape = Shape(lead: lead) else {
        return Prefix(end: index, invalidCount: 1, wideCount: wide)
      }
      for offset in 1..<shape.count {
        guard index + offset < bytes.count else {
          return Prefix(end: index, invalidCount: nil, wideCount: wide)
        }
        let allowed = offset == 1 ? shape.second : 0x80...0xBF
        guard allowed.contains(bytes[index + offset]) else {
          return Prefix(end: index, invalidCount: offset, wideCount: wide)
        }
      }
      if shape.count > 2 { wide += 1 }
      index += shape.count
    }
    return Prefix(end: index, invalidCount: nil, wideCount: wide)
  }

  /// What may follow a lead byte.
  ///
  /// - SeeAlso: The Unicode Standard, table 3-7
  private struct Shape {
    var count: Int
    var second: ClosedRange<UInt8>

    init?(lead: UInt8) {
      switch lead {
      case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
      case 0xE0: (count, second) = (3, 0xA0...0xBF)
      case 0xED: (count, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
      case 0xF0: (count, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
      case 0xF4: (count, second) = (4, 0x80...0x8F)
      default: return nil
      }
    }
  }
}
