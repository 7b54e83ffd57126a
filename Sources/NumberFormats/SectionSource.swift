/// A section as it is read from the code, before its tokens are given their sense.
struct SectionSource {
  private(set) var tokens: [FormatToken]
  var condition: FormatCondition?
  var numerals = Numerals.plain
  var language = FormatLanguage()
  /// Digits of the number have been seen: from there on letters are text, not dates.
  private(set) var hasDigitsFirst = false
  /// A currency or language has been named, which makes even a section without text one of its own.
  var hasLanguage = false
  /// A part of the time has been seen: from there on `.0` is a fraction of the second.
  private(set) var hasTimes = false
  private var hasDates = false

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

  /// Appends text, joined to text before it.
  mutating func append(literal bytes: some Sequence<UInt8>) {
    guard case .literal(var joined) = tokens.last else {
      return tokens.append(.literal(Array(bytes)))
    }
    tokens.removeLast()  // So that the bytes grow in place.
    joined.append(contentsOf: bytes)
    tokens.append(.literal(joined))
  }
}
