/// A number of bytes for people, in megabytes as Windows counts them: `32 MB`, `1.2 MB`.
struct FileSize: CustomStringConvertible {
  private let bytes: Int

  init(_ bytes: Int) { self.bytes = bytes }

  /// Tenths are rounded up: what is larger than a limit never looks as large.
  var description: String {
    let tenths = Int((Double(max(bytes, 0)) * 10 / Double(1 << 20)).rounded(.up))
    return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
  }
}
