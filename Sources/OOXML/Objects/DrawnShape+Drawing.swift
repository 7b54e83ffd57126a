import XML
import Grid
import Messages
import WorkbookReading

extension DrawnShape {
  /// The shapes of a drawing part, with groups split into their members.
  ///
  /// - SeeAlso: ECMA-376-1, 20.5.2.35 `wsDr`
  static func all(
    in reader: inout XMLReader, limits: ReadingLimits
  ) throws(ReadError) -> [DrawnShape] {
    var shapes: [DrawnShape] = []
    while try reader.nextDescendant(of: 0) {
      guard
        reader.isNamed("twoCellAnchor") || reader.isNamed("oneCellAnchor")
          || reader.isNamed("absoluteAnchor")
      else { continue }
      try readAnchor(&reader, into: &shapes)
      guard shapes.count <= limits.heldCells else { throw limits.tooManyCells(at: nil) }
    }
    return shapes
  }

  private static func readAnchor(
    _ reader: inout XMLReader, into shapes: inout [DrawnShape]
  ) throws(ReadError) {
    let level = reader.depth
    let first = shapes.count
    var extent = DrawingExtent()
    while try reader.nextDescendant(of: level) {
      if reader.depth == level + 1, try extent.read(&reader) { continue }
      guard let kind = kind(reader) else { continue }
      shapes.append(try shape(&reader, kind))
    }
    for index in first..<shapes.count {
      shapes[index].object.range = extent.range
      shapes[index].object.anchor = extent.range.topLeft
    }
  }

  private static func kind(_ reader: borrowing XMLReader) -> SheetObject.Kind? {
    if reader.isNamed("sp") || reader.isNamed("cxnSp") { return .shape }
    if reader.isNamed("pic") || reader.isNamed("graphicFrame") { return .picture }
    return nil
  }

  /// Reads the shape that was just started.
  ///
  /// - SeeAlso: ECMA-376-1, 20.5.2.29 `sp`, 20.1.2.2.40 `txBody`; [MS-ODRAWXML] 2.2.3.3
  ///   `compatExt`, which names the control that a shape draws
  private static func shape(
    _ reader: inout XMLReader, _ kind: SheetObject.Kind
  ) throws(ReadError) -> DrawnShape {
    let level = reader.depth
    var shape = DrawnShape(object: SheetObject(kind, anchor: CellReference(row: 0, column: 0)))
    var text = ParagraphText()
    while try reader.nextDescendant(of: level) {
      if reader.isNamed("cNvSpPr"), reader.flag("txBox") == true {
        shape.object.kind = .textBox
      } else if reader.isNamed("compatExt"), let id = try reader.text("spid") {
        shape.controlID = DrawnShape.number(in: id)
      } else if reader.isNamed("p") {
        text.startParagraph()
      } else if reader.isNamed("br") {
        text.append("\n")
      } else if reader.isNamed("t") {
        text.append(try reader.readContent())
      }
    }
    shape.object.text = text.text
    return shape
  }

  /// The digits at the end of a shape's name: 1025 for `_x0000_s1025`.
  static func number(in name: String) -> String {
    String(name.reversed().prefix { $0.isNumber }.reversed())
  }
}
