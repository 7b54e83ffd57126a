import Files

extension FileStatus {
  /// Whether writing to `path` would change one of `inputs`: it is one, or it is in the folder of
  /// an unzipped workbook that is one.
  static func isInput(_ path: String, among inputs: Set<Identity>) -> Bool {
    if let status = try? FileStatus(of: path), inputs.contains(status.identity) { return true }
    guard var folder = FileSystem.folder(of: path) else { return false }
    var last: Identity?
    // Upwards by the folders themselves, whatever links the path goes through.
    while let identity = (try? FileStatus(of: folder))?.identity, identity != last {
      if inputs.contains(identity) { return true }
      last = identity
      folder = FileSystem.join(folder, "..")
    }
    return false
  }
}
