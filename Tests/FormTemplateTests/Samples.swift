import Foundation

/// Where the repository and the samples beside it lie.
enum Samples {
  /// The repository's root.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of the official form's template.
  static func officialTemplate() throws -> String {
    try String(contentsOf: root.appending(path: "templates/official.yaml"), encoding: .utf8)
  }
}
