import XML
import Bytes
import Messages

/// The text of a VML text box, which is a fragment of HTML.
struct MarkupText {
  private(set) var text = ""

  /// Adds the text of the element that was just started.
  mutating func read(_ reader: inout XMLReader) throws(ReadError) {
    let level = reader.depth
    var arena = ByteArena()
    while true {
      switch try reader.next() {
      case .start:
        if reader.isNamed("br") || reader.isNamed("div") || reader.isNamed("p") { endLine(&arena) }
      case .text: try reader.appendText(to: &arena)
      case .end:
        if reader.depth < level {
          endLine(&arena)
          while text.last == "\n" { text.removeLast() }
          return
        }
      case .endOfPart: return
      }
    }
  }

  /// Ends a line, collapsing white space as HTML does.
  private mutating func endLine(_ arena: inout ByteArena) {
    let line = arena.string(0..<arena.count).split { " \n\r\t".contains($0) || $0 == "\r\n" }
      .joined(separator: " ")
    arena.removeAll()
    // The first `div` starts the text and breaks no line.
    if !text.isEmpty || !line.isEmpty { text += line + "\n" }
  }
}
