package import Messages

/// Why no template could be drafted.
package struct DraftError: Error {
  package let message: Message

  init(_ message: Message) { self.message = message }
}
