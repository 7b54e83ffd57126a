/// A section that shows a number digit by digit: `#,##0.00`, `0.0"日"`, `##0.0E+0`, `000\-0000`.
struct NumberLayout: Hashable, Sendable {
  enum Item: Hashable, Sendable {
    case literal([UInt8])
    /// A digit of the whole part; the last one's position is 0.
    case whole(Placeholder, position: Int)
    /// A decimal; the first one's index is 0.
    case decimal(Placeholder, index: Int)
    case point
    case exponentSign(writesPlus: Bool)
    /// A digit of the exponent; the last one's position is 0.
    case exponent(Placeholder, position: Int)
  }

  private(set) var items: [Item] = []
  private(set) var wholeCount = 0
  private(set) var decimalCount = 0
  private(set) var hasExponent = false
  /// Whether commas separate thousands.
  private(set) var isGrouped = false
  /// The power of ten by which percent signs and trailing commas multiply the number.
  private(set) var scale = 0
  /// The fast path to the same text, if the places are simple enough.
  private(set) var fixed: FixedLayout?

  /// Assigns places to the tokens, or returns `nil` if there is no place for a digit.
  init?(_ tokens: [FormatToken]) {
    guard tokens.contains(where: \.isPlaceholder) else { return nil }
    var part = Part.whole
    var pendingCommas = 0
    for token in tokens {
      if case .comma = token {
        // A comma right after a digit place; its effect depends on what follows.
        if wholeCount + decimalCount > 0, part != .exponent {
          pendingCommas += 1
        } else {
          append(",")
        }
        continue
      }
      if pendingCommas > 0, case .placeholder = token {
        if part == .whole { isGrouped = true }
        pendingCommas = 0
      }
      append(token, to: &part)
    }
    scale -= 3 * trailingCommas(in: tokens)
    numberWholes()
    fixed = FixedLayout(self)
  }

  private enum Part { case whole, decimals, exponent }

  private mutating func append(_ token: FormatToken, to part: inout Part) {
    switch token {
    case .literal(let bytes): items.append(.literal(bytes))
    case .digit(let digit): items.append(.literal([digit]))
    case .slash: append("/")
    case .percent:
      scale += 2
      append("%")
    case .point where part == .whole:
      part = .decimals
      items.append(.point)
    case .point: append(".")
    case .exponent(let writesPlus):
      guard part != .exponent else { return append("E") }
      part = .exponent
      hasExponent = true
      items.append(.exponentSign(writesPlus: writesPlus))
    case .placeholder(let placeholder): append(placeholder, to: part)
    case .comma, .general, .text, .date: break
    }
  }

  private mutating func append(_ text: StaticString) {
    items.append(.literal(Array(text.description.utf8)))
  }

  private mutating func append(_ placeholder: Placeholder, to part: Part) {
    switch part {
    case .whole:
      items.append(.whole(placeholder, position: wholeCount))
      wholeCount += 1
    case .decimals:
      items.append(.decimal(placeholder, index: decimalCount))
      decimalCount += 1
    case .exponent:
      items.append(.exponent(placeholder, position: 0))
    }
  }

  /// The number of commas right after the last place of the whole part, and of the decimals.
  ///
  /// Each one divides the number by a thousand.
  private func trailingCommas(in tokens: [FormatToken]) -> Int {
    var count = 0
    var pending = 0
    var isAfterPlace = false
    for token in tokens {
      switch token {
      case .placeholder:
        isAfterPlace = true
        pending = 0
      case .comma where isAfterPlace:
        pending += 1
      case .point:
        count += pending
        pending = 0
        isAfterPlace = false
      case .exponent:
        return count + pending
      default:
        isAfterPlace = false
      }
    }
    return count + pending
  }

  /// Converts positions counted from the left, in reading order, into positions from the right.
  private mutating func numberWholes() {
    var exponents = 0
    for index in items.indices.reversed() {
      switch items[index] {
      case .whole(let placeholder, let fromLeft):
        items[index] = .whole(placeholder, position: wholeCount - 1 - fromLeft)
      case .exponent(let placeholder, _):
        items[index] = .exponent(placeholder, position: exponents)
        exponents += 1
      default:
        break
      }
    }
  }
}

extension FormatToken {
  var isPlaceholder: Bool {
    if case .placeholder = self { true } else { false }
  }
}
