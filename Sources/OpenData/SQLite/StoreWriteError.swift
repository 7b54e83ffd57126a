/// A database could not be written.
package struct StoreWriteError: Error, Hashable {
  package var reason: StoreWriteReason

  package init(_ reason: StoreWriteReason) { self.reason = reason }
}

extension StoreWriteError {
  /// The text, unless it would be cut off: SQLite's texts end at U+0000.
  static func checked(_ text: String?) throws -> String? {
    guard let text, text.utf8.contains(0) else { return text }
    throw StoreWriteError(.containsNull(text: text))
  }
}
