package import Messages

/// Nothing could be made of the files that came in.
package struct UploadError: Error {
  /// What was wrong; empty if there was nothing to make it of.
  package let messages: [Message]
}
