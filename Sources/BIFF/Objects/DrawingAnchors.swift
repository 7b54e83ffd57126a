import Grid

/// Finds the cells that the next object covers, from the drawing data before its record.
///
/// - SeeAlso: [MS-ODRAW] 2.2.1 (record header), [MS-XLS] 2.5.193 `OfficeArtClientAnchorSheet`
struct DrawingAnchors {
  /// The anchor of the last shape; members of a group share the group's anchor.
  private(set) var last: CellRange?

  private static let containers = 0xF
  private static let clientAnchor = 0xF010

  mutating func take(_ drawing: ByteRegion) {
    var at = 0
    while let head = drawing.u16(at), let kind = drawing.u16(at + 2),
      let length = drawing.u32(at + 4)
    {
      at += 8
      if kind == Self.clientAnchor { last = Self.range(drawing, at) ?? last }
      // Containers are searched, too.
      if head & 0xF != Self.containers { at += length }
    }
  }

  private static func range(_ drawing: ByteRegion, _ at: Int) -> CellRange? {
    guard let left = drawing.u16(at + 2), let top = drawing.u16(at + 6),
      let right = drawing.u16(at + 10), let bottom = drawing.u16(at + 14),
      left <= right, top <= bottom, right < 256
    else { return nil }
    return CellRange(rows: top...bottom, columns: left...right)
  }
}
