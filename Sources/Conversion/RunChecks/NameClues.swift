import GoalSheet
import JapaneseCalendar

/// Finds fiscal years and sections of the template's list in the names of files and worksheets.
struct NameClues: Sendable {
  struct Found {
    /// The name in the form used for comparison.
    var key: String
    /// Fiscal years, as the Gregorian years in which they begin.
    var years: [Int]
    /// Sections of the list, as the list spells them.
    var sections: [String]
  }

  /// All sections with their variants, the longest first.
  private let sections: [(key: String, bytes: [UInt8], name: String)]

  init(_ vocabulary: FormVocabulary) {
    var names: [String: String] = [:]
    for section in vocabulary.departments.flatMap(\.sections) {
      for text in [section.text] + section.variants { names[Self.key(text)] = section.text }
    }
    sections = names.map { (key: $0.key, bytes: Array($0.key.utf8), name: $0.value) }
      .sorted { ($1.key.count, $0.key) < ($0.key.count, $1.key) }
  }

  /// A name in the form used for comparison, which ignores width and white space.
  static func key(_ name: String) -> String {
    String(TextFolding.nfkc(name).filter { !$0.isWhitespace })
  }

  /// A fiscal year in messages: `R5`.
  static func text(ofYear year: Int) -> String { EraText.shortText(ofFiscalYear: year) }

  func clues(in name: String) -> Found {
    let key = Self.key(name)
    return Found(key: key, years: Self.years(in: key), sections: sections(in: key))
  }

  // MARK: - Sections

  /// The sections named, except those that are only part of a longer section's name.
  private func sections(in key: String) -> [String] {
    var rest = key
    var bytes = Array(rest.utf8)
    var found: [String] = []
    // Few sections are in a name, and bytes rule out the others at a fraction of the cost.
    for section in sections
    where Self.holds(section.bytes, in: bytes) && rest.contains(section.key) {
      if !found.contains(section.name) { found.append(section.name) }
      rest = rest.replacing(section.key, with: "\n")
      bytes = Array(rest.utf8)
    }
    return found
  }

  private static func holds(_ part: [UInt8], in text: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= text.count else { return part.isEmpty }
    for start in 0...text.count - part.count where text[start] == first {
      if part.indices.allSatisfy({ text[start + $0] == part[$0] }) { return true }
    }
    return false
  }

  // MARK: - Years

  private static func years(in key: String) -> [Int] {
    var years: [Int] = []
    var rest = key[...]
    var isInsideWord = false
    while let first = rest.first {
      if !isInsideWord, let year = year(atStartOf: rest) { years.append(year) }
      isInsideWord = first.isASCII && (first.isLetter || first.isNumber)
      rest = rest.dropFirst()
    }
    return years
  }

  /// The fiscal year at the start of `text`: `R5`, `令和5年度`, `2023年度`.
  ///
  /// A date is not a fiscal year, nor is a number without 年度, which may count anything.
  private static func year(atStartOf text: Substring) -> Int? {
    guard let first = text.first, eraSigns.contains(first) || first.isNumber,
      let (year, rest) = FiscalYearText.leadingYear(in: String(text))
    else { return nil }
    let taken = text.prefix(text.count - rest.count)
    guard taken.hasSuffix("年度") || !first.isNumber else { return nil }
    // R5.4.1, R5-2 and R5a are not fiscal years.
    if taken.last?.isNumber == true, let next = rest.first, next.isASCII,
      next.isNumber || next.isLetter || next == "."
        || next == "-" && rest.dropFirst().first?.isNumber == true
    {
      return nil
    }
    return year
  }

  private static let eraSigns: Set<Character> = ["R", "H", "r", "h", "F", "令", "平"]
}
