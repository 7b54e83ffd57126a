import XML
import Bytes
import Messages

extension XMLReader {
  /// Goes on to the next element inside the one at `level`, however deep; level 0 is the part.
  ///
  /// Elements of all namespaces are met; of `AlternateContent` the first choice.
  ///
  /// - Returns: whether there is one; it is open then. `false` once the element at `level` has ended.
  /// - SeeAlso: ECMA-376-3, 7.5 `AlternateContent`
  mutating func nextDescendant(of level: Int) throws(ReadError) -> Bool {
    while true {
      switch try next() {
      case .start:
        guard isCompatibility, isNamed("Fallback") else { return true }
        try skipElement()
      case .end: if depth < level { return false }
      case .text: continue
      case .endOfPart: return false
      }
    }
  }

  /// Reads to the end of the element that was started.
  mutating func skipElement() throws(ReadError) {
    let level = depth
    while try next() != .end || depth >= level {}
  }

  /// All text directly inside the element that was started, to its end.
  mutating func readContent() throws(ReadError) -> String {
    var arena = ByteArena()
    try appendContent(of: depth, to: &arena)
    return arena.string(0..<arena.count)
  }
}
