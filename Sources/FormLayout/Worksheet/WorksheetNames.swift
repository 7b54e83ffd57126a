import GoalSheet
import XLSXWriting

/// Assigns worksheet names that every version of Excel accepts.
///
/// Excel's own rules: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end,
/// not blank, unique regardless of case, not `History`. Japanese Excel is reported to refuse the
/// full-width forms of these characters too, and ’ and ￥. Besides, a name must not contain a word
/// that marks a sample, or the worksheet would not be read.
struct WorksheetNames {
  private var taken: Set<String> = ["history"]
  /// The next number to try for a taken name.
  private var nextNumbers: [String: Int] = [:]
  /// The words that mark a sample, each with its first character: few names contain one, and
  /// looking for a whole word is slow.
  private let sampleWords: [(first: Character, word: String)]

  init(sampleWords: [String]) {
    self.sampleWords = sampleWords.compactMap { word in
      let word = word.lowercased()
      return word.first.map { ($0, word) }
    }
  }

  /// A name for a sheet's worksheet: that of its section, as far as the rules allow.
  mutating func name(for sheet: GoalSheet) -> String {
    let usable = [sheet.section, sheet.department].lazy.map(Self.lawful).first { name in
      let lowercased = name.lowercased()
      return !name.isEmpty
        && !sampleWords.contains { lowercased.contains($0.first) && lowercased.contains($0.word) }
    }
    return claim(usable ?? "シート")
  }

  /// The name itself, or with a number after it if it is taken.
  mutating func claim(_ name: String) -> String {
    let key = name.lowercased()
    if taken.insert(key).inserted { return name }
    var number = nextNumbers[key] ?? 2
    while true {
      let suffix = " (\(number))"
      let beginning = name.cut(toUTF16Length: ExcelLimit.worksheetName - suffix.utf16.count)
      number += 1
      nextNumbers[key] = number
      let candidate = beginning + suffix
      if taken.insert(candidate.lowercased()).inserted { return candidate }
    }
  }

  private static func lawful(_ text: String) -> String {
    var name = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if let substitute = substitute(for: scalar, in: rest) {
        name.append(substitute)
      } else if !isControl(scalar) {
        name.append(scalar)
      }
      rest = rest.dropFirst()
      // The section may be very long; nothing after this can be in the name.
      if name.count > 4 * ExcelLimit.worksheetName { break }
    }
    var trimmed = String(String(name).drop(while: \.isWhitespace))
      .cut(toUTF16Length: ExcelLimit.worksheetName)
    while let last = trimmed.last, last.isWhitespace { trimmed.removeLast() }
    return trimmed
  }

  /// The replacement for a character that is not allowed in a name; `nil` for any other.
  private static func substitute(
    for scalar: Unicode.Scalar, in rest: Substring.UnicodeScalarView
  ) -> Unicode.Scalar? {
    switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\", "'", "’", "［", "］", "：", "＊", "？", "／", "＼", "＇",
      "￥":
      "_"
    case "\n", "\t": " "
    case "_" where beginsEscape(rest): "＿"
    default: nil
    }
  }

  /// Whether `_xHHHH_` begins here, which Excel reads as one character.
  ///
  /// - SeeAlso: ECMA-376-1, 22.9.2.19 `ST_Xstring`
  private static func beginsEscape(_ scalars: Substring.UnicodeScalarView) -> Bool {
    let piece = Array(scalars.prefix(7))
    return piece.count == 7 && piece[1] == "x" && piece[6] == "_"
      && piece[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.value & 0xFFFE == 0xFFFE
  }
}
