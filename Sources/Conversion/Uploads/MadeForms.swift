package import Messages

/// Blank forms that were made, and what is doubtful about the sheets that they carry over.
package struct MadeForms: Sendable {
  /// The form, or a zip of them; `nil` if sheets are of the year of the new forms, which was not asked
  /// for.
  package let file: Upload?
  /// The errors about those sheets.
  package let sameYear: [Message]
  /// Sheets that are not of the year before, or that no form takes, and values that are carried over
  /// although they are wrong.
  package let warnings: [Message]
  /// The year of the sheets that are carried over, if they are of one.
  package let yearOfSheets: Int?
}
