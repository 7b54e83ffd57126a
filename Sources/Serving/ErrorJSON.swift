import HTTPTypes
import JSON
import Messages
import Reporting

/// An error as JSON: `{"error": {"status": …, "message": …, "messages": […]}}`.
enum ErrorJSON {
  private enum Key: String {
    case error, status, message, messages, file, code
  }

  static func bytes(of error: ServingError, in language: Language) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.beginObject()
    json.key(Key.error)
    json.beginObject()
    json.string(Key.status, String(error.status.code))
    json.string(Key.message, error.text[language])
    json.key(Key.messages)
    json.array(error.messages) { json, message in
      json.beginObject()
      json.string(Key.file, message.place.file)
      json.string(Key.code, message.code.rawValue)
      json.string(Key.message, message.text[language])
      json.endObject()
    }
    json.endObject()
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
