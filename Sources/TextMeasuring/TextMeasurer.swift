import Bytes
import Grid

/// How many lines a text takes in a cell of a given width.
package struct TextMeasurer {
  /// The room for text, in halves of the font's em.
  private let capacity: Int

  /// A measurer for text of `size` points in a room of `width` points.
  package init(width: Double, size: Double) {
    self.capacity = max(2, Int((width * 2 / size).rounded(.down)))
  }

  /// The number of lines of `text` by the rules of one program, at least one.
  func lineCount(of text: String, rules: LineRules) -> Int {
    lineCount { pictures in
      var counter = LineCounter(capacity: capacity, rules: rules)
      let hasPictures = text.withUTF8Bytes {
        Self.visit($0, pictures, ideographs: { counter.addIdeographs($0) }) { counter.add($0) }
      }
      return (counter.finish(), hasPictures)
    }
  }

  /// The number of lines of `text` in the program that needs the most, at least one.
  package func lineCount(of text: String) -> Int {
    text.withUTF8Bytes { bytes in
      if isSurelyOneLine(bytes) { return 1 }
      return lineCount { pictures in
        var japanese = LineCounter(capacity: capacity, rules: .japanese)
        var libreOffice = LineCounter(capacity: capacity, rules: .libreOffice)
        let hasPictures = Self.visit(bytes, pictures) { number in
          japanese.addIdeographs(number)
          libreOffice.addIdeographs(number)
        } others: { element in
          japanese.add(element)
          libreOffice.add(element)
        }
        return (max(japanese.finish(), libreOffice.finish()), hasPictures)
      }
    }
  }

  /// Whether the bytes alone show that the text fits on one line, as they do for many texts.
  ///
  /// No character is wider in halves of an em than it has bytes, and those from U+3000 on, with
  /// three bytes, take at most two. The exception is DEL.
  private func isSurelyOneLine(_ bytes: RawSpan) -> Bool {
    guard bytes.byteCount <= capacity + capacity / 2 else { return false }
    var mostHalves = bytes.byteCount
    for at in bytes.byteOffsets {
      switch unsafe bytes.unsafeLoad(fromByteOffset: at, as: UInt8.self) {
      case 0x0A, 0x7F: return false
      case 0xE3...0xEF: mostHalves -= 1
      default: break
      }
    }
    return mostHalves <= capacity
  }

  /// Visits a text as runs of kanji and kana, with the other characters one by one.
  ///
  /// - Returns: Whether one of them is a picture.
  @inline(__always)
  private static func visit(
    _ bytes: RawSpan, _ pictures: LineElement.PictureFont, ideographs: (Int) -> Void,
    others: (LineElement) -> Void
  ) -> Bool {
    var hasPictures = false
    var run = 0
    var at = 0
    while at < bytes.byteCount {
      // U+5000 to U+9FFF are all kanji: no need to decode which.
      if case 0xE5...0xE9 = unsafe bytes.unsafeLoad(fromUncheckedByteOffset: at, as: UInt8.self) {
        run &+= 1
        at &+= 3
        continue
      }
      let (scalar, length) = bytes.scalar(at: at)
      at &+= length
      if LineElement.isIdeograph(scalar) {
        run &+= 1
        continue
      }
      if run > 0 { ideographs(run) }
      run = 0
      let element = LineElement(scalar, pictures: pictures)
      others(element)
      hasPictures = hasPictures || element.isPicture
    }
    if run > 0 { ideographs(run) }
    return hasPictures
  }

  /// Counts with each picture font that may be used: wider pictures can even save a line.
  private func lineCount(
    _ count: (LineElement.PictureFont) -> (lines: Int, hasPictures: Bool)
  ) -> Int {
    let (lines, hasPictures) = count(.missing)
    return hasPictures ? max(lines, count(.color).lines) : lines
  }
}
