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
    let place = message.place.description
    let severity = message.severity.name[language]
    let line =
      (place.isEmpty ? "" : place + ": ") + coloured(severity, by: message.severity) + ": "
      + Self.oneLine(message.text[language]) + " [\(message.code.rawValue)]"
    return isColoured ? line : Self.oneLine(line)
  }

  private func coloured(_ text: String, by severity: Severity) -> String {
    guard isColoured else { return text }
    let colour =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .info: "36"
      }
    return "\u{1B}[1;\(colour)m\(text)\u{1B}[0m"
  }

  /// Text without line breaks, and without what a terminal would take for a command.
  static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: mayBeginControl),
      text.unicodeScalars.contains(where: isControl)
    else { return text }
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

  /// Whether ``isControl(_:)`` is worth asking: it costs more, and every message is asked twice.
  private static func mayBeginControl(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
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
