import Grid
package import Messages
import Bytes

/// A message as one line for people: `FILE[SHEET]!CELL: warning: text [code]`.
package struct MessageLine: Sendable {
  package var language: Language
  /// Whether the line is for a terminal that shows colours.
  package var isColoured: Bool

  package init(language: Language, isColoured: Bool = false) {
    self.language = language
    self.isColoured = isColoured
  }

  /// The lines of `messages` in UTF-8, each with a single line break at its end.
  package func lines(of messages: [Message]) -> [UInt8] {
    var bytes = ByteArena(capacity: 256 * messages.count)
    for message in messages { append(message, to: &bytes) }
    return bytes.array
  }

  private func append(_ message: Message, to bytes: inout ByteArena) {
    append(message.place, to: &bytes)
    bytes.append(severity(message.severity))
    bytes.append(": ")
    Self.append(oneLine: message.text[language], to: &bytes)
    bytes.append(" [")
    bytes.append(message.code.rawValue)
    bytes.append("]\n")
  }

  /// Appends the address that starts a line, and the separator after it; nothing if no place is
  /// known.
  private func append(_ place: Place, to bytes: inout ByteArena) {
    let file = place.file ?? ""
    if file.isEmpty, place.sheet == nil, place.cell == nil { return }
    Self.append(oneLine: file, to: &bytes)
    if let sheet = place.sheet {
      bytes.append("[")
      Self.append(oneLine: sheet, to: &bytes)
      bytes.append("]")
    }
    if let cell = place.cell {
      bytes.append("!")
      bytes.append(cell.description)
    }
    bytes.append(": ")
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

  /// Text in bold.
  func strong(_ text: String) -> String {
    isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}

extension Severity {
  /// Its name in messages.
  package var name: BilingualText {
    switch self {
    case .error: BilingualText(english: "error", japanese: "エラー")
    case .warning: BilingualText(english: "warning", japanese: "警告")
    case .info: BilingualText(english: "info", japanese: "情報")
    }
  }
}
