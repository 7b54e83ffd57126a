import XML
import Bytes
import Messages

extension XMLReader {
  /// Advances to the next element inside the one at `level`, at any depth; level 0 is the part.
  ///
  /// It visits elements of all namespaces, and the first choice of `AlternateContent`.
  ///
  /// - Returns: whether there is one, which is then open; `false` once the element at `level` has
  ///   ended.
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

  /// Reads to the end of the element that was just started.
  mutating func skipElement() throws(ReadError) {
    let level = depth
    while try next() != .end || depth >= level {}
  }

  /// All text directly inside the element that was just started, up to its end.
  mutating func readContent() throws(ReadError) -> String {
    var arena = ByteArena()
    try appendContent(of: depth, to: &arena)
    return arena.string(0..<arena.count)
  }
}
