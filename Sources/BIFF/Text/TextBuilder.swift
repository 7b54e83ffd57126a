/// Converts a workbook's UTF-16 to UTF-8.
///
/// Line ends become `\n`, NUL is dropped, and an unpaired surrogate becomes U+FFFD.
struct TextBuilder {
  private(set) var utf8: [UInt8] = []
  /// The UTF-8 offset of each UTF-16 unit of the text; recorded only if runs follow.
  private(set) var offsets: [Int] = []
  var keepsOffsets = false
  /// The first half of a surrogate pair whose second half is still to come; otherwise 0.
  private var high: UInt16 = 0
  private var followsReturn = false

  /// Ends a text, so that the next one begins after it.
  ///
  /// - Returns: where the text ends.
  mutating func finish() -> Int {
    if high != 0 { appendReplacement() }
    high = 0
    followsReturn = false
    return utf8.count
  }

  /// Drops the offsets of the last text.
  mutating func removeOffsets() { offsets.removeAll(keepingCapacity: true) }

  /// Drops everything except the allocated memory.
  mutating func removeAll() {
    utf8.removeAll(keepingCapacity: true)
    removeOffsets()
  }

  @inline(__always)
  mutating func append(_ unit: UInt16) {
    if keepsOffsets { offsets.append(utf8.count) }
    if unit &- 0x20 < 0x60, high == 0 {
      followsReturn = false
      utf8.append(UInt8(truncatingIfNeeded: unit))
    } else {
      appendRare(unit)
    }
  }

  /// Counts a unit that adds no text: the second byte of a character.
  mutating func skipOffset() {
    if keepsOffsets { offsets.append(utf8.count) }
  }

  private mutating func appendRare(_ unit: UInt16) {
    if high != 0 {
      if unit & 0xFC00 == 0xDC00 {
        append(0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF)))
        high = 0
        return
      }
      appendReplacement()
      high = 0
    }
    switch unit {
    case 0: break
    case 0x0A:
      if !followsReturn { utf8.append(0x0A) }
    case 0x0D: utf8.append(0x0A)
    case 0xD800..<0xDC00: high = unit
    case 0xDC00..<0xE000: appendReplacement()
    default: append(UInt32(unit))
    }
    followsReturn = unit == 0x0D
  }

  /// Appends a character by its code, which must not be a surrogate.
  @inline(__always)
  private mutating func append(_ scalar: UInt32) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: scalar >> shift & 0x3F | 0x80) }
    if scalar < 0x80 {
      utf8.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      utf8.append(UInt8(truncatingIfNeeded: scalar >> 6 | 0xC0))
      utf8.append(tail(0))
    } else if scalar < 0x10000 {
      utf8.append(UInt8(truncatingIfNeeded: scalar >> 12 | 0xE0))
      utf8.append(tail(6))
      utf8.append(tail(0))
    } else {
      utf8.append(UInt8(truncatingIfNeeded: scalar >> 18 | 0xF0))
      utf8.append(tail(12))
      utf8.append(tail(6))
      utf8.append(tail(0))
    }
  }

  private mutating func appendReplacement() { append(UInt32(0xFFFD)) }
}
