import Grid
import Messages
import JSON

/// A record, among those of the sheets, of an input that failed: file and messages.
enum FailureRecord {
  private enum Key: String {
    case file, messages, sheet, cell, severity, code, message
  }

  /// The record as a line of JSONL, with messages in English like the keys.
  static func piece(of errors: [Message], address: String) -> SheetEncoder.Piece {
    var json = JSONWriter(.oneLine)
    json.beginObject()
    json.string(Key.file, address)
    json.key(Key.messages)
    json.array(errors) { json, error in
      json.beginObject()
      json.string(Key.sheet, error.place.sheet)
      json.string(Key.cell, error.place.cell?.description)
      json.string(Key.severity, error.severity.rawValue)
      json.string(Key.code, error.code.rawValue)
      json.string(Key.message, error.text.english)
      json.endObject()
    }
    json.endObject()
    json.endLine()
    return SheetEncoder.Piece(bytes: json.bytes, count: 1)
  }
}
