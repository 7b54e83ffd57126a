/// Reads evaluations as people write them.
///
/// - SeeAlso: SPEC section 2, "Marks, years, dates"
package struct MarkText: Sendable {
  private var marks: [String: Mark] = [:]
  /// Characters of the longest spelling.
  private var longest = 0
  private var starts = ScalarSet()
  private let memo = TextMemo<Mark?>()

  /// - Parameter variants: the template's other spellings of each mark.
  package init(variants: [Mark: [String]]) {
    for mark in Mark.allCases {
      for text in [mark.rawValue] + (variants[mark] ?? []) {
        let key = Self.key(of: text)
        marks[key] = mark
        if let first = key.unicodeScalars.first { starts.insert(first) }
        longest = max(longest, text.unicodeScalars.count)
      }
    }
  }

  /// The mark that the whole of `text` is.
  package func mark(_ text: String) -> Mark? {
    guard text.utf8.count <= 40, !isTooLong(text) else { return nil }
    return memo.value(of: text) { marks[Self.key(of: $0)] }
  }

  /// Whether a mark may begin with `scalar`; quicker told than what the mark is.
  func mayStart(with scalar: Unicode.Scalar) -> Bool {
    let folded = TextFolding.ascii(ofFullWidth: scalar) ?? scalar
    return starts.contains(folded) || !TextFolding.isKeptByNFKC(folded)
  }

  /// Whether more characters show than a mark has, which spares folding them; folding can join two.
  private func isTooLong(_ text: String) -> Bool {
    var count = 0
    for scalar in text.unicodeScalars
    where !Self.isVariationSelector(scalar) && !CleanText.isSpace(scalar) {
      count += 1
      if count > longest * 2 { return true }
    }
    return false
  }

  private static func key(of text: String) -> String {
    let kept = TextFolding.nfkc(text).unicodeScalars.filter {
      !isVariationSelector($0) && !CleanText.isSpace($0)
    }
    return String(scalars: kept)
  }

  static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
  }
}
