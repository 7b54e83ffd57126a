/// Breaks texts into lines of a width, counted in half-width characters.
///
/// In the notes' font, every character beyond ASCII is twice as wide as one of ASCII.
package enum NoteLines {
  package static func count(_ text: String, columns: Int) -> Int {
    lines(text, columns: columns).count
  }

  static func lines(_ text: String, columns: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      broken($0, columns: columns)
    }
  }

  private static func broken(_ line: Substring, columns: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var width = 0
    for character in line {
      let own = character.isASCII ? 1 : 2
      if width + own > columns, !current.isEmpty {
        lines.append(current)
        (current, width) = ("", 0)
      }
      current.append(character)
      width += own
    }
    return lines + [current]
  }
}
