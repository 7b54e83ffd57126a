extension TextEncoding {
  /// The text of `bytes`, which have no byte order mark; `nil` if they are not text.
  package func text(of bytes: [UInt8]) -> String? {
    var text = TextBuffer()
    do {
      _ = try TextDecoder(encoding: self).decode(bytes.span, isLast: true, into: &text)
    } catch {
      return nil
    }
    return String(decoding: text.storage[text.start..<text.end], as: UTF8.self)
  }
}
