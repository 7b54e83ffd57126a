import Files
import Glibc

/// When a file was last written.
package enum FileTime {
  /// Nanoseconds since 1970, to the second.
  static var now: Int { Glibc.time(nil) * 1_000_000_000 }

  /// Nanoseconds since 1970 for the file at an input's address; `nil` if there is none.
  ///
  /// A member of a zip has the zip's time.
  package static func modified(_ address: String) -> Int? {
    guard address.utf8.contains(UInt8(ascii: "!")) else {
      return (try? FileStatus(of: address))?.modified
    }
    let file = address.split(separator: "!/", maxSplits: 1).first.map(String.init) ?? address
    return (try? FileStatus(of: file))?.modified
  }
}
