/// Converts column widths from the unit that Excel shows to points.
///
/// - SeeAlso: ECMA-376-1, 18.3.1.13 `col`
enum ColumnWidth {
  /// The width of a digit in the workbook's default font, Calibri at 11 points, in pixels.
  private static let digit = 7.0
  /// What Excel keeps free of a cell's width: two pixels on each side and one for the border.
  private static let padding = 5.0
  private static let pointsPerPixel = 0.75

  /// The whole column, in points.
  static func points(_ width: Double) -> Double {
    ((width * digit + 0.5).rounded(.down) + padding) * pointsPerPixel
  }

  /// The same column in LibreOffice, which assumes 7.4 pixels for a digit.
  static func pointsInLibreOffice(_ width: Double) -> Double {
    (width + padding / digit) * 5.55
  }

  /// The column in whichever program draws it wider, in points.
  static func widestPoints(_ width: Double) -> Double {
    max(points(width), pointsInLibreOffice(width))
  }

  /// The width available to text in a cell merged over these columns, in points.
  static func room(_ widths: some Sequence<Double>) -> Double {
    widths.reduce(-padding * pointsPerPixel) { $0 + points($1) }
  }
}
