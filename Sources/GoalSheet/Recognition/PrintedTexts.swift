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

  init(_ rows: [[String]]) {
    self.rows = rows.map { $0.map(Self.key).filter { !$0.isEmpty } }.filter { !$0.isEmpty }
    counts = Dictionary(self.rows.joined().map { ($0, 1) }, uniquingKeysWith: +)
  }

  var isEmpty: Bool { rows.isEmpty }

  /// How often the form has a text.
  func count(of text: String) -> Int {
    if let count = counts[Self.key(of: text)] { return count }
    return isAnyYear(text) ? counts[Self.year] ?? 0 : 0
  }

  /// Whether a text is the form's only as a year that every year's form prints anew, so that it may be a
  /// value, too.
  func isAnyYear(_ text: String) -> Bool {
    counts[Self.year] != nil && counts[Self.key(of: text)] == nil && Self.isYear(text)
  }

  /// What stands for a fiscal year and nothing else, which every year's form prints anew.
  package static let year = "{year}"

  /// Whether a text is a fiscal year and nothing else.
  package static func isYear(_ text: String) -> Bool {
    guard let key = LabelKey.key(of: text), key.hasSuffix("年度") || key.hasSuffix("年度)") else {
      return false
    }
    return FiscalYearText.year(in: TitleText.withoutBrackets(key)) != nil
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

  /// What stands for a number that the form calculates: `[合計, "{number}"]`.
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
    for (key, isNumber) in zip(keys, areNumbers) {
      guard let index = rest.firstIndex(where: { $0 == key || isNumber && $0 == number }) else {
        return false
      }
      rest = rest[(index + 1)...]
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
