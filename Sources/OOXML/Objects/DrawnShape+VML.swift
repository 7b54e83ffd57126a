import XML
import Grid
import Messages
import WorkbookReading

extension DrawnShape {
  /// The form controls and other shapes of a VML part that belong to the sheet.
  ///
  /// It skips the boxes of notes, whose texts are in a separate part, and shapes without client
  /// data, which are the pictures of headers and footers.
  ///
  /// - SeeAlso: ECMA-376-4, 14.4.2.12 `ClientData`
  static func allControls(
    in reader: inout XMLReader, limits: ReadingLimits
  ) throws(ReadError) -> [DrawnShape] {
    var shapes: [DrawnShape] = []
    while try reader.nextDescendant(of: 0) {
      guard isShape(reader) else { continue }
      if let shape = try control(&reader) { shapes.append(shape) }
      guard shapes.count <= limits.heldCells else { throw limits.tooManyCells(at: nil) }
    }
    return shapes
  }

  private static func isShape(_ reader: borrowing XMLReader) -> Bool {
    reader.isNamed("shape") || reader.isNamed("rect") || reader.isNamed("oval")
      || reader.isNamed("roundrect") || reader.isNamed("line")
  }

  private static func control(_ reader: inout XMLReader) throws(ReadError) -> DrawnShape? {
    let level = reader.depth
    var name = try reader.prefixedAttribute("spid")
    if name == nil { name = try reader.text("id") }
    let id = number(in: name ?? "")
    var data: ClientData?
    var text = MarkupText()
    while try reader.nextDescendant(of: level) {
      if reader.isNamed("textbox") {
        try text.read(&reader)
      } else if reader.isNamed("ClientData") {
        data = try ClientData(&reader)
      }
    }
    guard let data, let kind = data.objectKind else { return nil }
    let object = SheetObject(
      kind, anchor: data.range.topLeft, range: data.range, text: text.text,
      isChecked: data.isChecked, linkedCell: data.linkedCell)
    return DrawnShape(object: object, controlID: id.isEmpty ? nil : id)
  }
}
