import Files
import Glibc

/// When a file was last written.
package enum FileTime {
  /// Nanoseconds since 1970, to the second.
  static var now: Int { Glibc.time(nil) * 1_000_000_000 }

  /// Nanoseconds since 1970 for the file at an input's address; `nil` if there is none, as for a member of
  /// a zip.
  package static func modified(_ address: String) -> Int? {
    (try? FileStatus(of: address))?.modified
  }
}
