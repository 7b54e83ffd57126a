import GoalSheet

/// When two texts count as the same: widths, white space, line breaks and the commas of numbers
/// play no part.
enum ComparedText {
  static func areSame(_ a: String, _ b: String) -> Bool { a == b || key(a) == key(b) }

  /// The text without what plays no part.
  static func key(_ text: String) -> String {
    let scalars = TextFolding.comparable(text).unicodeScalars.filter { !CleanText.isSpace($0) }
    guard scalars.contains(",") else { return String(String.UnicodeScalarView(scalars)) }
    let list = Array(scalars)
    var kept = String.UnicodeScalarView()
    for (index, scalar) in list.enumerated() {
      let isSeparator =
        scalar == "," && index > 0 && index + 1 < list.count && isDigit(list[index - 1])
        && isDigit(list[index + 1])
      if !isSeparator { kept.append(scalar) }
    }
    return String(kept)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
