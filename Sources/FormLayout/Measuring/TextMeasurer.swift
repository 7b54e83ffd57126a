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
    var lines = LineCounter(capacity: capacity, rules: rules)
    for scalar in text.unicodeScalars {
      lines.add(
        LineClass(scalar), script: ScriptKind(scalar), width: FontWidths.halfEms(of: scalar))
    }
    return lines.count
  }

  /// The number of lines of `text` in the program that makes the most of it, at least one.
  func lineCount(of text: String) -> Int {
    // No character is wider than one and a half ems; most texts are short and end here.
    if text.utf8.count * 3 <= capacity, !text.utf8.contains(UInt8(ascii: "\n")) { return 1 }
    var japanese = LineCounter(capacity: capacity, rules: .japanese)
    var libreOffice = LineCounter(capacity: capacity, rules: .libreOffice)
    for scalar in text.unicodeScalars {
      let kind = LineClass(scalar)
      let script = ScriptKind(scalar)
      let width = FontWidths.halfEms(of: scalar)
      japanese.add(kind, script: script, width: width)
      libreOffice.add(kind, script: script, width: width)
    }
    return max(japanese.count, libreOffice.count)
  }
}
