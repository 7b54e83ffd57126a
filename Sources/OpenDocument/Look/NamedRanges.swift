import Messages

/// The names that a document gives to cells.
///
/// - SeeAlso: OpenDocument 1.3, part 3, 9.4.12 `table:named-range`
struct NamedRanges {
  private var sources: [String: ListSource] = [:]

  init(_ reader: inout DocumentReader) throws(ReadError) {
    _ = try reader.enterRoot()
    while try reader.nextChild(of: 1) {
      guard reader.elementIs("body") else { continue }
      let body = reader.depth
      while try reader.nextChild(of: body) {
        let level = reader.depth
        while try reader.nextChild(of: level) {
          guard reader.elementIs("named-expressions") else { continue }
          try read(&reader)
        }
      }
    }
  }

  private mutating func read(_ reader: inout DocumentReader) throws(ReadError) {
    let level = reader.depth
    while try reader.nextChild(of: level) {
      guard reader.elementIs("named-range"), let name = try reader.text(.table, "name"),
        let address = try reader.text(.table, "cell-range-address")
      else { continue }
      sources[name.lowercased()] = ListSource("[\(address)]")
    }
  }

  /// The cells that have a name.
  subscript(name: String) -> ListSource? { sources[name.lowercased()] }
}
