import Bytes
package import Glibc
import Synchronization

/// The name of a temporary file: `.mokuhyo-1234-1.tmp`, with the process id and a serial number.
///
/// The file is removed together with this object unless ``keep()`` was called. It is locked while
/// the program runs: an unlocked file with such a name was left behind by a run that was killed.
package final class TemporaryName {
  package let path: String
  private let slot: Int?
  private var isKept = false

  private init(path: String) {
    self.path = path
    slot = InterruptionCleanup.add(path)
  }

  deinit {
    if !isKept { _ = unsafe PathName.withBytes(of: path) { unsafe unlink($0) } }
    if let slot { InterruptionCleanup.remove(slot) }
  }

  /// An unused name in the folder of `path`.
  package static func unused(besides path: String) throws(SystemError) -> TemporaryName {
    let folder = FileSystem.folder(of: path) ?? "/"
    while true {
      let number = counter.add(1, ordering: .relaxed).newValue
      let candidate = FileSystem.join(folder, "\(prefix)\(getpid())-\(number)\(suffix)")
      if unsafe PathName.withBytes(of: candidate, { unsafe access($0, F_OK) }) != 0 {
        return TemporaryName(path: candidate)
      }
    }
  }

  /// A new file in the folder for temporary files that contains `bytes` and that only this user
  /// can read.
  package static func file(holding bytes: [UInt8]) throws(SystemError) -> TemporaryName {
    removeStale(in: FileSystem.temporaryFolder)
    let name = try unused(besides: FileSystem.join(FileSystem.temporaryFolder, "input"))
    try name.create(mode: 0o600).write(bytes.span)
    return name
  }

  /// Creates the file, empty and open for writing; `mode` is reduced by the umask.
  package func create(mode: mode_t = 0o666) throws(SystemError) -> FileDescriptor {
    let descriptor = try FileDescriptor(opening: path, O_CREAT | O_EXCL | O_RDWR, mode: mode)
    flock(descriptor.number, LOCK_EX | LOCK_NB)
    return descriptor
  }

  /// Stops managing the file, because it has been renamed.
  package func keep() { isKept = true }

  /// Removes temporary files in `folder` left behind by killed runs.
  package static func removeStale(in folder: String) {
    guard let names = try? FileSystem.names(in: folder) else { return }
    for name in names where isTemporary(name) {
      let path = FileSystem.join(folder, name)
      // Opening a pipe would block until its other end is opened, and a pipe is not one of these
      // files.
      let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
      guard let file = try? FileDescriptor(opening: path, flags),
        (try? FileStatus(ofDescriptor: file.number))?.kind == .regular,
        flock(file.number, LOCK_EX | LOCK_NB) == 0
      else { continue }
      _ = unsafe PathName.withBytes(of: path) { unsafe unlink($0) }
    }
  }

  /// Whether a name has this type's form, or is that of a journal which SQLite keeps beside such a
  /// file.
  static func isTemporary(_ name: String) -> Bool {
    name.wholeMatch(of: /\.mokuhyo-[0-9]+-[0-9]+\.tmp(-journal|-wal|-shm)?/) != nil
  }

  private static let prefix = ".mokuhyo-"
  private static let suffix = ".tmp"
  private static let counter = Atomic(0)
}
