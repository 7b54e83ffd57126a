/// Scans a short text that holds a date or a year, scalar by scalar.
///
/// Full-width characters are read as ASCII.
struct CalendarScanner {
  private let scalars: [UInt32]
  /// The number of scalars consumed so far.
  private(set) var position = 0

  init(_ text: String) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { scalars.append(Self.folded(scalar.value)) }
    self.scalars = scalars
  }

  var isAtEnd: Bool { position == scalars.count }

  /// The scalar `distance` after the next one, or 0 outside the text.
  func peek(_ distance: Int = 0) -> UInt32 {
    let index = position + distance
    return scalars.indices.contains(index) ? scalars[index] : 0
  }

  mutating func skip(_ count: Int = 1) {
    position = min(position + count, scalars.count)
  }

  mutating func skipSpaces() {
    while position < scalars.count, scalars[position] == 0x20 { position += 1 }
  }

  /// Returns to an earlier position.
  mutating func back(to position: Int) {
    self.position = position
  }

  /// Skips `scalar` if it is next, along with any white space before it.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    let start = position
    skipSpaces()
    guard peek() == scalar.value else {
      position = start
      return false
    }
    position += 1
    return true
  }

  /// Skips `word` if it is next, ignoring white space within it.
  mutating func take(word: String) -> Bool {
    let start = position
    for scalar in word.unicodeScalars where !take(scalar) {
      position = start
      return false
    }
    return true
  }

  /// Skips the separator between two numbers of a date.
  mutating func takeSign() -> Bool {
    take(".") || take("/") || take("-")
  }

  /// Maps full-width ASCII to ASCII, any white space to a blank, and the dashes and points used
  /// between the numbers of a date to `-` and `.`.
  private static func folded(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return value > 0x20 || value == 0 ? value : 0x20 }
    switch value {
    case 0xFF01...0xFF5E: return value - 0xFEE0
    case 0x3000, 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x2028, 0x2029, 0x85, 0xFEFF: return 0x20
    // ‐ ‑ ‒ – — ― − ー ｰ
    case 0x2010...0x2015, 0x2212, 0x30FC, 0xFF70: return 0x2D
    // · ・ ･
    case 0xB7, 0x30FB, 0xFF65: return 0x2E
    default: return value
    }
  }
}
