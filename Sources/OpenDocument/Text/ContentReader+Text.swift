import Bytes
import Grid
import Messages
import WorkbookReading
import XML

extension ContentReader {
  /// The styles of the spans that are open, each with its depth.
  private struct SpanStyles {
    var current: StyleProperties
    private var outer: [(depth: Int, style: StyleProperties)] = []

    init(_ style: StyleProperties) { current = style }

    mutating func open(_ style: StyleProperties, depth: Int) {
      outer.append((depth, current))
      current = style.inheriting(current)
    }

    mutating func close(below depth: Int) {
      while let last = outer.last, last.depth > depth {
        current = last.style
        outer.removeLast()
      }
    }
  }

  /// Reads the paragraph that was started.
  ///
  /// Elements that this reader does not know count for the text in them: fields, marks, ruby bases.
  ///
  /// - SeeAlso: ODF 1.3 part 3, 5.1.3 `text:p`, 6.1 (text content), 6.4 (ruby)
  mutating func readParagraph(
    into text: inout TextBuffer, from start: Int, onNewLine: Bool, base: StyleProperties?
  ) throws(ReadError) {
    let level = reader.depth
    var spans = SpanStyles(base ?? StyleProperties())
    if base != nil { try openStyle(.paragraph, &spans) }
    text.beginParagraph(onNewLine: onNewLine)
    while true {
      switch try reader.next() {
      case .text:
        try text.append(&reader, style: spans.current.textStyle)
        try checkLength(text.count - start)
      case .start:
        try readInline(
          into: &text, from: start, &spans, isStyled: base != nil)
      case .end:
        spans.close(below: reader.depth)
        guard reader.depth < level else { continue }
        text.endParagraph()
        return
      case .endOfPart: return
      }
    }
  }

  /// Reads the start of an element in a paragraph.
  private mutating func readInline(
    into text: inout TextBuffer, from start: Int, _ spans: inout SpanStyles, isStyled: Bool
  ) throws(ReadError) {
    let style = spans.current.textStyle
    switch reader.tag {
    case .span: if isStyled { try openStyle(.text, &spans) }
    case .space:
      let count = min(reader.count(reader.attribute(.text, "c")), limits.charactersPerCell + 1)
      text.append(Ascii.space, count: count, style: style)
      try checkLength(text.count - start)
    case .tab: text.append(Ascii.tab, style: style)
    case .lineBreak: text.append(Ascii.lineFeed, style: style)
    // A paragraph of a footnote in this one.
    case .paragraph, .heading: text.append(Ascii.lineFeed, style: style)
    case .rubyText: try reader.skip(to: reader.depth)
    case let tag: try readOutside(tag)
    }
  }

  private mutating func openStyle(
    _ family: StyleFamily, _ spans: inout SpanStyles
  ) throws(ReadError) {
    guard let name = try reader.text(.text, "style-name") else { return }
    spans.open(styles.properties(family, name), depth: reader.depth)
  }

  /// Refuses a text while it grows; a character has at most three bytes a unit.
  private func checkLength(_ bytes: Int) throws(ReadError) {
    guard bytes / 3 > limits.charactersPerCell else { return }
    throw ReadError(
      WorkbookReason.textTooLong(count: bytes / 3, limit: limits.charactersPerCell),
      at: Place(cell: anchor))
  }
}
