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
    lineCount { pictures in
      var counter = LineCounter(capacity: capacity, rules: rules)
      var hasPictures = false
      for scalar in text.unicodeScalars {
        let element = LineElement(scalar, pictures: pictures)
        counter.add(element)
        hasPictures = hasPictures || element.isPicture
      }
      return (counter.finish(), hasPictures)
    }
  }

  /// The number of lines of `text` in the program that makes the most of it, at least one.
  func lineCount(of text: String) -> Int {
    // But for DEL no character has more halves of an em than bytes; many texts end here.
    if text.utf8.count <= capacity, !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x7F }) {
      return 1
    }
    return lineCount { pictures in
      var japanese = LineCounter(capacity: capacity, rules: .japanese)
      var libreOffice = LineCounter(capacity: capacity, rules: .libreOffice)
      var hasPictures = false
      for scalar in text.unicodeScalars {
        let element = LineElement(scalar, pictures: pictures)
        japanese.add(element)
        libreOffice.add(element)
        hasPictures = hasPictures || element.isPicture
      }
      return (max(japanese.finish(), libreOffice.finish()), hasPictures)
    }
  }

  /// Counts with each font to reckon with: with wider pictures a text may even take fewer lines.
  private func lineCount(
    _ count: (LineElement.PictureFont) -> (lines: Int, hasPictures: Bool)
  ) -> Int {
    let (lines, hasPictures) = count(.missing)
    return hasPictures ? max(lines, count(.colour).lines) : lines
  }
}
