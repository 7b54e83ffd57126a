package import Messages

/// A message as one line for people: `FILE[SHEET]!CELL: warning: text [code]`.
package struct MessageLine: Sendable {
  package var language: Language
  /// Whether the line goes to a terminal that shows colours.
  package var isColoured: Bool

  package init(language: Language, isColoured: Bool = false) {
    self.language = language
    self.isColoured = isColoured
  }

  /// The line, without a line break at its end or anywhere else.
  package func text(of message: Message) -> String {
    let text = Self.oneLine(message.text[language])
    var line = Self.oneLine(message.place.description)
    line.reserveCapacity(line.utf8.count + text.utf8.count + 64)
    if !line.isEmpty { line += ": " }
    line += severity(message.severity)
    line += ": "
    line += text
    line += " ["
    line += message.code.rawValue
    line += "]"
    return line
  }

  /// The word for a severity, in its colour.
  func severity(_ severity: Severity) -> String {
    let text = severity.name[language]
    guard isColoured else { return text }
    let colour =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .info: "36"
      }
    return "\u{1B}[1;\(colour)m\(text)\u{1B}[0m"
  }

  /// Text in bold letters.
  func strong(_ text: String) -> String {
    isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  /// Text without line breaks, and without what a terminal would take for a command.
  static func oneLine(_ text: String) -> String {
    guard hasControl(text.utf8Span.span) else { return text }
    var line = ""
    for character in text {
      if character.isNewline {
        line += " "
      } else {
        for scalar in character.unicodeScalars {
          line.unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar)
        }
      }
    }
    return line
  }

  /// Whether a text in UTF-8 has a character that is a control: every message is asked twice.
  private static func hasControl(_ bytes: Span<UInt8>) -> Bool {
    for at in bytes.indices {
      switch bytes[at] {
      case 0..<0x20, 0x7F: return true
      case 0xC2 where at + 1 < bytes.count && bytes[at + 1] < 0xA0: return true
      case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80:
        if bytes[at + 2] == 0xA8 || bytes[at + 2] == 0xA9 { return true }
      default: continue
      }
    }
    return false
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x2028
      || scalar.value == 0x2029
  }
}

extension Severity {
  /// What it is called in messages.
  package var name: BilingualText {
    switch self {
    case .error: BilingualText(english: "error", japanese: "エラー")
    case .warning: BilingualText(english: "warning", japanese: "警告")
    case .info: BilingualText(english: "info", japanese: "情報")
    }
  }
}
