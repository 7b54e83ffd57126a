package import GoalSheet
package import Messages

/// What was found in files that came in together.
package struct UploadCheck: Sendable {
  /// One file, or one member of a zip.
  package struct File: Sendable {
    /// The place, among those that came in, of the file that it is or is in.
    package let upload: Int
    /// Its name in messages.
    package let address: String
    /// What could be read.
    package let sheets: [GoalSheet]
    /// For each sheet the cells of its values; fewer where they are unknown.
    package let places: [FormPlaces]
    /// The messages about it.
    package let messages: [Message]
    /// For each message the cell of the copy with notes that has its note, where that is another one than
    /// the file's: text and older workbooks come back as the official form.
    package let placesInCopy: [Place?]
    /// The years and sections, such as `R5 西区 地域課`, of the sheets that have both.
    package var owners: [String] { keys.map(\.owner) }
    let keys: [SheetKey]
  }

  package var files: [File] = []

  /// All messages, in the order in which `check` prints them.
  package var messages: [Message] { files.flatMap(\.messages) }
}
