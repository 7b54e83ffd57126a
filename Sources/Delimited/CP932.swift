/// CP932 (Windows-31J) to Unicode and back, with its own table, since the C library's converters are
/// modules that a machine may lack.
///
/// A two-byte character's index is its place among the 60 lead bytes (0x81…0x9F, 0xE0…0xFC) of 188
/// trail bytes (0x40…0x7E, 0x80…0xFC) each.
///
/// JIS X 0208 has some characters that Windows and other systems map to different scalars, such as
/// ～ (U+FF5E) and 〜 (U+301C); texts from those systems are written with Windows's code. Look-alikes
/// of other characters are not written: ¥ (U+00A5), ‾ and — (U+2014) have no code, although some
/// converters write `\`, `~` and ― for them.
///
/// If several codes denote one character, Windows writes the one in JIS X 0208's rows, then NEC's
/// row 13, then IBM's rows; the rows that NEC gave IBM's characters are only read.
package struct CP932: Sendable {
  package static let shared = CP932()

  /// UTF-16 unit by index; 0 if there is no character.
  private let units: [UInt16]
  /// Code by UTF-16 unit, without ASCII; 0 if there is none.
  private let codes: [UInt16]

  private init() {
    var units = Self.unitsOfTable()
    for index in 0..<(20 * 94) { units[94 * 94 + index] = 0xE000 + UInt16(index) }
    self.units = units
    self.codes = Self.codes(of: units)
  }

  /// The scalar of one byte; `nil` for a lead byte and for bytes without a character.
  @inline(__always)
  package static func scalar(single byte: UInt8) -> UInt32? {
    if byte < 0x80 { return UInt32(byte) }
    guard (0xA1...0xDF).contains(byte) else { return nil }
    return 0xFF61 + UInt32(byte - 0xA1)  // half-width katakana
  }

  static func isLead(_ byte: UInt8) -> Bool {
    (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte)
  }

  /// The scalar of two bytes; `nil` if there is none.
  @inline(__always)
  package func scalar(lead: UInt8, trail: UInt8) -> UInt32? {
    guard Self.isLead(lead), trail >= 0x40, trail != 0x7F, trail <= 0xFC else { return nil }
    let row = Int(lead) - (lead < 0xA0 ? 0x81 : 0xC1)
    let cell = Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
    let unit = units[row * 188 + cell]
    return unit == 0 ? nil : UInt32(unit)
  }

  /// The code of a scalar, below 0x100 for a single byte; `nil` if there is none.
  func code(of scalar: Unicode.Scalar) -> UInt16? {
    if scalar.value < 0x80 { return UInt16(scalar.value) }
    guard let unit = UInt16(exactly: scalar.value) else { return nil }
    let code = codes[Int(unit)]
    return code == 0 ? nil : code
  }
}

// MARK: - Building the tables

extension CP932 {
  private static func unitsOfTable() -> [UInt16] {
    var units = [UInt16](repeating: 0, count: 120 * 94)
    var row = 0
    var column = -4  // three digits and a blank come first
    for scalar in CP932Table.rows.description.unicodeScalars {
      if scalar == "\n" {
        row = 0
        column = -4
        continue
      }
      if column < -1, let digit = Int(String(scalar)) { row = row * 10 + digit }
      if column >= 0, scalar != "." { units[(row - 1) * 94 + column] = UInt16(scalar.value) }
      column += 1
    }
    return units
  }

  private static func codes(of units: [UInt16]) -> [UInt16] {
    var codes = [UInt16](repeating: 0, count: 0x10000)
    for index in units.indices.sorted(by: { (rank($0), $0) < (rank($1), $1) }) {
      let unit = Int(units[index])
      if unit != 0, codes[unit] == 0 { codes[unit] = code(ofIndex: index) }
    }
    for (other, windows) in sameCharacters { codes[other] = codes[windows] }
    for byte in UInt16(0xA1)...0xDF { codes[0xFF61 + Int(byte) - 0xA1] = byte }
    return codes
  }

  /// Scalars that other systems use for a character of JIS X 0208, and Windows's scalar for it.
  private static let sameCharacters = [
    (0x301C, 0xFF5E), (0x2016, 0x2225), (0x2212, 0xFF0D), (0x00A2, 0xFFE0), (0x00A3, 0xFFE1),
    (0x00AC, 0xFFE2),
  ]

  /// The order in which codes of the same character are chosen, by index.
  private static func rank(_ index: Int) -> Int {
    switch index / 94 + 1 {
    case 13: 1
    case 89...92: 3
    case 95...: 2
    default: 0
    }
  }

  private static func code(ofIndex index: Int) -> UInt16 {
    let (row, cell) = index.quotientAndRemainder(dividingBy: 188)
    let lead = row + (row < 0x1F ? 0x81 : 0xC1)
    let trail = cell + (cell < 0x3F ? 0x40 : 0x41)
    return UInt16(lead << 8 | trail)
  }
}
