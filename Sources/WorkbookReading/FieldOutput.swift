public import Bytes

/// Delimited text as it is written: fields, separators and line ends in UTF-8.
@usableFromInline package struct FieldOutput: ~Copyable {
  @usableFromInline let separator: UInt8
  @usableFromInline let endsWithReturn: Bool
  /// What has been written and not yet taken.
  @usableFromInline package var bytes = ByteArena(capacity: 96 << 10)

  package init(_ form: DelimitedForm) {
    separator = form.separator
    endsWithReturn = form.lineEnd == .returnNewline
  }

  /// How many bytes have been written and not yet taken.
  @inlinable @inline(__always)
  package var count: Int { bytes.count }

  /// Writes separators; none for a negative count.
  @inlinable @inline(__always)
  package mutating func append(separators count: Int) {
    var rest = count
    while rest > 0 {
      bytes.append(separator)
      rest &-= 1
    }
  }

  @inlinable @inline(__always)
  package mutating func endLine() {
    if endsWithReturn { bytes.append(Ascii.carriageReturn) }
    bytes.append(Ascii.lineFeed)
  }

  /// Whether a field needs quotes.
  @inlinable @inline(__always)
  package func needsQuotes(_ text: Span<UInt8>, _ field: Range<Int>) -> Bool {
    FieldQuoting.isNeeded(text, field, separator: separator)
  }

  /// Writes a field, in quotes if it needs them.
  @inlinable @inline(__always)
  package mutating func append(_ text: Span<UInt8>, _ field: Range<Int>) {
    if needsQuotes(text, field) {
      append(quoting: text, field)
    } else {
      bytes.append(text, field)
    }
  }

  /// Writes a field in quotes.
  @inlinable
  package mutating func append(quoting text: Span<UInt8>, _ field: Range<Int>) {
    FieldQuoting.quote(text, field) { bytes.append($0) }
  }

  /// Writes a field, in quotes if it needs them.
  package mutating func append(_ text: String) {
    let text = text.utf8Span.span
    append(text, 0..<text.count)
  }

  /// Passes what has been written to `sink`.
  package mutating func flush(to sink: (Span<UInt8>) throws -> Void) rethrows {
    guard bytes.count > 0 else { return }
    try bytes.withBytes(sink)
    bytes.removeAll()
  }
}
