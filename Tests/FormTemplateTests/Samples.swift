import TestSupport

/// Files that the tests read in place.
enum Samples {
  /// The text of the official form's template.
  static func officialTemplate() throws -> String {
    try Repository.text("templates/official.yaml")
  }
}
