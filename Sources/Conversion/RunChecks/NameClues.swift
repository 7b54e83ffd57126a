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
  private let sections: [(bytes: [UInt8], name: String)]

  init(_ vocabulary: FormVocabulary) {
    var names: [String: String] = [:]
    for section in vocabulary.departments.flatMap(\.sections) {
      for text in [section.text] + section.variants { names[Self.key(text)] = section.text }
    }
    sections = names.map { (key: $0.key, count: $0.key.count, name: $0.value) }
      .sorted { ($1.count, $0.key) < ($0.count, $1.key) }
      .map { (bytes: Array($0.key.utf8), name: $0.name) }
  }

  /// A name in the form used for comparison, which ignores width and white space.
  static func key(_ name: String) -> String {
    let folded = TextFolding.nfkc(name)
    let isPlain = folded.unicodeScalars.allSatisfy {
      ("\u{3041}"..."\u{9FFF}").contains($0) || ("!"..."~").contains($0)
    }
    return isPlain ? folded : folded.filter { !$0.isWhitespace }
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
    var rest = Array(key.utf8)
    var found: [String] = []
    for section in sections where !section.bytes.isEmpty {
      while let start = Self.position(of: section.bytes, in: rest) {
        if !found.contains(section.name) { found.append(section.name) }
        rest.replaceSubrange(start..<start + section.bytes.count, with: CollectionOfOne(0x0A))
      }
    }
    return found
  }

  /// Where `text` first contains `part`; `nil` if it does not.
  ///
  /// The bytes of folded names decide, which takes a fraction of the time of comparing characters.
  static func position(of part: [UInt8], in text: [UInt8]) -> Int? {
    guard let first = part.first else { return 0 }
    guard part.count <= text.count else { return nil }
    for start in 0...text.count - part.count where text[start] == first {
      if part.indices.allSatisfy({ text[start + $0] == part[$0] }) { return start }
    }
    return nil
  }

  // MARK: - Years

  private static func years(in key: String) -> [Int] {
    // A year without 年度 has an era; nearly every name has neither.
    guard key.unicodeScalars.contains(where: { $0 == "年" || eraScalars.contains($0) }) else {
      return []
    }
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

  private static let eraScalars = "RHrhF令平".unicodeScalars
  private static let eraSigns: Set<Character> = ["R", "H", "r", "h", "F", "令", "平"]
}
