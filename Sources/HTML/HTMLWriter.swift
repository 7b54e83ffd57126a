/// Appends HTML to bytes; text is always escaped, so that nothing in a file can become markup.
package struct HTMLWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Appends literal markup, which must come from the program's source code.
  package mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends one of the program's own style sheets or scripts.
  package mutating func asset(_ asset: [UInt8]) { bytes += asset }

  /// Appends text, escaping what HTML would take for markup.
  package mutating func text(_ text: String) {
    for byte in HTMLText.visible(text).utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "'"): append("&#39;")
      default: bytes.append(byte)
      }
    }
  }

  package mutating func number(_ number: Int) { append(String(number)) }

  /// Appends ` name="value"` to the open tag.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    markup(" ")
    markup(name)
    markup("=\"")
    text(value)
    markup("\"")
  }

  /// Appends an element that holds only text.
  package mutating func element(_ name: StaticString, _ text: String, class style: String? = nil) {
    element(name, class: style) { $0.text(text) }
  }

  /// Appends an element with the content that `body` appends.
  package mutating func element(
    _ name: StaticString, class style: String? = nil, id: String? = nil,
    _ body: (inout HTMLWriter) -> Void
  ) {
    markup("<")
    markup(name)
    if let id { attribute("id", id) }
    if let style { attribute("class", style) }
    markup(">")
    body(&self)
    markup("</")
    markup(name)
    markup(">")
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
