import Bytes
import Grid
import Messages
import XML

extension XMLReader {
  /// An attribute that is a range of cells, or `nil`.
  func range(_ name: StaticString) throws(ReadError) -> CellRange? {
    guard let value = attribute(name) else { return nil }
    let memory = unsafe bytes
    let text = unsafe memory.span.extracting(value)
    if let range = CellRange(utf8: text) { return range }
    return CellRange(try decoded(value))
  }
}
