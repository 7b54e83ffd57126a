/// The address of one cell.
///
/// Rows and columns count from zero. The text form is Excel's A1 form, in which rows count from
/// one: row 11, column 2 is written `C12`.
///
/// Millions of cells are held at once, so an address takes eight bytes: a row or column beyond
/// 2^31 becomes the last that fits.
public struct CellReference: Hashable, Sendable {
  @usableFromInline var shortRow: Int32
  @usableFromInline var shortColumn: Int32

  /// Zero-based; below 1,048,576 in a workbook.
  @inlinable public var row: Int {
    get { Int(shortRow) }
    set { shortRow = Int32(clamping: newValue) }
  }

  /// Zero-based; below 16,384 in a workbook.
  @inlinable public var column: Int {
    get { Int(shortColumn) }
    set { shortColumn = Int32(clamping: newValue) }
  }

  /// The cell in a row and a column, both counted from zero.
  @inlinable public init(row: Int, column: Int) {
    shortRow = Int32(clamping: row)
    shortColumn = Int32(clamping: column)
  }
}

extension CellReference: Comparable {
  /// Row by row, from left to right.
  public static func < (a: CellReference, b: CellReference) -> Bool {
    (a.shortRow, a.shortColumn) < (b.shortRow, b.shortColumn)
  }
}

// MARK: - A1 form

extension CellReference: CustomStringConvertible {
  /// Reads the A1 form, `C12` or `$C$12`; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    self.init(utf8: text.utf8Span.span)
  }

  /// Reads the A1 form from its bytes.
  package init?(utf8 bytes: Span<UInt8>) {
    var column = 0
    var row = 0
    for index in bytes.indices where bytes[index] != UInt8(ascii: "$") {
      let unit = bytes[index]
      switch unit {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 100_000:
        column = column * 26 + Int(unit - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0 && column < 100_000:
        column = column * 26 + Int(unit - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && row < 100_000_000:
        row = row * 10 + Int(unit - UInt8(ascii: "0"))
      default: return nil
      }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// The A1 form.
  public var description: String { Self.columnName(column) + String(row + 1) }

  /// The letters of a zero-based column: `A` for 0, `AA` for 26.
  public static func columnName(_ column: Int) -> String {
    if (0..<26).contains(column), let letter = Unicode.Scalar(UInt32(column) + 0x41) {
      return String(Character(letter))
    }
    var rest = column + 1
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
