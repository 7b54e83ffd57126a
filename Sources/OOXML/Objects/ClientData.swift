import XML
import Grid
import Messages

/// How Excel interprets a VML shape.
///
/// - SeeAlso: ECMA-376-4, 14.4.2.12 `ClientData`, 14.4.3.1 `ST_ObjectType`
struct ClientData {
  private var type = ""
  private(set) var range = CellRange(CellReference(row: 0, column: 0))
  private var checked: String?
  private(set) var linkedCell: CellReference?

  /// Reads the element that was just started.
  init(_ reader: inout XMLReader) throws(ReadError) {
    type = try reader.text("ObjectType") ?? ""
    let level = reader.depth
    while try reader.nextDescendant(of: level) {
      if reader.isNamed("Anchor") {
        range = Self.range(try reader.readContent()) ?? range
      } else if reader.isNamed("Checked") {
        checked = try reader.readContent().filter { !$0.isWhitespace }
      } else if reader.isNamed("FmlaLink") {
        linkedCell = CellReference(try reader.readContent().filter { !$0.isWhitespace })
      }
    }
  }

  /// The kind of object; `nil` for the box of a note.
  var objectKind: SheetObject.Kind? {
    switch type {
    case "Note": nil
    case "Pict", "Movie": .picture
    case "Shape", "Rect", "RectA", "Line", "LineA", "Group": .shape
    default: .formControl
    }
  }

  /// Whether a check box or option button is ticked; a check box without a state is not.
  var isChecked: Bool? {
    guard type == "Checkbox" || type == "Radio" else { return nil }
    return checked == "1"
  }

  /// The cells covered by `left, offset, top, offset, right, offset, bottom, offset`.
  ///
  /// - SeeAlso: ECMA-376-4, 14.4.2.3 `Anchor`
  private static func range(_ text: String) -> CellRange? {
    let numbers = text.split(separator: ",").map { Int($0.filter { !$0.isWhitespace }) }
    guard numbers.count == 8, let left = numbers[0], let top = numbers[2],
      let right = numbers[4], let bottom = numbers[6], (0..<1 << 14).contains(left),
      (0..<1 << 20).contains(top)
    else { return nil }
    let lastColumn = AnchorEdge(index: right, offset: numbers[5] ?? 0).lastCovered(from: left)
    let lastRow = AnchorEdge(index: bottom, offset: numbers[7] ?? 0).lastCovered(from: top)
    return CellRange(
      rows: top...min(max(top, lastRow), (1 << 20) - 1),
      columns: left...min(max(left, lastColumn), (1 << 14) - 1))
  }
}
