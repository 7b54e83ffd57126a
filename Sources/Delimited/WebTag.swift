/// One of the tags that are removed from a copied cell.
struct WebTag {
  enum Name {
    /// `<br>`.
    case lineBreak
    /// `<p>`, `<ul>`, `<ol>`, `<li>`, opening or closing; it ends a line.
    case block
  }

  var name: Name
  /// After the closing `>`.
  var end: String.Index

  /// Reads the tag that begins with the first character; `nil` if it is not one of these.
  ///
  /// Case does not matter; attributes and a slash at either end are allowed. A `>` in a quoted
  /// attribute does not end the tag.
  init?(at text: Substring.UnicodeScalarView) {
    var rest = text.dropFirst()
    if rest.first == "/" { rest = rest.dropFirst() }
    let word = rest.prefix { $0.properties.isAlphabetic && $0.isASCII }
    switch String(word).lowercased() {
    case "br": name = .lineBreak
    case "p", "ul", "ol", "li": name = .block
    default: return nil
    }
    rest = rest[word.endIndex...]
    guard let next = rest.first, next == ">" || next == "/" || next.properties.isWhitespace,
      let close = Self.close(in: rest)
    else { return nil }
    end = rest.index(after: close)
  }

  private static func close(in text: Substring.UnicodeScalarView) -> String.Index? {
    var quote: Unicode.Scalar?
    var first: String.Index?  // for a tag with a quote that nothing closes
    for index in text.indices {
      let scalar = text[index]
      if scalar == ">", first == nil { first = index }
      switch (quote, scalar) {
      case (nil, ">"): return index
      case (nil, "<"): return first
      case (nil, "\""), (nil, "'"): quote = scalar
      case (let open?, _) where open == scalar: quote = nil
      default: break
      }
    }
    return first
  }
}
