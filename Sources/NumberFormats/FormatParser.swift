/// Parses a format code into its sections.
///
/// - SeeAlso: ECMA-376-1, 18.8.31 `numFmts`
struct FormatParser {
  private let code: [Unicode.Scalar]
  private var position = 0
  private var section = SectionSource()
  private var sections: [SectionSource] = []

  /// The sections of `code`, one to four of them.
  ///
  /// - Returns: `nil` for a code that Excel would reject: an unclosed quotation or bracket, more
  ///   than four sections, more than 255 characters.
  static func sections(of code: String) -> [FormatSection]? {
    guard code.utf16.count <= longestCode else { return nil }
    var parser = FormatParser(code: Array(code.unicodeScalars))
    guard parser.read() else { return nil }
    // A single section that is empty, or holds only a colour, is General.
    if parser.sections.count == 1, parser.sections[0].isEmpty {
      parser.sections[0].append(.general)
    }
    return parser.sections.map(FormatSection.init)
  }

  /// The longest code that Excel accepts, in UTF-16 units.
  ///
  /// - SeeAlso: [MS-XLS] 2.4.126 `Format`, whose string has at most 255 characters
  private static let longestCode = 255

  private init(code: [Unicode.Scalar]) {
    self.code = code
  }

  private mutating func read() -> Bool {
    while let scalar = next() {
      switch scalar {
      case ";":
        guard sections.count < 3 else { return false }
        sections.append(section)
        section = SectionSource()
      case "\"":
        guard readQuotation() else { return false }
      case "[":
        guard readBrackets() else { return false }
      case "\\":
        if let escaped = next() { appendLiteral(escaped) }
      case "_":
        // As wide as the next character: write one blank.
        if next() != nil { appendLiteral(" ") }
      case "*":
        // Fills the cell with the next character: write nothing, since the width is unknown.
        _ = next()
      default:
        readPlain(scalar)
      }
    }
    sections.append(section)
    return true
  }

  private mutating func next() -> Unicode.Scalar? {
    guard position < code.count else { return nil }
    defer { position += 1 }
    return code[position]
  }

  private mutating func appendLiteral(_ scalar: Unicode.Scalar) {
    section.append(literal: UTF8.encode(scalar).map(Array.init) ?? [])
  }

  private mutating func readQuotation() -> Bool {
    let start = position
    while let scalar = next() {
      guard scalar == "\"" else { continue }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: code[start..<position - 1])
      section.append(literal: String(text).utf8)
      return true
    }
    return false
  }

  // MARK: - Symbols

  private mutating func readPlain(_ scalar: Unicode.Scalar) {
    if let placeholder = Placeholder(scalar) { return section.append(.placeholder(placeholder)) }
    switch scalar {
    case "1"..."9": section.append(.digit(UInt8(truncatingIfNeeded: scalar.value)))
    case ".": readPoint()
    case ",": section.append(.comma)
    case "%": section.append(.percent)
    case "/": section.append(.slash)
    case "@": section.append(.text)
    default:
      position -= 1
      readWordOrLetters()
    }
  }

  /// In a date or time, a point followed by zeros is a fraction of the second.
  private mutating func readPoint() {
    guard section.hasTimes else { return section.append(.point) }
    let zeros = code[position...].prefix { $0 == "0" }.count
    guard zeros > 0 else { return section.append(.point) }
    position += zeros
    section.append(.date(.secondFraction(zeros)))
  }

  private mutating func readWordOrLetters() {
    if takeExponent() { return }
    for (word, token) in Self.words where takeWord(word) {
      if case .date = token, section.hasDigitsFirst { return section.append(literal: word.utf8) }
      return section.append(token)
    }
    for (word, token) in Self.lettersAOrP where code[position...].starts(with: word.unicodeScalars)
    {
      position += 3
      return section.append(token)
    }
    readLetters()
  }

  private mutating func takeExponent() -> Bool {
    guard section.hasDigitsFirst, code[position] == "E" || code[position] == "e",
      position + 1 < code.count
    else { return false }
    let sign = code[position + 1]
    guard sign == "+" || sign == "-" else { return false }
    position += 2
    section.append(.exponent(writesPlus: sign == "+"))
    return true
  }

  private static let words: [(String, FormatToken)] = [
    ("general", .general), ("g/標準", .general), ("am/pm", .date(.halfDay(.words))),
    ("午前/午後", .date(.halfDay(.japanese))), ("上午/下午", .date(.halfDay(.chinese))),
  ]

  private static let lettersAOrP: [(String, FormatToken)] = [
    ("A/P", .date(.halfDay(.letters(isLowercase: false)))),
    ("a/p", .date(.halfDay(.letters(isLowercase: true)))),
  ]

  /// Skips `word`, given in lower case, if the code continues with it in any case.
  private mutating func takeWord(_ word: String) -> Bool {
    var index = position
    for scalar in word.unicodeScalars {
      guard index < code.count, code[index].lowercasedASCII == scalar else { return false }
      index += 1
    }
    position = index
    return true
  }

  /// Reads a run of one letter, which is part of a date or text.
  private mutating func readLetters() {
    let letter = code[position]
    let lowercase = letter.lowercasedASCII
    var count = 1
    if DatePart.letters.contains(lowercase) {
      count = code[position...].prefix { $0.lowercasedASCII == lowercase }.count
    }
    guard !section.hasDigitsFirst, let part = DatePart(letter: lowercase, count: count) else {
      // One at a time, since AM/PM may begin within the run.
      position += 1
      return appendLiteral(letter)
    }
    position += count
    if lowercase == "b", count == 1, position < code.count,
      "12".unicodeScalars.contains(code[position])
    {
      // B1 and B2 choose the Gregorian and the Hijri calendar; only the former is supported.
      position += 1
      return
    }
    section.append(.date(part))
  }

  // MARK: - Brackets

  /// Reads `[Red]`, `[<100]`, `[$¥-411]`, `[DBNum1]` or `[h]`; any other word is ignored.
  private mutating func readBrackets() -> Bool {
    guard let end = code[position...].firstIndex(of: "]") else { return false }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: code[position..<end])
    position = end + 1
    let text = String(scalars)
    if text.first == "$" {
      readLanguage(text.dropFirst())
    } else if let condition = FormatCondition(text) {
      section.condition = condition
    } else if Numerals.number(text) != nil {
      section.numerals = text
    } else if let part = DatePart(elapsed: text), !section.hasDigitsFirst {
      section.append(.date(part))
    }
    return true
  }

  private mutating func readLanguage(_ text: Substring) {
    section.hasLanguage = true
    let symbol = text.prefix { $0 != "-" }
    if !symbol.isEmpty { section.append(literal: symbol.utf8) }
    section.language.read(String(text.dropFirst(symbol.count + 1)))
  }
}

extension Unicode.Scalar {
  fileprivate var lowercasedASCII: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value + 32)) : self
  }
}
