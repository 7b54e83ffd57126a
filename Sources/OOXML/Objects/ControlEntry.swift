import XML
import Grid
import Messages
import WorkbookReading

/// A form control as the worksheet lists it.
///
/// - SeeAlso: ECMA-376-1, 18.3.1.19 `control`; 18.3.1.3 `anchor`
struct ControlEntry {
  var shapeID: String
  /// The id of the relationship to the part with the control's state.
  var relationship: String
  var range: CellRange?

  /// The controls listed in a worksheet part.
  static func all(
    in reader: inout XMLReader, limits: ReadingLimits
  ) throws(ReadError) -> [ControlEntry] {
    var entries: [ControlEntry] = []
    while try reader.nextDescendant(of: 0) {
      if reader.isNamed("sheetData") {
        try reader.skipElement()
      } else if reader.isNamed("control"), let id = try reader.text("shapeId"),
        let relationship = try reader.prefixedAttribute("id")
      {
        entries.append(
          ControlEntry(shapeID: id, relationship: relationship, range: try range(&reader)))
        guard entries.count <= limits.heldCells else { throw limits.tooManyCells(at: nil) }
      }
    }
    return entries
  }

  private static func range(_ reader: inout XMLReader) throws(ReadError) -> CellRange? {
    let level = reader.depth
    var extent = DrawingExtent()
    var isKnown = false
    while try reader.nextDescendant(of: level) {
      if try extent.read(&reader) { isKnown = true }
    }
    return isKnown ? extent.range : nil
  }
}
