import Bytes
package import Messages
import Streams

/// An element of a part and where it is in the text, for edits that leave everything else alone.
package struct MarkupElement: Sendable {
  /// The name without its prefix.
  package let name: String
  /// The prefix with its colon; empty if the name has none.
  package let prefix: String
  /// Whether it is in the root's namespace.
  package let isMain: Bool
  /// The values by name with prefix, references decoded.
  package let attributes: [String: String]
  /// The bytes of the whole element, from `<` to after `>`.
  package fileprivate(set) var range: Range<Int>
  /// The bytes between the tags; `nil` if the element has only one tag.
  package fileprivate(set) var content: Range<Int>?
  package fileprivate(set) var children: [MarkupElement] = []

  /// Reads a part down to the elements at `depth`; the root's is 1.
  ///
  /// Text that had to be made well-formed is passed as `source`, of the same length.
  ///
  /// - Throws: `unreadableFile` if it is not well-formed.
  package static func root(
    of text: PartText, repairedAs source: [UInt8]? = nil, depth: Int = .max, limits: XMLLimits
  ) throws(ReadError) -> MarkupElement {
    let bytes = source ?? text.bytes(with: [])
    var reader = try XMLReader(
      MemoryStream(ByteMemory(bytes)), limits: limits, size: bytes.count)
    var open: [MarkupElement] = []
    while true {
      switch try reader.next() {
      case .start where reader.depth <= depth: open.append(try MarkupElement(reader))
      case .end where reader.depth < depth:
        guard var element = open.popLast() else { break }
        element.end(at: reader.offset, in: text.utf8)
        if open.isEmpty {
          try reader.finish()
          return element
        }
        open[open.count - 1].children.append(element)
      case .start, .end, .text: break
      case .endOfPart: throw reader.truncated()
      }
    }
  }

  private init(_ reader: borrowing XMLReader) throws(ReadError) {
    let tag = reader.startTag
    name = reader.elementName
    prefix = reader.string(tag.prefix)
    isMain = reader.namespace == reader.rootNamespace
    var attributes: [String: String] = [:]
    for attribute in reader.attributes {
      attributes[reader.string(attribute.name)] = try reader.decoded(attribute.value)
    }
    self.attributes = attributes
    range = tag.start..<reader.offset
  }

  /// Completes the element; until then, its range is that of its start tag.
  private mutating func end(at end: Int, in utf8: [UInt8]) {
    let tagEnd = range.upperBound
    range = range.lowerBound..<end
    guard end > tagEnd else { return }
    var start = end - 1
    while start > tagEnd, utf8[start] != Ascii.less { start -= 1 }
    content = tagEnd..<start
  }
}

extension MarkupElement {
  package func child(_ name: String) -> MarkupElement? { children.first { $0.name == name } }

  package func children(_ name: String) -> [MarkupElement] { children.filter { $0.name == name } }

  /// All elements of a name below this one.
  package func descendants(_ name: String) -> [MarkupElement] {
    children.flatMap { child in
      (child.name == name ? [child] : []) + child.descendants(name)
    }
  }

  /// The namespace that the element's own tag gives to its name.
  package var declaredNamespace: String? {
    attributes[prefix.isEmpty ? "xmlns" : "xmlns:" + prefix.dropLast()]
  }

  /// The edit that adds `text` at the end of the element's content.
  package func appending(_ text: String) -> MarkupEdit {
    if let content { return MarkupEdit(inserting: text, at: content.upperBound) }
    return MarkupEdit(
      replacing: range.upperBound - 2..<range.upperBound, with: ">\(text)</\(prefix)\(name)>")
  }
}

extension XMLReader {
  /// Where the tag of the element just started begins, and its prefix in the bytes in memory.
  var startTag: (start: Int, prefix: Range<Int>) {
    let memory = unsafe bytes
    var name = localName.lowerBound
    while name > 0, unsafe memory[name - 1] != Ascii.less { name -= 1 }
    return (window.offset + name - 1, name..<localName.lowerBound)
  }
}
