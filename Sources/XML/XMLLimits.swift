/// The limits that the XML reader enforces.
package struct XMLLimits: Hashable, Sendable {
  /// Bytes of one tag, comment, processing instruction or text; 16 MiB.
  package var markupBytes: Int
  /// How deep elements may be nested; 256.
  package var depth: Int

  package init(markupBytes: Int = 16 << 20, depth: Int = 256) {
    self.markupBytes = markupBytes
    self.depth = depth
  }
}
