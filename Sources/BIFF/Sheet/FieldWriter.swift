import WorkbookReading

/// Writes fields of delimited text according to RFC 4180.
struct FieldWriter {
  private let form: DelimitedForm
  /// What has been written and not yet taken.
  private(set) var output: [UInt8] = []

  init(_ form: DelimitedForm) { self.form = form }

  mutating func removeOutput() { output.removeAll(keepingCapacity: true) }

  mutating func append(separators count: Int) {
    if count > 0 { output.append(contentsOf: repeatElement(form.separator, count: count)) }
  }

  mutating func endLine() {
    if form.lineEnd == .returnNewline { output.append(UInt8(ascii: "\r")) }
    output.append(UInt8(ascii: "\n"))
  }

  /// Appends a text, in quotes if it could not be read back without them.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes in append(unsafe bytes.span) }
  }

  private mutating func append(_ bytes: Span<UInt8>) {
    guard needsQuotes(bytes) else {
      for i in bytes.indices { output.append(bytes[i]) }
      return
    }
    output.append(UInt8(ascii: "\""))
    for i in bytes.indices {
      if bytes[i] == UInt8(ascii: "\"") { output.append(bytes[i]) }
      output.append(bytes[i])
    }
    output.append(UInt8(ascii: "\""))
  }

  private func needsQuotes(_ bytes: Span<UInt8>) -> Bool {
    for i in bytes.indices {
      switch bytes[i] {
      case form.separator, UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return true
      default: continue
      }
    }
    return false
  }
}
