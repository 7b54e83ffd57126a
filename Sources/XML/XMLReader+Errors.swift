import Bytes
package import Messages

extension XMLReader {
  /// Where the next event begins.
  package var place: Place { Place(byteOffset: offset) }

  func malformed(_ flaw: XMLFlaw) -> ReadError { ReadError(XMLReason.malformed(flaw), at: place) }

  func truncated() -> ReadError {
    ReadError(XMLReason.truncated, at: Place(byteOffset: window.offset + window.count))
  }

  func mismatch(_ bytes: Span<UInt8>, _ name: Range<Int>) -> ReadError {
    let open = openStarts.last.map { String(decoding: openNames[$0...], as: UTF8.self) } ?? ""
    let found = bytes.string(name.prefix(60))
    return malformed(.mismatchedEndTag(found: found, open: String(open.prefix(60))))
  }
}
