/// A change of a part's text: the bytes of a range are replaced.
package struct MarkupEdit: Hashable, Sendable {
  /// The bytes of ``PartText/utf8`` that are replaced; empty for an insertion.
  package var range: Range<Int>
  package var text: String

  package init(replacing range: Range<Int>, with text: String) {
    self.range = range
    self.text = text
  }

  package init(inserting text: String, at position: Int) {
    self.init(replacing: position..<position, with: text)
  }

  package init(removing range: Range<Int>) {
    self.init(replacing: range, with: "")
  }
}
