package import JapaneseCalendar

/// A number format of a workbook, parsed once and used for any number of cells.
///
/// The result is what Japanese Excel shows in a cell that is wide enough: the fill character of
/// `*` takes no space, and `_x` becomes a blank. If Excel would fill the cell with `#` (a negative
/// date, no section for the number) or would reject the code, the number is shown as in `General`.
/// Colours are ignored.
///
/// - SeeAlso: ECMA-376-1, 18.8.30 and 18.8.31
package struct NumberFormat: Sendable {
  /// The code as written in the workbook: `#,##0.00;[Red]-#,##0.00`.
  package let code: String
  /// Whether numbers are shown as days or times.
  package let isDate: Bool
  /// Whether numbers are shown as durations that keep counting past 24 hours: `[h]:mm`.
  ///
  /// Such a format also counts as a date format, although its numbers are not days.
  package let isDuration: Bool

  private let numeric: [FormatSection]
  /// `nil` if text is shown unchanged.
  private let textual: FormatSection?
  /// Whether a number that is rounded to zero loses its minus sign: if the code has only one
  /// section, or a condition chooses the section.
  private let dropsMinusOfZero: Bool
  private let shortcut: PlainNumberFormat?

  package init(_ code: String) {
    self.code = code
    let sections = FormatParser.sections(of: code) ?? []
    isDate = sections.contains(where: \.isDate)
    isDuration = sections.contains(where: \.isDuration)
    numeric = sections.numeric
    let textual = sections.textual
    self.textual = textual?.showsTextAlone == true ? nil : textual
    dropsMinusOfZero = sections.count == 1 || sections.contains { $0.condition != nil }
    shortcut = PlainNumberFormat(sections)
  }

  /// The text of a number, as a cell shows it.
  package func text(of number: Double, dateSystem: DateSystem) -> String {
    var text: [UInt8] = []
    append(number, to: &text, dateSystem: dateSystem)
    return String(decoding: text, as: UTF8.self)
  }

  /// The text that a cell shows for a text: `@" 様"` adds to it, `;;;` hides it.
  package func text(of text: String) -> String {
    guard let textual, !text.isEmpty else { return text }
    var shown: [UInt8] = []
    let bytes = Array(text.utf8)
    let tokens = textual.body.tokens
    // A code with many @ would turn a long text into gigabytes.
    guard tokens.count * bytes.count <= Self.mostTextBytes else { return text }
    for token in tokens {
      switch token {
      case .text, .general: shown.append(contentsOf: bytes)
      default: shown.append(contentsOf: token.plainBytes)
      }
    }
    return String(decoding: shown, as: UTF8.self)
  }

  /// The most that a format may expand a text to; a cell holds at most 32,767 characters.
  private static let mostTextBytes = 1 << 20

  /// Appends the text of a number, in UTF-8.
  package func append(_ number: Double, to text: inout [UInt8], dateSystem: DateSystem) {
    if let shortcut {
      shortcut.append(number, to: &text)
    } else {
      appendBySections(number, to: &text, dateSystem: dateSystem)
    }
  }

  /// The general path, whose results the shortcut must match.
  func appendBySections(_ number: Double, to text: inout [UInt8], dateSystem: DateSystem) {
    guard number.isFinite else { return text.append(contentsOf: "#NUM!".utf8) }
    let start = text.count
    guard var choice = numeric.choice(for: number) else { return appendPlainly(number, to: &text) }
    if dropsMinusOfZero, choice.minus == .always { choice.minus = .unlessZero }
    let isShown = numeric[choice.index].append(
      number, minus: choice.minus, to: &text, dateSystem: dateSystem)
    if !isShown {
      text.removeSubrange(start...)
      appendPlainly(number, to: &text)
    }
  }

  private func appendPlainly(_ number: Double, to text: inout [UInt8]) {
    PlainNumberFormat.general.append(number, to: &text)
  }
}

extension NumberFormat: Hashable {
  // The other properties follow from the code.
  package static func == (a: NumberFormat, b: NumberFormat) -> Bool { a.code == b.code }

  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension FormatSection {
  /// Whether text is shown unchanged: `@`.
  fileprivate var showsTextAlone: Bool {
    body == .text([.text]) || body == .general([.general])
  }
}

extension FormatSection.Body {
  /// The tokens of a section that is used for text.
  fileprivate var tokens: [FormatToken] {
    switch self {
    case .text(let tokens), .general(let tokens): tokens
    case .number, .fraction, .date: [.text]
    }
  }
}

extension FormatSection {
  /// Appends `number`, or returns `false` if this section cannot show it.
  fileprivate func append(
    _ number: Double, minus: SectionChoice.Minus, to text: inout [UInt8], dateSystem: DateSystem
  ) -> Bool {
    let start = text.count
    var isZero = false
    switch body {
    case .date(let layout):
      return layout.append(
        number, system: dateSystem, numerals: numerals, language: language, to: &text)
    case .text(let tokens):
      guard !tokens.contains(.text) else { return false }
      for token in tokens { text.append(contentsOf: token.plainBytes) }
    case .general(let tokens):
      appendGeneral(number, tokens, to: &text)
    case .number(let layout):
      isZero = !layout.append(DecimalValue(number), numerals: numerals, to: &text)
    case .fraction(let layout):
      layout.append(number, numerals: numerals, to: &text)
    }
    guard number < 0, minus != .never, !(isZero && minus == .unlessZero) else { return true }
    text.insert(UInt8(ascii: "-"), at: start)
    return true
  }

  private func appendGeneral(
    _ number: Double, _ tokens: [FormatToken], to text: inout [UInt8]
  ) {
    let percents = tokens.count { $0 == .percent }
    let value = DecimalValue(number).scaled(byPowerOfTen: 2 * percents)
    for token in tokens {
      guard token == .general else {
        text.append(contentsOf: token.plainBytes)
        continue
      }
      if numerals == .plain || value.magnitude >= 20 {
        GeneralText.append(value, to: &text)
      } else {
        numerals.appendReadOut(value, to: &text)
      }
    }
  }
}
