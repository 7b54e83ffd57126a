import Grid
package import Messages
import JSON

/// Messages as a JSON array, for programs.
package enum MessageList {
  private enum Key: String {
    case file, sheet, cell, severity, code, message, suggestion
  }

  /// One object per message: file, sheet, cell, severity, code and message.
  ///
  /// Unknown parts of the place are `null`. A message that knows what to write has a `suggestion`.
  package static func json(of messages: [Message], in language: Language) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.array(messages) { json, message in
      json.beginObject()
      json.string(Key.file, message.place.file)
      json.string(Key.sheet, message.place.sheet)
      json.string(Key.cell, message.place.cell?.description)
      json.string(Key.severity, message.severity.rawValue)
      json.string(Key.code, message.code.rawValue)
      json.string(Key.message, message.text[language])
      if let suggestion = message.suggestion { json.string(Key.suggestion, suggestion) }
      json.endObject()
    }
    json.endLine()
    return json.bytes
  }
}
