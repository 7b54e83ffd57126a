import Files
import Glibc
import Messages

/// What the header of a database file says, and the files that SQLite may have left beside it.
///
/// - SeeAlso: https://www.sqlite.org/fileformat.html, 1.3
struct DatabaseFile {
  /// How the changes of an open transaction are kept.
  enum Mode { case rollback, writeAhead }

  let path: String
  let mode: Mode
  /// In bytes.
  let size: Int

  /// - Throws: a ``ReadError`` where the file ends before the pages that its header counts.
  init(path: String) throws(ReadError) {
    self.path = path
    let (header, size) = Self.beginning(of: path)
    self.size = size
    mode = header.count == 100 && header[18...19] == [2, 2] ? .writeAhead : .rollback
    try Self.checkSize(size, header: header)
  }

  /// - Throws: a ``ReadError`` where the bytes end before the pages that their header counts.
  static func checkSize(_ size: Int, header: [UInt8]) throws(ReadError) {
    guard header.count == 100, header.starts(with: "SQLite format 3\0".utf8) else { return }
    func number(_ range: Range<Int>) -> Int { header[range].reduce(0) { $0 << 8 | Int($1) } }
    // Programs older than SQLite 3.7 leave the count alone, but not the number beside it.
    guard number(24..<28) == number(92..<96) else { return }
    let pageSize = number(16..<18) == 1 ? 1 << 16 : number(16..<18)
    let expected = number(28..<32) * pageSize
    guard size >= expected else {
      throw ReadError(OpenDataReason.database(.cutOff(size: size, expected: expected)))
    }
  }

  /// The file with the database's pending changes; `nil` if there are none.
  var pendingChanges: String? {
    let name = path + (mode == .writeAhead ? "-wal" : "-journal")
    guard let status = try? FileStatus(of: name), status.size > 0 else { return nil }
    return name
  }

  /// The URI with which SQLite opens the file as immutable.
  ///
  /// Otherwise it creates two files beside a database in write-ahead mode, even to read it, and
  /// cannot read it in a folder that it may not write to.
  var immutableAddress: String {
    // An absolute path follows an empty authority.
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

  /// The first 100 bytes and the file's size; nothing where it cannot be opened, which SQLite will
  /// report.
  private static func beginning(of path: String) -> (header: [UInt8], size: Int) {
    guard let file = try? FileDescriptor(opening: path, O_RDONLY),
      let status = try? FileStatus(ofDescriptor: file.number)
    else { return ([], 0) }
    return ((try? file.read(count: 100)) ?? [], status.size)
  }
}
