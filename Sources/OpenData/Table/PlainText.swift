/// Text as the model keeps it.
///
/// - SeeAlso: SPEC section 2, "Text"
enum PlainText {
  /// The text with line feeds as its only line ends, and without white space at both ends.
  ///
  /// People edit a data table by hand, in programs with line ends of their own.
  static func normalized(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return "" }
    let isNormal =
      !first.properties.isWhitespace && !last.properties.isWhitespace
      && !text.utf8.contains(UInt8(ascii: "\r"))
    return isNormal ? text : trimmed(withLineFeeds(text))
  }

  private static func withLineFeeds(_ text: String) -> String {
    var result = ""
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if !(afterReturn && scalar == "\n") {
        result.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
      }
      afterReturn = scalar == "\r"
    }
    return result
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
