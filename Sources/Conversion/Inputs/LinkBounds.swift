import Bytes
import Files

/// A folder that no symbolic link may lead out of.
///
/// Whoever may put files into a watched folder could otherwise have the server show any file that it
/// may read.
struct LinkBounds {
  /// The folder without links, with a slash at its end; `nil` if it is not there, and nothing is in it.
  private let root: String?

  init(_ folder: String) {
    root = (try? FileSystem.resolved(folder)).map { FileSystem.join($0, "") }
  }

  /// Whether a path leads to something in the folder, whatever links are in it.
  func contains(_ path: String) -> Bool {
    guard let root, let target = try? FileSystem.resolved(path) else { return false }
    return FileSystem.join(target, "").utf8.starts(with: root.utf8)
  }

  /// Whether everything below a folder leads to something in the bounds.
  func containsAll(below folder: String, depth: Int = 8) -> Bool {
    guard depth > 0, let names = try? FileSystem.names(in: folder) else { return false }
    return names.allSatisfy { name in
      let path = FileSystem.join(folder, name)
      guard contains(path) else { return false }
      guard (try? FileStatus(of: path))?.kind == .folder else { return true }
      return containsAll(below: path, depth: depth - 1)
    }
  }
}
