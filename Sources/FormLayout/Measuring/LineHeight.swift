/// How high lines of text stand in a cell.
enum LineHeight {
  /// From one line to the next, in the font's em; Excel and LibreOffice stay within it.
  private static let pitch = 1.25
  /// Above the first and below the last line together, in points.
  private static let padding = 4.0

  /// The height rounded up to whole pixels of 96 an inch, which is how Excel keeps it.
  static func wholePixels(_ height: Double) -> Double {
    (height / 0.75).rounded(.up) * 0.75
  }

  /// The points that `lines` lines of `size` points take in a cell.
  static func height(lines: Int, size: Double) -> Double {
    // Excel's printer drivers now and then need a line more than its screen.
    let slack = Double(lines / 12)
    return (Double(lines) + slack) * size * pitch + padding
  }

  /// The points that a wrapped text takes in a cell with `room` points for it.
  static func height(of text: String, size: Double, room: Double) -> Double {
    guard !text.isEmpty else { return 0 }
    return height(lines: TextMeasurer(width: room, size: size).lineCount(of: text), size: size)
  }
}
