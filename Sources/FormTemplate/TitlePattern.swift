import GoalSheet

/// A title in which `{year}` is the fiscal year: `{year} 組織目標シート`, `組織目標シート（{year}）`,
/// `組織目標シート {year}`, `市立病院　{year}組織目標シート`.
///
/// Where the year is at the start or after a name and white space, or at the end in brackets or after white
/// space, the title is found by its other words; elsewhere, as in `部の{year}目標シート`, by all that is around the year.
package struct TitlePattern: Hashable, Sendable {
  private static let place = "{year}"

  private let text: String
  /// The title's words without the year, and without a name before it.
  let words: String
  /// What is before and after the year, if it is not in one of the usual places.
  let place: YearLabel?

  /// A title as the template writes it; `nil` if the year is in it twice, or is all there is.
  init?(_ text: String) {
    self.text = text
    let parts = text.split(separator: Self.place, omittingEmptySubsequences: false)
    guard parts.count > 1 else {
      words = text
      place = nil
      return
    }
    guard parts.count == 2 else { return nil }
    let before = Self.trimmed(parts[0])
    let after = Self.trimmed(parts[1])
    let isBracketed =
      before.last.map(TitleText.openings.contains) == true
      && after.last.map(TitleText.closings.contains) == true
      && (after.count == 1 || TitleText.isPart(after.dropLast()))
    let isNamed = parts[0].last?.isWhitespace == true && !before.isEmpty && !after.isEmpty
    let isLast = parts[0].last?.isWhitespace == true && after.isEmpty
    if before.isEmpty || isBracketed || isLast || isNamed {
      let rest =
        before.isEmpty || isNamed
        ? after.drop { $0 == "の" } : isLast ? before : before.dropLast()
      words = String(Self.trimmed(rest))
      place = nil
    } else {
      words = TitleText.words(before: String(parts[0]), after: String(parts[1]))
      place = YearLabel(text)
      guard place != nil else { return nil }
    }
    guard !words.isEmpty else { return nil }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { start[...$0] } ?? ""
  }

  /// Whether the title has the year.
  var hasYear: Bool { text != words }

  /// The title of a year, such as 令和6年度.
  package func title(of year: String) -> String { text.replacing(Self.place, with: year) }
}
