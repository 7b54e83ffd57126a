import Grid
import Messages
import WorkbookReading
import XML

extension ContentReader {
  /// The frame of the shape that was started, where it has one.
  mutating func frame() throws(ReadError) -> ShapeFrame? {
    guard let x = try length("x"), let y = try length("y") else { return nil }
    return ShapeFrame(
      x: x, y: y, width: try length("width") ?? 0, height: try length("height") ?? 0)
  }

  private mutating func length(_ name: StaticString) throws(ReadError) -> Double? {
    try reader.text(.svg, name).flatMap(Length.millimetres)
  }

  /// What lies on the table, once its rows and columns are known: a shape that belongs to no cell is
  /// given those that it lies over.
  func placedObjects() -> [SheetObject] {
    var objects = objects
    for (index, frame) in frames {
      let range = cells(under: frame)
      objects[index].anchor = range.topLeft
      objects[index].range = range
    }
    return objects
  }

  private func cells(under frame: ShapeFrame) -> CellRange {
    let top = heights.index(at: frame.y + Self.tolerance, limit: limits.rows)
    let left = widths.index(at: frame.x + Self.tolerance, limit: limits.columns)
    let bottom = heights.index(
      at: frame.y + frame.height - Self.tolerance, limit: limits.rows)
    let right = widths.index(at: frame.x + frame.width - Self.tolerance, limit: limits.columns)
    return CellRange(rows: top...max(top, bottom), columns: left...max(left, right))
  }

  /// How far a shape may reach over a cell's border by rounding.
  private static let tolerance = 0.3
}
