import Grid
import Messages

/// A style as stored in a record: its font, number format and borders.
///
/// - SeeAlso: [MS-XLS] 2.4.353 `XF`, 2.5.20 `CellXF`
struct ExtendedFormat {
  let font: Int
  let numberFormat: Int
  let edges: CellEdges

  init(_ record: Record, _ version: BIFFVersion) throws(ReadError) {
    font = try record.u16(0)
    numberFormat = try record.u16(2)
    edges =
      switch version {
      case .biff8: Self.edges(lines: try record.u16(10))
      case .biff5: Self.oldEdges(bottom: try record.u16(10), others: try record.u16(12))
      }
  }

  /// Four bits a side, in the order left, right, top and bottom; 0 means no line.
  private static func edges(lines: Int) -> CellEdges {
    var edges: CellEdges = []
    if lines & 0x000F != 0 { edges.insert(.left) }
    if lines & 0x00F0 != 0 { edges.insert(.right) }
    if lines & 0x0F00 != 0 { edges.insert(.top) }
    if lines & 0xF000 != 0 { edges.insert(.bottom) }
    return edges
  }

  /// Three bits a side before Excel 97: the bottom among the colours, the others after them.
  private static func oldEdges(bottom: Int, others: Int) -> CellEdges {
    var edges: CellEdges = []
    if bottom & 0x01C0 != 0 { edges.insert(.bottom) }
    if others & 0x0007 != 0 { edges.insert(.top) }
    if others & 0x0038 != 0 { edges.insert(.left) }
    if others & 0x01C0 != 0 { edges.insert(.right) }
    return edges
  }
}
