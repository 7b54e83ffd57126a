package import Messages

/// Blank forms that were made, and what is doubtful about the sheets that they carry over.
package struct MadeForms: Sendable {
  /// The form, or a zip of them; `nil` if some of last year's sheets cannot be read, or are of the year
  /// of the new forms, and nobody has said what to do with them.
  package var file: Upload?
  /// The errors about what cannot be read.
  package var unread: [Message] = []
  /// What is said of the sheets of the year of the new forms.
  package var sameYear: [Message] = []
  /// Sheets that are not of the year before, or that no form takes, and values that are carried over
  /// although they are wrong.
  package var warnings: [Message] = []
  /// The year of the sheets that are carried over, if they are of one.
  package var yearOfSheets: Int?
}
