/// A section as read from the code, before its tokens are interpreted.
struct SectionSource {
  private(set) var tokens: [FormatToken]
  var condition: FormatCondition?
  /// The name of the numerals, `DBNum1`: which ones it means depends on the language.
  var numerals: String?
  var language = FormatLanguage()
  /// Whether digit places have been seen, after which letters are text rather than dates.
  private(set) var hasDigitsFirst = false
  /// Whether a currency or language has been named, which makes even a section without text count.
  var hasLanguage = false
  /// Whether a time part has been seen, after which `.0` is a fraction of the second.
  private(set) var hasTimes = false
  private var hasDates = false

  /// The numerals, in a language.
  func numerals(in tongue: FormatLanguage.Tongue) -> Numerals {
    guard let numerals else { return .plain }
    return Numerals(numerals, in: tongue) ?? .plain
  }

  init(tokens: [FormatToken] = []) {
    self.tokens = tokens
  }

  var isEmpty: Bool { tokens.isEmpty && !hasLanguage }

  mutating func append(_ token: FormatToken) {
    switch token {
    case .placeholder where !hasDates, .digit where !hasDates:
      hasDigitsFirst = true
    case .date(let part):
      hasDates = true
      if part.isTime { hasTimes = true }
    default:
      break
    }
    tokens.append(token)
  }

  /// Appends text, merging it with any text before it.
  mutating func append(literal bytes: some Sequence<UInt8>) {
    guard case .literal(var joined) = tokens.last else {
      return tokens.append(.literal(Array(bytes)))
    }
    tokens.removeLast()  // So the bytes grow in place.
    joined.append(contentsOf: bytes)
    tokens.append(.literal(joined))
  }
}
