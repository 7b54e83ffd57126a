import Bytes
import Glibc

/// A new folder among the temporary files that only this user can enter.
///
/// It is removed with this object, and so is everything in it.
package final class PrivateFolder {
  package let path: String

  /// - Throws: what the system says when no folder can be created.
  package init() throws(SystemError) {
    let pattern = FileSystem.join(FileSystem.temporaryFolder, "mokuhyo-XXXXXX")
    var name = unsafe PathName.withBytes(of: pattern) { path in
      unsafe Array(UnsafeBufferPointer(start: path, count: strlen(path) + 1))
    }
    guard unsafe mkdtemp(&name) != nil else { throw .last }
    path = FileSystem.absolute(PathName.text(of: name.dropLast().map { UInt8(bitPattern: $0) }))
  }

  deinit {
    for name in (try? FileSystem.names(in: path)) ?? [] {
      _ = unsafe PathName.withBytes(of: self.path(of: name)) { unsafe unlink($0) }
    }
    _ = unsafe PathName.withBytes(of: path) { unsafe rmdir($0) }
  }

  /// Where the file of this name is.
  package func path(of name: String) -> String { FileSystem.join(path, name) }

  /// Copies a file into the folder, over a file of the same name.
  package func copy(_ source: String, as name: String) throws(SystemError) {
    let input = try FileDescriptor(openingSequential: source)
    let output = try FileDescriptor(
      opening: path(of: name), O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
    var piece = try input.read(count: 1 << 17)
    while !piece.isEmpty {
      try output.write(piece.span)
      piece = try input.read(count: 1 << 17)
    }
  }
}
