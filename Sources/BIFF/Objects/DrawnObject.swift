import Grid
import Messages

/// An object as its record describes it.
///
/// - SeeAlso: [MS-XLS] 2.4.181 `Obj`, 2.5.143 `FtCmo`
struct DrawnObject {
  /// The kind of object.
  ///
  /// It is `nil` for objects that are not reported: a group, whose members are reported instead,
  /// and the arrows that Excel itself adds to cells.
  let kind: SheetObject.Kind?
  /// The number by which notes refer to it.
  let id: Int
  /// Whether a check box or option button is ticked.
  private(set) var isChecked: Bool?
  private(set) var linkedCell: CellReference?

  init(_ record: Record) throws(ReadError) {
    let type = try record.u16(4)
    id = try record.u16(6)
    let isExcelsOwn = try record.u16(8) & 0x0100 != 0
    kind = isExcelsOwn ? nil : Self.kind(type)
    try readDetails(record, isCheckable: type == 0x0B || type == 0x0C)
  }

  private static func kind(_ type: Int) -> SheetObject.Kind? {
    switch type {
    case 0x00: nil
    case 0x05, 0x08: .picture
    case 0x06: .textBox
    case 0x19: .note
    case 0x01...0x04, 0x09, 0x1E: .shape
    default: .formControl
    }
  }

  /// Reads the items after the common part, each with a type, a length and content.
  private mutating func readDetails(_ record: Record, isCheckable: Bool) throws(ReadError) {
    var at = 4 + (try record.u16(2))
    while at + 4 <= record.count {
      let piece = try record.u16(at)
      let length = try record.u16(at + 2)
      guard piece != 0 else { return }
      switch piece {
      // LibreOffice writes the number of the piece before; Excel's own 0x0A has twelve bytes, all
      // of them unused.
      case 0x12 where isCheckable && length >= 2, 0x0A where isCheckable && length == 8:
        isChecked = try record.u16(at + 4) == 1
      case 0x0E, 0x14: linkedCell = try Self.reference(record, at + 4, length: length)
      default: break
      }
      at += 4 + length
    }
  }

  /// The cell named by a formula that is only a reference to the same sheet.
  ///
  /// - SeeAlso: [MS-XLS] 2.5.188 `ObjFmla`, 2.5.198.84 `PtgRef`
  private static func reference(
    _ record: Record, _ at: Int, length: Int
  ) throws(ReadError) -> CellReference? {
    guard length >= 13, try [0x24, 0x44, 0x64].contains(record.u8(at + 8)) else { return nil }
    return CellReference(row: try record.u16(at + 9), column: try record.u16(at + 11) & 0xFF)
  }
}
