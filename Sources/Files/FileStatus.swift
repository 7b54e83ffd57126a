import Bytes
package import Glibc

/// The status of the file that a path leads to, following symbolic links.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case regular, folder
    /// A pipe, a terminal, a device.
    case other
  }

  /// Two paths lead to the same file if their identities are equal.
  package struct Identity: Hashable, Sendable {
    var device: UInt
    var inode: UInt
  }

  package var kind: Kind
  package var identity: Identity
  package var size: Int
  /// When the content was last changed, in nanoseconds since 1970.
  package var modified: Int
  /// The permission bits, without set-user-ID and the like.
  package var mode: mode_t

  package init(of path: String) throws(SystemError) {
    var status = stat()
    guard unsafe PathName.withBytes(of: path, { unsafe stat($0, &status) }) == 0 else {
      throw .last
    }
    self.init(status)
  }

  /// The status of the path itself: a symbolic link is ``Kind/other``.
  package init(ofLink path: String) throws(SystemError) {
    var status = stat()
    guard unsafe PathName.withBytes(of: path, { unsafe lstat($0, &status) }) == 0 else {
      throw .last
    }
    self.init(status)
  }

  package init(ofDescriptor descriptor: Int32) throws(SystemError) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
    self.init(status)
  }

  package static var ofStandardInput: FileStatus? { try? FileStatus(ofDescriptor: STDIN_FILENO) }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      default: .other
      }
    identity = Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    mode = status.st_mode & 0o777
  }
}
