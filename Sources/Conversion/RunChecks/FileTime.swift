import Glibc

/// When a file was last written.
enum FileTime {
  /// Nanoseconds since 1970 for the file of an input's address; `nil` where there is none.
  ///
  /// A member of a zip has the zip's time.
  static func modified(_ address: String) -> Int? {
    let file = address.split(separator: "!/", maxSplits: 1).first.map(String.init) ?? address
    var status = stat()
    guard unsafe stat(file, &status) == 0 else { return nil }
    return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }
}
