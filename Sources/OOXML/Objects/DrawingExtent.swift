import XML
import Grid
import Messages

/// The cells that an anchor of a drawing covers.
///
/// - SeeAlso: ECMA-376-1, 20.5.2.33 `twoCellAnchor`, 20.5.2.24 `oneCellAnchor`,
///   20.5.2.1 `absoluteAnchor`
struct DrawingExtent {
  private var first: (column: Int, row: Int)?
  private var last: (column: Int, row: Int)?
  /// Where the anchor begins and how large it is, in EMU, for anchors that do not name cells.
  private var start = (x: 0, y: 0)
  private var size: (width: Int, height: Int)?

  /// The size of a default cell in EMU: Excel's default width (64 pixels) and height (20 pixels).
  ///
  /// Without the widths of all columns, the cells that an object covers can only be estimated.
  private static let cell = (width: 609_600, height: 190_500)

  /// Reads the element that was just started, a child of the anchor, if it describes the extent.
  ///
  /// - Returns: whether it does.
  mutating func read(_ reader: inout XMLReader) throws(ReadError) -> Bool {
    if reader.isNamed("from") {
      let corner = try Self.corner(&reader)
      first = (corner.column.index, corner.row.index)
    } else if reader.isNamed("to") {
      let corner = try Self.corner(&reader)
      last = (
        corner.column.lastCovered(from: first?.column), corner.row.lastCovered(from: first?.row)
      )
    } else if reader.isNamed("pos") {
      start = (try Self.length(reader, "x"), try Self.length(reader, "y"))
    } else if reader.isNamed("ext") {
      size = (try Self.length(reader, "cx"), try Self.length(reader, "cy"))
    } else {
      return false
    }
    return true
  }

  var range: CellRange {
    let column = first?.column ?? start.x / Self.cell.width
    let row = first?.row ?? start.y / Self.cell.height
    var end = last ?? (column, row)
    if last == nil, let size {
      end.column = column + max(0, size.width - 1) / Self.cell.width
      end.row = row + max(0, size.height - 1) / Self.cell.height
    }
    let (left, top) = (Self.bounded(column, 1 << 14), Self.bounded(row, 1 << 20))
    return CellRange(
      rows: top...max(top, Self.bounded(end.row, 1 << 20)),
      columns: left...max(left, Self.bounded(end.column, 1 << 14)))
  }

  private static func bounded(_ value: Int, _ count: Int) -> Int { min(max(0, value), count - 1) }

  private static func length(
    _ reader: borrowing XMLReader, _ name: StaticString
  ) throws(ReadError) -> Int {
    min(max(0, try reader.text(name).flatMap { Int($0) } ?? 0), 1 << 40)
  }

  /// Reads `from` or `to`.
  ///
  /// - SeeAlso: ECMA-376-1, 20.5.2.5 `from`
  static func corner(
    _ reader: inout XMLReader
  ) throws(ReadError) -> (column: AnchorEdge, row: AnchorEdge) {
    let level = reader.depth
    var column = AnchorEdge()
    var row = AnchorEdge()
    while try reader.nextDescendant(of: level) {
      let isIndex = reader.isNamed("col") || reader.isNamed("row")
      let isColumn = reader.isNamed("col") || reader.isNamed("colOff")
      guard isIndex || reader.isNamed("colOff") || reader.isNamed("rowOff") else { continue }
      let value = min(
        max(0, Int(try reader.readContent().filter { !$0.isWhitespace }) ?? 0), 1 << 40)
      switch (isColumn, isIndex) {
      case (true, true): column.index = value
      case (true, false): column.offset = value
      case (false, true): row.index = value
      case (false, false): row.offset = value
      }
    }
    return (column, row)
  }
}
