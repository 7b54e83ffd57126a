extension String {
  /// Calls `body` with the text's bytes in place.
  ///
  /// `utf8Span` does the same but is not inlined, which is noticeable when every cell is examined.
  @inlinable @inline(__always)
  package func withUTF8Bytes<Result>(_ body: (RawSpan) -> Result) -> Result {
    let result = unsafe utf8.withContiguousStorageIfAvailable { unsafe body($0.span.bytes) }
    return unsafe result ?? body(utf8Span.span.bytes)
  }
}
