import Grid
import NumberFormats

/// What one style means for the cells that have it.
struct CellStyle: Sendable {
  var format: CellFormat
  /// Struck, superscript or subscript as a whole.
  var font: TextRun.Style
  var edges: CellEdges

  /// The style of a cell whose style does not exist.
  static let plain = CellStyle(format: .general, font: [], edges: [])
}
