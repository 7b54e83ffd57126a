/// How much height lines of text take in a cell.
package enum LineHeight {
  /// The distance between lines, in ems; neither Excel nor LibreOffice exceeds it.
  private static let pitch = 1.25
  /// The space above the first and below the last line together, in points.
  private static let padding = 4.0

  /// `height` rounded up to whole pixels at 96 per inch, which is what Excel stores.
  package static func wholePixels(_ height: Double) -> Double {
    (height / 0.75).rounded(.up) * 0.75
  }

  /// The points that `lines` lines of `size` points take in a cell.
  package static func height(lines: Int, size: Double) -> Double {
    // Excel sometimes needs a line more on the printer than on the screen.
    let slack = Double(lines / 12)
    return (Double(lines) + slack) * size * pitch + padding
  }

  /// The points that a wrapped text takes in a cell that is `room` points wide.
  package static func height(of text: String, size: Double, room: Double) -> Double {
    guard !text.isEmpty else { return 0 }
    return height(lines: TextMeasurer(width: room, size: size).lineCount(of: text), size: size)
  }
}
