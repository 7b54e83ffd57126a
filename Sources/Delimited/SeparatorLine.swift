/// A first line `sep=;`, which tells Excel the file's delimiter; it is not a record.
struct SeparatorLine {
  let delimiter: Delimiter
  /// In bytes, with the line end.
  let length: Int

  /// The most bytes that such a line has.
  static let longest = 9

  /// The line at the start of a text; `nil` if there is none.
  init?(_ text: ArraySlice<UInt8>) {
    let start = Array(text.prefix(Self.longest))
    let isQuoted = start.first == .quote
    let key = start.dropFirst(isQuoted ? 1 : 0)
    guard key.prefix(4).elementsEqual("sep=".utf8, by: { $0 | 0x20 == $1 | 0x20 }),
      let byte = key.dropFirst(4).first, byte < 0x80, byte != .quote, byte != .newline,
      byte != .return
    else { return nil }
    var rest = key.dropFirst(5)
    if isQuoted {
      guard rest.first == .quote else { return nil }
      rest = rest.dropFirst()
    }
    switch rest.first {
    case nil: break
    case .newline: rest = rest.dropFirst()
    case .return: rest = rest.dropFirst(rest.dropFirst().first == .newline ? 2 : 1)
    default: return nil
    }
    delimiter = Delimiter(byte)
    length = start.count - rest.count
  }
}
