/// Columns' widths, from the unit that Excel shows to points.
///
/// - SeeAlso: ECMA-376-1, 18.3.1.13 `col`
enum ColumnWidth {
  /// The width of a digit of the workbook's default font, Calibri of 11 points, in pixels.
  private static let digit = 7.0
  /// What Excel leaves free of a cell's width: two pixels on each side and one for the line.
  private static let padding = 5.0
  private static let pointsPerPixel = 0.75

  /// The whole column, in points.
  static func points(_ width: Double) -> Double {
    ((width * digit + 0.5).rounded(.down) + padding) * pointsPerPixel
  }

  /// The same column in LibreOffice, which takes a digit as 7.4 pixels wide.
  static func pointsInLibreOffice(_ width: Double) -> Double {
    (width + padding / digit) * 5.55
  }

  /// The column in the program that draws it widest, in points.
  static func widestPoints(_ width: Double) -> Double {
    max(points(width), pointsInLibreOffice(width))
  }

  /// The room for text in cells merged over these columns in LibreOffice, in points.
  static func roomInLibreOffice(_ widths: some Sequence<Double>) -> Double {
    widths.reduce(-2) { $0 + pointsInLibreOffice($1) }
  }

  /// The room for text in cells merged over these columns, in points.
  static func room(_ widths: some Sequence<Double>) -> Double {
    widths.reduce(-padding * pointsPerPixel) { $0 + points($1) }
  }
}
