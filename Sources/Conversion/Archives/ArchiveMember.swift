/// A file in a zip of submissions.
struct ArchiveMember {
  /// Its place in the central directory.
  var index: Int
  /// Its path in the archive; as it is stored where it leads out of the archive.
  var path: String
  /// Whether the path leads out of the archive, so that the member is not read.
  var isOutside = false
}
