import Glibc
import Synchronization

/// The name of a file on its way to its place: `.mokuhyo-1234-1.tmp` in the same folder.
///
/// The file is removed when the name goes, unless it was given away by then. While the program runs
/// the file is locked: a file of such a name without a lock is left from a run that was killed.
final class TemporaryName {
  let path: String
  private let slot: Int?
  private var isGiven = false

  private init(path: String) {
    self.path = path
    slot = InterruptionCleanup.add(path)
  }

  deinit {
    if !isGiven { unsafe unlink(path) }
    if let slot { InterruptionCleanup.remove(slot) }
  }

  /// A name beside `path` that nothing has.
  static func unused(besides path: String) throws(SystemFault) -> TemporaryName {
    let folder = FileSystem.folder(of: path) ?? "/"
    while true {
      let number = counter.add(1, ordering: .relaxed).newValue
      let candidate = FileSystem.join(folder, "\(prefix)\(getpid())-\(number)\(suffix)")
      if unsafe access(candidate, F_OK) != 0 { return TemporaryName(path: candidate) }
    }
  }

  /// Makes the file, empty and open for writing.
  func create() throws(SystemFault) -> FileDescriptor {
    let descriptor = try FileDescriptor(opening: path, O_CREAT | O_EXCL | O_RDWR)
    flock(descriptor.number, LOCK_EX | LOCK_NB)
    return descriptor
  }

  /// Says that the file has got another name and stays.
  func isUsed() { isGiven = true }

  /// Removes what runs that were killed have left in `folder`.
  static func removeStale(in folder: String) {
    guard let names = try? FileSystem.names(in: folder) else { return }
    for name in names where name.hasPrefix(prefix) && name.contains(suffix) {
      let path = FileSystem.join(folder, name)
      guard let file = try? FileDescriptor(opening: path, O_RDONLY | O_NOFOLLOW) else { continue }
      if flock(file.number, LOCK_EX | LOCK_NB) == 0 { unsafe unlink(path) }
    }
  }

  private static let prefix = ".mokuhyo-"
  private static let suffix = ".tmp"
  private static let counter = Atomic(0)
}
