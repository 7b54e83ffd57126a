/// A file in a zip of submissions.
struct ArchiveMember {
  /// Its place in the central directory.
  var index: Int
  /// Its path in the archive; the stored path unchanged if it leads out of the archive.
  var path: String
  /// When it was last changed, in nanoseconds since 1970, if the archive says so.
  var modified: Int?
  /// Whether the path leads out of the archive; such a member is not read.
  var isOutside = false
}
