/// A section as it is read from the code, before its tokens are given their sense.
struct SectionSource {
  var tokens: [FormatToken] = []
  var condition: FormatCondition?
  var numerals = Numerals.plain
  var language = FormatLanguage()
  /// Digits of the number have been seen: from there on letters are text, not dates.
  var hasDigitsFirst = false
  private var hasDates = false

  mutating func append(_ token: FormatToken) {
    switch token {
    case .placeholder where !hasDates, .digit where !hasDates:
      hasDigitsFirst = true
    case .date:
      hasDates = true
    default:
      break
    }
    tokens.append(token)
  }

  /// Appends text, joined to text before it.
  mutating func append(literal bytes: some Sequence<UInt8>) {
    if case .literal(let before) = tokens.last {
      tokens[tokens.count - 1] = .literal(before + bytes)
    } else {
      tokens.append(.literal(Array(bytes)))
    }
  }
}
