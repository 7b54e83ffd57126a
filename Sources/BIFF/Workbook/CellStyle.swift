import Grid
import NumberFormats

/// What a style means for the cells that use it.
struct CellStyle: Sendable {
  var format: CellFormat
  /// Whether the whole font is struck through, superscript or subscript.
  var font: TextRun.Style
  var edges: CellEdges

  /// The style of a cell that refers to a nonexistent style.
  static let plain = CellStyle(format: .general, font: [], edges: [])
}
