import XML
import Bytes
import Messages

extension XMLReader {
  /// Adds the text of the element that was started, which is one string: plain, or in runs.
  ///
  /// Phonetic guides (`rPh`) are no text.
  ///
  /// - SeeAlso: ECMA-376-1, 18.4.8 `si`, 18.3.1.53 `is`, 18.4.6 `rPh`
  mutating func appendRichText(to arena: inout ByteArena) throws(ReadError) {
    let level = depth
    while try nextChild(of: level) {
      if isNamed("t") {
        try appendContent(of: depth, to: &arena)
      } else if isNamed("r") {
        let run = depth
        while try nextChild(of: run) {
          if isNamed("t") { try appendContent(of: depth, to: &arena) }
        }
      }
    }
  }
}
