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
  private let sections: [String]
  /// Their bytes as they are compared, one after another, and where each ends.
  ///
  /// An array for each would be retained and released for every name of a file.
  private let bytes: [UInt8]
  private let ends: [Int]

  init(_ vocabulary: FormVocabulary) {
    var names: [String: String] = [:]
    for section in vocabulary.departments.flatMap(\.sections) {
      for text in [section.text] + section.variants { names[Self.key(text)] = section.text }
    }
    let ordered = names.map { (key: $0.key, count: $0.key.count, name: $0.value) }
      .filter { !$0.key.isEmpty }
      .sorted { ($1.count, $0.key) < ($0.count, $1.key) }
    sections = ordered.map(\.name)
    var bytes: [UInt8] = []
    ends = ordered.map { section in
      bytes += section.key.utf8
      return bytes.count
    }
    self.bytes = bytes
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
    var start = 0
    for (section, end) in ends.enumerated() {
      while let place = Self.position(of: bytes, start..<end, in: rest) {
        if !found.contains(sections[section]) { found.append(sections[section]) }
        rest.replaceSubrange(place..<place + end - start, with: CollectionOfOne(0x0A))
      }
      start = end
    }
    return found
  }

  /// Where `text` first contains the bytes of `part` in `range`; `nil` if it does not.
  ///
  /// The bytes of folded names decide, which takes a fraction of the time of comparing characters.
  static func position(of part: [UInt8], _ range: Range<Int>, in text: [UInt8]) -> Int? {
    guard range.count <= text.count else { return nil }
    guard !range.isEmpty else { return 0 }
    for start in 0...text.count - range.count where text[start] == part[range.lowerBound] {
      var (next, at) = (range.lowerBound + 1, start + 1)
      while next < range.upperBound, text[at] == part[next] { (next, at) = (next + 1, at + 1) }
      if next == range.upperBound { return start }
    }
    return nil
  }

  /// Where `text` first contains `part`; `nil` if it does not.
  static func position(of part: [UInt8], in text: [UInt8]) -> Int? {
    position(of: part, part.indices, in: text)
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
