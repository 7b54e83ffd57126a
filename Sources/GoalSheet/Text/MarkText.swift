/// Reads evaluations as people write them.
///
/// - SeeAlso: SPEC section 2, "Marks, years, dates"
package struct MarkText: Sendable {
  private var marks: [String: Mark] = [:]

  /// - Parameter variants: the template's other spellings of each mark.
  package init(variants: [Mark: [String]]) {
    for mark in Mark.allCases {
      for text in [mark.rawValue] + (variants[mark] ?? []) { marks[Self.key(of: text)] = mark }
    }
  }

  /// The mark that the whole of `text` is.
  package func mark(_ text: String) -> Mark? {
    guard text.utf8.count <= 40 else { return nil }
    return marks[Self.key(of: text)]
  }

  private static func key(of text: String) -> String {
    let kept = TextFolding.nfkc(text).unicodeScalars.filter {
      !isVariationSelector($0) && !CleanText.isSpace($0)
    }
    return String(String.UnicodeScalarView(kept))
  }

  static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
  }
}
