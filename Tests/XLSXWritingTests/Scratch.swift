import Foundation
import TestSupport

/// Folders for the files of a test.
enum Scratch {
  /// Calls `body` with a folder of its own, which is removed when it returns.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = try TemporaryFolder()
    return try withExtendedLifetime(folder) { try body(folder.url) }
  }
}
