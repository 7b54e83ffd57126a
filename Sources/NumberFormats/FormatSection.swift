/// One of the parts of a format code, which semicolons separate.
struct FormatSection: Hashable, Sendable {
  /// The content of a section, by kind.
  enum Body: Hashable, Sendable {
    /// Only text, or text with `@`: `"無し"`, `@" 様"`.
    case text([FormatToken])
    /// `General`, with or without text around it.
    case general([FormatToken])
    case number(NumberLayout)
    case fraction(FractionLayout)
    case date(DateLayout)
  }

  var body: Body
  var condition: FormatCondition?
  var numerals: Numerals
  var language: FormatLanguage

  var isDate: Bool {
    if case .date = body { true } else { false }
  }

  var isDuration: Bool {
    if case .date(let layout) = body { layout.isDuration } else { false }
  }

  /// Whether the section has a place for the cell's text: `@`, or `General` in the fourth section.
  var hasTextPlace: Bool {
    if case .text(let tokens) = body { tokens.contains(.text) } else { false }
  }
}

extension FormatSection {
  /// The section used for a format without sections.
  static let general = FormatSection(SectionSource(tokens: [.general]))

  init(_ source: SectionSource) {
    condition = source.condition
    language = source.language
    var numerals = source.numerals(in: source.language.tongue)
    var tokens = source.tokens
    if let elsewhere = language.systemFormat { tokens = elsewhere.tokens }
    if tokens.contains(.general) {
      body = .general(tokens)
    } else if let date = DateLayout(tokens) {
      body = .date(date)
    } else if tokens.contains(.text) {
      body = .text(tokens)
    } else if let fraction = FractionLayout(tokens) {
      body = .fraction(fraction)
    } else if let number = NumberLayout(tokens) {
      body = .number(number)
    } else {
      body = .text(tokens)
      numerals = .plain
    }
    self.numerals = numerals
  }
}

extension FormatLanguage.SystemFormat {
  /// The Japanese Windows defaults: 2012年2月29日, 13:01:40.
  fileprivate var tokens: [FormatToken] {
    switch self {
    case .longDate:
      [
        .date(.year(4)), .literal(Array("年".utf8)), .date(.monthOrMinute(1)),
        .literal(Array("月".utf8)), .date(.day(1)), .literal(Array("日".utf8)),
      ]
    case .time:
      [
        .date(.hour(1)), .literal(Array(":".utf8)), .date(.monthOrMinute(2)),
        .literal(Array(":".utf8)), .date(.second(2)),
      ]
    }
  }
}
