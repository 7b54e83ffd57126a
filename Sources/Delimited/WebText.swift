package import Grid

/// Cells of delimited text that were copied from a web page or a PDF.
///
/// - SeeAlso: SPEC section 2, "Text"
package enum WebText {
  /// The text of a cell without the traces of copying.
  ///
  /// - Lists and items become lines, `<br>` and `<p>` line breaks, and character references their
  ///   characters: only in a cell with one of these tags. Any other `<…>` is left as written.
  /// - Where the text then begins with `・`, its line breaks were flattened: white space before a
  ///   `・` becomes a line break.
  package static func plain(_ cell: String) -> String {
    withItemsOnLines(withoutTags(cell) ?? cell)
  }

  /// The grid of a file, its cells without the traces of copying.
  ///
  /// If any cell has one of the tags, the file came from a web page, and character references are
  /// decoded in the cells without a tag, too.
  package static func plain(_ grid: Grid) -> Grid {
    plain(grid, isFromWeb: grid.cells.contains { hasTags($0.text) })
  }

  /// The cells of a part of a file that is known to come from a web page, or not to.
  package static func plain(_ part: Grid, isFromWeb: Bool) -> Grid {
    var part = part
    for index in part.cells.indices {
      let text = plain(part.cells[index].text, isFromWeb: isFromWeb)
      part.cells[index] = Cell(part.cells[index].reference, text: text)
    }
    return part
  }

  /// Whether a cell has one of the tags.
  package static func hasTags(_ cell: String) -> Bool { withoutTags(cell) != nil }

  /// The text of a cell of a file that is known to come from a web page, or not to.
  package static func plain(_ text: String, isFromWeb: Bool) -> String {
    let plain = withoutTags(text) ?? (isFromWeb ? CharacterReference.decoded(text[...]) : text)
    return withItemsOnLines(plain)
  }

  private static func withItemsOnLines(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      scalars[start] == "・"
    else { return text }
    var result = String.UnicodeScalarView(scalars[...start])
    var space = String.UnicodeScalarView()
    for scalar in scalars[scalars.index(after: start)...] {
      if scalar.properties.isWhitespace {
        space.append(scalar)
        continue
      }
      result += scalar == "・" && !space.isEmpty ? "\n".unicodeScalars : space
      space.removeAll()
      result.append(scalar)
    }
    result += space
    return String(result)
  }

  /// The text with its lists, paragraphs and line breaks as lines; `nil` if it has none of the tags.
  private static func withoutTags(_ cell: String) -> String? {
    guard cell.utf8.contains(UInt8(ascii: "<")) else { return nil }
    var lines = TextLines()
    var found = false
    var rest = cell[...].unicodeScalars
    var plain = rest.startIndex  // where the text since the last tag begins
    while let open = rest.firstIndex(of: "<") {
      guard let tag = WebTag(at: rest[open...]) else {
        rest = rest[rest.index(after: open)...]
        continue
      }
      found = true
      lines.append(CharacterReference.decoded(cell[plain..<open]))
      switch tag.name {
      case .lineBreak: lines.breakLine()
      case .block: lines.endLine()
      }
      rest = rest[tag.end...]
      plain = tag.end
    }
    guard found else { return nil }
    lines.append(CharacterReference.decoded(cell[plain...]))
    return lines.text
  }
}

/// Text that is assembled from pieces and line ends.
///
/// As in a browser, blanks next to a line end are dropped; full-width ones are kept, since people
/// indent with them.
private struct TextLines {
  private(set) var text = ""
  private var isAtLineStart = true

  mutating func append(_ piece: String) {
    var piece = piece[...]
    if isAtLineStart { piece = piece.drop(while: Self.isBlank) }
    guard !piece.isEmpty else { return }
    if isAtLineStart, !text.isEmpty, text.utf8.last != UInt8(ascii: "\n") { text += "\n" }
    text += piece
    isAtLineStart = false
  }

  /// Ends the line if there is text on it.
  mutating func endLine() {
    while let last = text.last, Self.isBlank(last), last != "\n" { text.removeLast() }
    isAtLineStart = true
  }

  /// Starts a new line, even after an empty one.
  mutating func breakLine() {
    endLine()
    text += "\n"
  }

  private static func isBlank(_ character: Character) -> Bool {
    character == " " || character == "\t" || character == "\n" || character == "\r\n"
      || character == "\r"
  }
}
