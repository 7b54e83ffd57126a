/// The guard that Excel's users put around a field so that it stays text: `="001"`.
///
/// The field's text is the part in quotes, in which doubled quotes represent one.
///
/// - SeeAlso: SPEC section 2, "Text"
enum FieldGuard {
  /// Whether the bytes are a guarded field.
  static func isGuarded(_ bytes: some Collection<UInt8>) -> Bool {
    // Nearly every field begins differently.
    guard bytes.first == UInt8(ascii: "="), bytes.count >= 3, bytes.dropFirst().first == .quote
    else { return false }
    var quotes = 0
    for byte in bytes.dropFirst(2) {
      // A single quote ends the text; a doubled one belongs to it.
      if byte == .quote { quotes += 1 } else if quotes % 2 == 1 { return false } else { quotes = 0 }
    }
    return quotes % 2 == 1
  }

  /// Puts a guard around a text that would lose its own when it is read.
  static func guarded(_ text: String) -> String {
    isGuarded(text.utf8) ? "=\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
