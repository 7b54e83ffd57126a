import Files
import Messages

/// A copy of a database and of the file of its pending changes, in a folder that only the user can
/// enter.
///
/// SQLite can read a database with pending changes only where it may write beside it, and nothing
/// is ever written beside an input.
final class PrivateCopy {
  private let folder: PrivateFolder

  /// The copied database, which is removed with this object.
  ///
  /// SQLite goes on reading files that it has opened.
  var path: String { folder.path(of: Self.name) }

  private static let name = "copy"

  /// - Throws: a ``ReadError`` where the files cannot be copied, or another program keeps changing
  ///   them.
  init(of file: DatabaseFile, changes: String) throws(ReadError) {
    do throws(SystemError) {
      folder = try PrivateFolder()
      for _ in 0..<3 {
        let before = Self.state(of: [file.path, changes])
        try folder.copy(file.path, as: Self.name)
        try folder.copy(changes, as: Self.name + changes.dropFirst(file.path.count))
        if before == Self.state(of: [file.path, changes]) { return }
      }
    } catch {
      throw ReadError(error)
    }
    throw ReadError(OpenDataReason.database(.inUse))
  }

  /// What changes when a file does.
  private static func state(of paths: [String]) -> [FileStatus?] {
    paths.map { try? FileStatus(of: $0) }
  }
}
