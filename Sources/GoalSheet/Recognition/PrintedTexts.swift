import JapaneseCalendar

/// The texts that a form has before anybody fills it in, besides its labels: instructions, boxes for
/// stamps, a form's number.
///
/// A line of the table is one of the form's own rows only if all its texts are, in their order. So a text
/// that somebody wrote beside others is never taken for the form's, even with the same words.
package struct PrintedTexts: Sendable {
  /// The rows as the template writes them, by their keys.
  private let rows: [[String]]
  /// How often the form has each text.
  private let counts: [String: Int]
  /// How often it has each text with a date or year that every year's form prints anew.
  private let datedCounts: [String: Int]

  init(_ rows: [[String]]) {
    self.rows = rows.map { $0.map(Self.key).filter { !$0.isEmpty } }.filter { !$0.isEmpty }
    counts = Dictionary(self.rows.joined().map { ($0, 1) }, uniquingKeysWith: +)
    datedCounts = Dictionary(
      self.rows.joined().compactMap(Self.dated).map { ($0, 1) }, uniquingKeysWith: +)
  }

  var isEmpty: Bool { rows.isEmpty }

  /// A text of the form, as a sheet has it.
  struct Entry {
    /// What all texts of the entry have in common.
    var key: String
    /// How often the form has it.
    var count: Int
    /// Whether it is the form's only with another date or year, which every year's form prints anew, so that
    /// it may be a value, too.
    var isOfAnyYear = false
  }

  /// The text of the form that a text is, if it is one.
  func entry(of text: String) -> Entry? {
    let key = Self.key(of: text)
    let dated = Self.dated(key)
    if let count = counts[key] {
      return Entry(key: dated ?? key, count: dated.flatMap { datedCounts[$0] } ?? count)
    }
    if let count = counts[Self.year], Self.isYear(text) {
      return Entry(key: Self.year, count: count, isOfAnyYear: true)
    }
    guard let dated, let count = datedCounts[dated] else { return nil }
    return Entry(key: dated, count: count, isOfAnyYear: true)
  }

  /// How often the form has a text.
  func count(of text: String) -> Int { entry(of: text)?.count ?? 0 }

  /// What stands for a fiscal year and nothing else, which every year's form prints anew.
  package static let year = "{year}"

  /// Whether a text is a fiscal year and nothing else.
  package static func isYear(_ text: String) -> Bool {
    guard let key = LabelKey.key(of: text), key.hasSuffix("年度") || key.hasSuffix("年度)") else {
      return false
    }
    return year(of: text) != nil
  }

  /// The fiscal year that a text is, perhaps in brackets.
  static func year(of text: String) -> Int? {
    guard let first = text.first, let last = text.last else { return nil }
    let isBracketed = TitleText.openings.contains(first) && TitleText.closings.contains(last)
    return FiscalYearText.year(in: String(isBracketed ? text.dropFirst().dropLast() : text[...]))
      ?? LabelKey.key(of: text).flatMap { key in
        text.contains { ".．".contains($0) }
          ? nil : FiscalYearText.year(in: TitleText.withoutBrackets(key))
      }
  }

  /// Whether a text is the first and the last month or day of a fiscal year and nothing else.
  package static func isSpan(_ text: String) -> Bool {
    guard let (before, _, after) = TitleText.span(in: text) else { return false }
    return before.allSatisfy { TitleText.openings.contains($0) || $0.isWhitespace }
      && after.allSatisfy { TitleText.closings.contains($0) || $0.isWhitespace }
  }

  /// Whether the texts of a line, from left to right, are a row of the form, or what is left of one.
  func isRow(_ texts: [String]) -> Bool {
    // Nearly every line begins differently.
    guard let first = texts.first, counts[Self.key(of: first)] != nil else { return false }
    let keys = texts.map(Self.key)
    let areNumbers = hasNumbers ? texts.map(Self.isNumber) : []
    return rows.contains { row in
      row == keys || keys.count > 1 && Self.isPart(keys, of: row)
        || hasNumbers && Self.isPart(keys, areNumbers, of: row)
    }
  }

  /// Whether a row has all the keys, in their order.
  private static func isPart(_ keys: [String], of row: [String]) -> Bool {
    var rest = row[...]
    for key in keys {
      guard let index = rest.firstIndex(of: key) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }

  /// What stands for the numbers of a total, calculated or typed: `[合計, "{number}"]`.
  package static let number = "{number}"

  /// Whether a row has numbers that the form calculates.
  private var hasNumbers: Bool { counts[Self.number] != nil }

  /// Whether a text is a number, perhaps with a unit, or what a formula shows in its place.
  private static func isNumber(_ text: String) -> Bool {
    let folded = TextFolding.nfkc(text)
    if folded.hasPrefix("#") { return true }
    let number = folded.prefix { "0123456789,.-+△▲ ".contains($0) }
    return number.contains(where: \.isNumber) && folded.count - number.count <= longestUnit
  }

  private static let longestUnit = 3

  /// The same for a row with numbers that the form calculates.
  private static func isPart(_ keys: [String], _ areNumbers: [Bool], of row: [String]) -> Bool {
    var rest = row[...]
    var isAmongNumbers = false
    for (key, isNumber) in zip(keys, areNumbers) {
      if let index = rest.firstIndex(where: { $0 == key || isNumber && $0 == number }) {
        isAmongNumbers = row[index] == number
        rest = rest[(index + 1)...]
      } else if !(isNumber && isAmongNumbers) {
        return false
      }
    }
    return true
  }

  /// The form for comparing texts of any length: that of labels, in which the numbers of a sentence with a
  /// date do not count, since next year's form has others.
  static func key(of text: String) -> String {
    var key: [Unicode.Scalar] = []
    for scalar in TextFolding.comparable(text).unicodeScalars where !LabelKey.isLeftOut(scalar) {
      if scalar == "☐" {
        key.append("□")
        continue
      }
      key.append(
        ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar)
    }
    return String(scalars: isDatedSentence(key) ? withoutNumbers(key) : key)
  }

  private static func isDatedSentence(_ key: [Unicode.Scalar]) -> Bool {
    key.contains("年") && key.count { !dateParts.contains($0) } >= leastWords
  }

  /// The key with `0` for each number of a text with a date or year that may be a value, since it says little
  /// else: `(令和6年5月1日現在)`; `nil` for any other text.
  private static func dated(_ key: String) -> String? {
    let scalars = Array(key.unicodeScalars)
    guard scalars.contains(where: { !dateParts.contains($0) }), !isDatedSentence(scalars),
      scalars.indices.contains(where: { isYear(at: $0, in: scalars) })
    else { return nil }
    return String(scalars: withoutNumbers(scalars))
  }

  /// Whether a year begins at a place in a key: 令和6, r6, 2024年.
  private static func isYear(at index: Int, in key: [Unicode.Scalar]) -> Bool {
    func isNumber(_ index: Int) -> Bool {
      key.indices.contains(index) && ("0"..."9").contains(key[index])
    }
    let next = index + 1
    switch key[index] {
    case "和", "成": return index > 0 && (isNumber(next) || key.dropFirst(next).first == "元")
    case "r", "h": return isNumber(next)
    default:
      return (index..<index + 4).allSatisfy(isNumber) && key.dropFirst(index + 4).first == "年"
    }
  }

  /// A date with fewer characters around it may be a value.
  private static let leastWords = 4
  private static let dateParts = Set("0123456789令和平成元年度月日rh()/-~".unicodeScalars)

  /// The key with `0` for each number.
  private static func withoutNumbers(_ key: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for (index, scalar) in key.enumerated() {
      let isFirstYear = scalar == "元" && index + 1 < key.count && key[index + 1] == "年"
      guard ("0"..."9").contains(scalar) || isFirstYear else {
        result.append(scalar)
        continue
      }
      if result.last != "0" { result.append("0") }
    }
    return result
  }
}
