import Foundation

/// Where the repository and the samples beside it lie.
enum Samples {
  /// The repository's root.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
