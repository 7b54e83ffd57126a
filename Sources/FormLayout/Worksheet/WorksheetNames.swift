import GoalSheet
import XLSXWriting

/// Gives out names for worksheets, following Excel's rules.
///
/// At most 31 characters, none of `[ ] : * ? / \`, no apostrophe, not blank, no two alike but for
/// case. Nor does a name hold a word that tells a sample, or it would not be read.
struct WorksheetNames {
  /// Excel keeps the name for itself.
  private var taken: Set<String> = ["history"]
  /// Each with its first character: few names have one, and to look for a whole word takes long.
  private let sampleWords: [(first: Character, word: String)]

  init(sampleWords: [String]) {
    self.sampleWords = sampleWords.compactMap { word in
      let word = word.lowercased()
      return word.first.map { ($0, word) }
    }
  }

  /// A name for a sheet's worksheet: its section's, so far as the rules let it.
  mutating func name(for sheet: GoalSheet) -> String {
    let usable = [sheet.section, sheet.department].lazy.map(Self.lawful).first { name in
      let lowercased = name.lowercased()
      return !name.isEmpty
        && !sampleWords.contains { lowercased.contains($0.first) && lowercased.contains($0.word) }
    }
    return claim(usable ?? "シート")
  }

  /// The name itself, or with a number behind it where it is taken.
  mutating func claim(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      let suffix = " (\(number))"
      candidate =
        name.cut(
          toUTF16Length: ExcelLimit.worksheetName - suffix.utf16.count) + suffix
      number += 1
    }
    return candidate
  }

  private static func lawful(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "[", "]", ":", "*", "?", "/", "\\":
        // The full-width character looks the same and is allowed.
        name.unicodeScalars.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? " ")
      // Formulas put names in apostrophes; one within the name is a trap for programs.
      case "'": name += "’"
      case "\n", "\t": name += " "
      default:
        guard scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF else { continue }
        name.unicodeScalars.append(scalar)
      }
    }
    name = String(name.drop(while: \.isWhitespace)).cut(toUTF16Length: ExcelLimit.worksheetName)
    while let last = name.last, last.isWhitespace { name.removeLast() }
    return name
  }
}
