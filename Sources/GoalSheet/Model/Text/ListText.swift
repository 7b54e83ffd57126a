/// Reads the form's two lists from their cells.
///
/// - SeeAlso: SPEC section 2, "Text"
package enum ListText {
  /// Policy indicators: one for each `・` item, or one per line if no line begins with `・`.
  ///
  /// A line without a mark belongs to the item before it, joined without a separator.
  package static func policyIndicators(in text: String) -> [String] {
    let lines = text.unicodeScalars.split(separator: "\n").map { CleanText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    guard lines.contains(where: { isItem($0) }) else { return lines }
    var items: [String] = []
    for line in lines {
      if isItem(line) {
        items.append(CleanText.trimmed(String(line.unicodeScalars.dropFirst())))
      } else if let last = items.indices.last {
        items[last] += line
      } else {
        items.append(line)
      }
    }
    return items.filter { !$0.isEmpty }
  }

  private static func isItem(_ line: String) -> Bool {
    line.unicodeScalars.first.map { $0 == "・" || $0 == "･" } ?? false
  }

  /// Plan positions, split at white space, `、` and `,`.
  package static func planPositions(in text: String) -> [String] {
    func separates(_ scalar: Unicode.Scalar) -> Bool {
      CleanText.isSpace(scalar) || scalar == "、" || scalar == ","
    }
    guard text.unicodeScalars.contains(where: separates) else { return text.isEmpty ? [] : [text] }
    return text.unicodeScalars.split(whereSeparator: separates).map { String($0) }
  }
}
