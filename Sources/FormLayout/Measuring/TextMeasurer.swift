/// How many lines a text takes in a cell of a given width.
struct TextMeasurer {
  /// The room for text, in halves of the font's em.
  private let capacity: Int

  /// A measurer for text of `size` points in a room of `width` points.
  init(width: Double, size: Double) {
    self.capacity = max(2, Int((width * 2 / size).rounded(.down)))
  }

  /// The number of lines of `text` by the rules of one program, at least one.
  func lineCount(of text: String, rules: LineRules) -> Int {
    pictureFonts(for: text).map { font in
      var lines = LineCounter(capacity: capacity, rules: rules)
      for scalar in text.unicodeScalars {
        lines.add(LineElement(scalar, pictures: font))
      }
      return lines.finish()
    }.max() ?? 1
  }

  /// The number of lines of `text` in the program that makes the most of it, at least one.
  func lineCount(of text: String) -> Int {
    // No character is wider than one and a half ems; most texts are short and end here.
    if text.utf8.count * 3 <= capacity, !text.utf8.contains(UInt8(ascii: "\n")) { return 1 }
    return pictureFonts(for: text).map { font in
      var japanese = LineCounter(capacity: capacity, rules: .japanese)
      var libreOffice = LineCounter(capacity: capacity, rules: .libreOffice)
      for scalar in text.unicodeScalars {
        let element = LineElement(scalar, pictures: font)
        japanese.add(element)
        libreOffice.add(element)
      }
      return max(japanese.finish(), libreOffice.finish())
    }.max() ?? 1
  }

  /// The fonts to reckon with: with wider pictures a text may even take fewer lines.
  private func pictureFonts(for text: String) -> [LineElement.PictureFont] {
    text.unicodeScalars.contains(where: FontWidths.isPicture) ? [.missing, .colour] : [.missing]
  }
}
