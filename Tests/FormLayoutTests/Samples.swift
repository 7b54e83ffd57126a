import Foundation
import GoalSheet
import TestSupport

/// The sheets and folders that tests of several files use.
enum Samples {
  /// The ten sheets of the ward, fiscal 令和5.
  static func ward() throws -> [GoalSheet] {
    try ModelDecoding.sheets(in: Repository.golden)
  }

  /// Calls `body` with a folder of its own, which goes when it returns.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = try TemporaryFolder()
    return try withExtendedLifetime(folder) { try body(folder.url) }
  }
}
