import Grid

/// The sizes of a worksheet's rows and columns in pixels, to place the boxes of notes.
struct CellSizes {
  /// The most columns and rows of a worksheet.
  static let columns = 1 << 14
  static let rows = 1 << 20

  var defaultWidth = 64
  var defaultHeight = 20
  /// By column and row; hidden ones have none.
  var widths: [Int: Int] = [:]
  var heights: [Int: Int] = [:]
  /// The merged ranges by their first cell.
  var merges: [CellReference: CellRange] = [:]

  /// - SeeAlso: ECMA-376-1, 18.3.1.13 `col`
  static func pixels(width: Double) -> Int { Int(clamped(width * 7).rounded()) }

  static func pixels(height: Double) -> Int { Int(clamped(height * 4 / 3).rounded()) }

  /// A size from a file, as no screen has larger ones.
  private static func clamped(_ size: Double) -> Double {
    size.isFinite ? min(max(size, 0), 4096) : 0
  }

  func width(ofColumn column: Int) -> Int { widths[column] ?? defaultWidth }

  func height(ofRow row: Int) -> Int { heights[row] ?? defaultHeight }
}
