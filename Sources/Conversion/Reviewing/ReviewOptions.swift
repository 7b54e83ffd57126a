package import FormTemplate
package import Messages

/// The options of `mokuhyo review`.
package struct ReviewOptions: Sendable {
  /// The folder that receives the copies and the list over all files.
  package var folder: String
  package var template: Template
  /// The other forms that inputs may be.
  package var otherTemplates: [Template] = []
  package var reading: ReadingOptions
  /// The language of the notes.
  package var language: Language
  /// The day of the review, as the copies show it.
  package var date: String
  /// The same day, `2026-04-01`.
  package var day: String
  /// Whether files without findings get a copy, too.
  package var copiesAll = false
  /// Whether to replace existing files.
  package var replaces = false

  package init(folder: String, template: Template, language: Language, date: String, day: String) {
    self.folder = folder
    self.template = template
    self.language = language
    self.date = date
    self.day = day
    reading = ReadingOptions(vocabulary: template.vocabulary)
  }
}
