extension String {
  /// Whether the text has the bytes of another somewhere; comparing characters takes many times as
  /// long.
  func hasBytes(of part: String) -> Bool {
    let bytes = utf8Span.span
    let part = part.utf8Span.span
    guard !part.isEmpty, part.count <= bytes.count else { return part.isEmpty }
    for start in 0...bytes.count - part.count where bytes[start] == part[0] {
      if part.indices.allSatisfy({ bytes[start + $0] == part[$0] }) { return true }
    }
    return false
  }

  /// The text after another with whose bytes it begins; `nil` if it begins differently.
  func rest(after start: String) -> Substring? {
    guard utf8.starts(with: start.utf8) else { return nil }
    return self[utf8.index(utf8.startIndex, offsetBy: start.utf8.count)...]
  }
}
