/// The quoting of fields in delimited text.
///
/// - SeeAlso: RFC 4180, 2
@usableFromInline package enum FieldQuoting {
  /// Whether a field could not be read back without quotes: it contains the separator, a quote or
  /// a line break.
  @inlinable @inline(__always)
  package static func isNeeded(
    _ bytes: Span<UInt8>, _ field: Range<Int>, separator: UInt8
  ) -> Bool {
    bytes.hasAny(separator, Ascii.quote, Ascii.lineFeed, Ascii.carriageReturn, in: field)
  }

  /// Passes a field in quotes to `put`, byte by byte, with its own quotes doubled.
  @inlinable @inline(__always)
  package static func quote(
    _ bytes: Span<UInt8>, _ field: Range<Int>, _ put: (UInt8) -> Void
  ) {
    put(Ascii.quote)
    for index in field {
      let byte = bytes[index]
      if byte == Ascii.quote { put(byte) }
      put(byte)
    }
    put(Ascii.quote)
  }
}
