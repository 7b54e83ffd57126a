import Glibc

/// A database that some program keeps in write-ahead mode, and that no program has open now.
///
/// SQLite makes two files beside such a database even to read it, and cannot read it in a folder
/// that it may not write to. Neither happens to one that is said to be immutable.
enum RestingDatabase {
  /// The address by which SQLite opens the database at `path` as an immutable one.
  ///
  /// - Returns: `nil` where the database is in another mode, or where changes wait in the file of its
  ///   log.
  static func address(of path: String) -> String? {
    guard isInWriteAheadMode(path), isEmptyOrMissing(path + "-wal") else { return nil }
    // A path from the root follows an authority that is left out.
    var address = path.hasPrefix("/") ? "file://" : "file:"
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": address += "%25"
      case "?": address += "%3f"
      case "#": address += "%23"
      default: address.unicodeScalars.append(scalar)
      }
    }
    return address + "?immutable=1"
  }

  /// Bytes 18 and 19 of the header are 2 in this mode.
  ///
  /// - SeeAlso: https://www.sqlite.org/fileformat.html, 1.3.3
  private static func isInWriteAheadMode(_ path: String) -> Bool {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var versions: [UInt8] = [0, 0]
    let count = unsafe versions.withUnsafeMutableBytes {
      unsafe pread(descriptor, $0.baseAddress, 2, 18)
    }
    return count == 2 && versions == [2, 2]
  }

  private static func isEmptyOrMissing(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) != 0 || status.st_size == 0
  }
}
