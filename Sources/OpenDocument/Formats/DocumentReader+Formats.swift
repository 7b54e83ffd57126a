import Messages
import XML

extension DocumentReader {
  /// A small number that an attribute of a data style has: no format has a hundred digits.
  mutating func natural(_ name: StaticString) throws(ReadError) -> Int? {
    try text(.number, name).flatMap(Int.init).map { min(max($0, 0), 99) }
  }

  /// The text in the element that was started, which is read to its end.
  mutating func content() throws(ReadError) -> String {
    let level = depth
    var text = TextBuffer()
    while true {
      switch try next() {
      case .text: try text.append(&self, style: [])
      case .end: if depth < level { return text.string(0..<text.count) }
      case .start: continue
      case .endOfPart: return ""
      }
    }
  }
}
