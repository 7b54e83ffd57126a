import Foundation
import GoalSheet

/// Where the repository, the samples beside it and the tests' own files lie.
enum Samples {
  /// The repository's root.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The ten sheets of the ward, fiscal 令和5.
  static func ward() throws -> [GoalSheet] {
    try ModelDecoding.sheets(
      in: root.appending(path: "Tests/FormLayoutTests/Fixtures/r5-nishi-ku.json"))
  }

  /// Gives `body` a folder of its own, which goes when it returns.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "mokuhyo-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
