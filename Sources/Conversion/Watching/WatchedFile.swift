import Files
import Reporting

/// What is known of a file of a watched folder.
struct WatchedFile {
  /// One input in it: the file itself, or a member of a zip.
  struct Part {
    let address: String
    let reading: Reading
  }

  /// What the file looked like when it was read: of an unzipped workbook, all its files.
  var stamp: [FileStatus]
  var parts: [Part]
  /// Whether it changed while it was read, or only just before and could not be read.
  var isBeingWritten = false
  /// Whether it may have changed since without looking different.
  var isYoung = false

  /// Whether a file that looks like `stamp` need not be read again.
  func isCurrent(_ stamp: [FileStatus]) -> Bool {
    !isBeingWritten && !isYoung && !stamp.isEmpty && self.stamp == stamp
  }

  /// Whether the same is known of it as of another one.
  func isLike(_ other: WatchedFile) -> Bool {
    stamp == other.stamp && isBeingWritten == other.isBeingWritten
      && parts.map(\.address) == other.parts.map(\.address)
      && parts.map(\.reading.messages) == other.parts.map(\.reading.messages)
      && parts.map(\.reading.counts) == other.parts.map(\.reading.counts)
  }

  /// When it was last changed, in nanoseconds since 1970.
  var changed: Int? { stamp.map(\.modified).max() }
}
