import Bytes
import Glibc
import Synchronization

/// A file that is written out of sight and appears in its place only when complete.
///
/// It has no name while it is written (`O_TMPFILE`), so nothing is left behind however the program
/// ends. If the file system does not support that, or a library needs a name, it is a temporary
/// file next to its destination (``TemporaryName``).
package struct OutputFile: ~Copyable {
  /// Where the file will be.
  package let path: String
  private let descriptor: FileDescriptor
  /// The temporary name, if the file has one.
  private var temporaryName: TemporaryName?
  private let replaces: Bool

  /// Creates a file that will be at `path`.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - replaces: Whether an existing file is replaced; otherwise ``commit()`` fails.
  ///   - needsName: Whether it is written by a library that creates files next to it.
  /// - Throws: the system's error if no file can be created there.
  package init(at path: String, replaces: Bool, needsName: Bool = false) throws(SystemError) {
    self.path = path
    self.replaces = replaces
    let folder = FileSystem.folder(of: path) ?? "/"
    if !needsName {
      do throws(SystemError) {
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

  /// Whether an unnamed file can be given a name, which requires /proc.
  private static let canName = unsafe access("/proc/self/fd", F_OK) == 0

  /// A path through which others can open and write the file.
  package var pathForWriting: String { temporaryName?.path ?? Self.linkPath(of: descriptor) }

  package func write(_ bytes: borrowing Span<UInt8>) throws(SystemError) {
    try descriptor.write(bytes)
  }

  /// Copies the file at `path` if its first bytes are `mark`; otherwise writes nothing.
  package func copy(from path: String, beginningWith mark: [UInt8]) throws(SystemError) {
    guard let old = try? FileDescriptor(opening: path, O_RDONLY) else { return }
    var chunk = try old.read(count: 1 << 20)
    guard chunk.starts(with: mark) else { return }
    while !chunk.isEmpty {
      try write(chunk.span)
      chunk = try old.read(count: 1 << 20)
    }
  }

  /// Writes the rest of `other`, from its current position.
  package func copyAll(of other: borrowing FileDescriptor) throws(SystemError) {
    // One byte more than a small file has, so the first read reaches its end.
    let size = try FileStatus(ofDescriptor: other.number).size
    let chunkSize = min(size + 1, 1 << 20)
    var isAtEnd = false
    while !isAtEnd {
      let chunk = try other.read(count: chunkSize)
      try write(chunk.span)
      isAtEnd = chunk.count < chunkSize
    }
  }

  /// The system's error if the disk is full, which libraries do not pass on.
  package var roomFault: SystemError? {
    do throws(SystemError) {
      try descriptor.write([UInt8](repeating: 0, count: 1 << 18).span)
      return nil
    } catch {
      return error
    }
  }

  /// Waits until the disk has what was written.
  package func synchronize() throws(SystemError) {
    guard fsync(descriptor.number) == 0 else { throw .last }
  }

  /// Puts the file in its place.
  package consuming func commit() throws(SystemError) {
    let old = replaces ? try? FileStatus(of: path) : nil
    if let old { _ = fchmod(descriptor.number, old.mode) }
    if temporaryName == nil {
      if old == nil {
        if link(to: path) { return }
        guard errno == EEXIST, replaces else { throw .last }
      }
      // A link cannot replace a file; a rename can, but needs a name.
      let name = try TemporaryName.unused(besides: path)
      guard link(to: name.path) else { throw .last }
      temporaryName = name
    }
    guard let name = temporaryName else { return }
    if !replaces, unsafe PathName.withBytes(of: path, { unsafe access($0, F_OK) }) == 0 {
      throw SystemError(code: EEXIST)
    }
    let renamed = unsafe PathName.withBytes(of: name.path) { old in
      unsafe PathName.withBytes(of: path) { new in unsafe rename(old, new) }
    }
    guard renamed == 0 else { throw .last }
    name.keep()
  }

  /// Gives the file a name; returns `false` and leaves `errno` set if that fails.
  private func link(to name: String) -> Bool {
    let source = Self.linkPath(of: descriptor)
    return unsafe PathName.withBytes(of: name) {
      unsafe linkat(AT_FDCWD, source, AT_FDCWD, $0, AT_SYMLINK_FOLLOW)
    } == 0
  }

  private static func linkPath(of descriptor: borrowing FileDescriptor) -> String {
    "/proc/self/fd/\(descriptor.number)"
  }
}
