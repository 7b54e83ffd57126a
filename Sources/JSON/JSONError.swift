package import Messages

/// What is wrong with a JSON text, and at which byte.
///
/// The reason is a ``JSONReason`` where the text is not JSON, and the caller's own where it is JSON
/// but does not hold what the caller asked for.
package struct JSONError: Error {
  /// Counted from the first byte scanned.
  package var offset: Int
  package var reason: any ReadReason

  package init(at offset: Int, _ reason: some ReadReason) {
    self.offset = offset
    self.reason = reason
  }

  init(at offset: Int, _ reason: JSONReason) {
    self.offset = offset
    self.reason = reason
  }
}
