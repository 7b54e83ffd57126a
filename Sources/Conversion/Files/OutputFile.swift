import Glibc
import Synchronization

/// A file that is written out of sight and put in its place whole.
///
/// The file has no name while it is written (`O_TMPFILE`), so that whatever ends the program leaves
/// nothing behind. Where the file system cannot do that, or a library insists on a name, it stands
/// beside its place under a name with a dot, which is removed when it is dropped, when the program is
/// interrupted, or by the next run.
struct OutputFile: ~Copyable {
  /// Where the file will stand.
  let path: String
  private let descriptor: FileDescriptor
  /// The name with a dot, where the file has one.
  private var temporaryName: TemporaryName?
  private let replaces: Bool

  /// Begins a file that will stand at `path`.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - replaces: Whether a file that stands there goes; else ``commit()`` fails.
  ///   - needsName: Whether it is written by something that makes files of its own beside it.
  /// - Throws: what the system says, when no file can be made there.
  init(at path: String, replaces: Bool, needsName: Bool = false) throws(SystemFault) {
    self.path = path
    self.replaces = replaces
    let folder = FileSystem.folder(of: path) ?? "/"
    if !needsName {
      do throws(SystemFault) {
        if Self.canName {
          descriptor = try FileDescriptor(withoutNameIn: folder)
          return
        }
      } catch {
        guard [EOPNOTSUPP, EISDIR, EINVAL, ENOSYS].contains(error.code) else { throw error }
      }
    }
    let name = try TemporaryName.unused(besides: path)
    descriptor = try name.create()
    temporaryName = name
  }

  /// Whether a file without a name can get one, which takes /proc.
  private static let canName = unsafe access("/proc/self/fd", F_OK) == 0

  /// A path under which others can open and write the file.
  var pathForWriting: String { temporaryName?.path ?? Self.linkPath(of: descriptor) }

  func write(_ bytes: borrowing Span<UInt8>) throws(SystemFault) {
    try descriptor.write(bytes)
  }

  /// Begins with what stands at `path`, if that is an SQLite database.
  func copyDatabase(from path: String) throws(SystemFault) {
    guard let old = try? FileDescriptor(opening: path, O_RDONLY) else { return }
    var chunk = try old.read(count: 1 << 20)
    guard chunk.starts(with: Content.databaseMark) else { return }
    while !chunk.isEmpty {
      try write(chunk.span)
      chunk = try old.read(count: 1 << 20)
    }
  }

  /// Writes all that `other` holds from where it is read.
  func copyAll(of other: borrowing FileDescriptor) throws(SystemFault) {
    // One byte more than a small file has, so that its end is met in the first chunk.
    let size = try FileStatus(ofDescriptor: other.number).size
    let chunkSize = min(size + 1, 1 << 20)
    var isAtEnd = false
    while !isAtEnd {
      let chunk = try other.read(count: chunkSize)
      try write(chunk.span)
      isAtEnd = chunk.count < chunkSize
    }
  }

  /// The disk's own words when it is full, which libraries do not pass on.
  var roomFault: SystemFault? {
    do throws(SystemFault) {
      try descriptor.write([UInt8](repeating: 0, count: 1 << 18).span)
      return nil
    } catch {
      return error
    }
  }

  /// Puts the file in its place.
  consuming func commit() throws(SystemFault) {
    let old = replaces ? try? FileStatus(of: path) : nil
    if let old { _ = fchmod(descriptor.number, old.mode) }
    if temporaryName == nil {
      if old == nil {
        if link(to: path) { return }
        guard errno == EEXIST, replaces else { throw .last }
      }
      // A link cannot replace; a rename can, and wants a name.
      let name = try TemporaryName.unused(besides: path)
      guard link(to: name.path) else { throw .last }
      temporaryName = name
    }
    guard let name = temporaryName else { return }
    if !replaces, unsafe access(path, F_OK) == 0 { throw SystemFault(code: EEXIST) }
    guard unsafe rename(name.path, path) == 0 else { throw .last }
    name.isUsed()
  }

  /// Gives the file a name; says whether it could be done, or leaves `errno`.
  private func link(to name: String) -> Bool {
    unsafe linkat(
      AT_FDCWD, Self.linkPath(of: descriptor), AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
  }

  private static func linkPath(of descriptor: borrowing FileDescriptor) -> String {
    "/proc/self/fd/\(descriptor.number)"
  }
}
