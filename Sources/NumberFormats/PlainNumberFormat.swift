/// The most common formats, written without choosing a section: `General`, `0`, `0.00`, `#,##0`,
/// `0%`.
struct PlainNumberFormat: Hashable, Sendable {
  private enum Kind: Hashable, Sendable {
    case general
    case fixed(FixedLayout)
  }

  private let kind: Kind

  static let general = PlainNumberFormat(kind: .general)

  private init(kind: Kind) {
    self.kind = kind
  }

  /// The shortcut for sections that are simple enough, otherwise `nil`.
  ///
  /// An empty list, the result of an invalid code, counts as `General`.
  init?(_ sections: [FormatSection]) {
    guard let section = sections.first else {
      self = .general
      return
    }
    guard sections.count == 1, section.condition == nil, section.numerals == .plain else {
      return nil
    }
    switch section.body {
    case .general([.general]): kind = .general
    case .number(let layout):
      guard let fixed = layout.fixed else { return nil }
      kind = .fixed(fixed)
    default: return nil
    }
  }

  /// Appends `number`, with its sign.
  func append(_ number: Double, to text: inout [UInt8]) {
    guard number.isFinite else { return text.append(contentsOf: "#NUM!".utf8) }
    let value = DecimalValue(number)
    let start = text.count
    let isZero: Bool
    switch kind {
    case .general:
      GeneralText.append(value, to: &text)
      isZero = value.isZero
    case .fixed(let layout):
      isZero = !layout.append(value, to: &text)
    }
    if number < 0, !isZero { text.insert(UInt8(ascii: "-"), at: start) }
  }
}
