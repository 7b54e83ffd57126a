import Foundation

/// A file that is there for as long as the value.
final class TemporaryFile {
  let path: String

  init(_ bytes: [UInt8]) throws {
    let name = "mokuhyo-\(UUID().uuidString)"
    let url = FileManager.default.temporaryDirectory.appending(path: name)
    try Data(bytes).write(to: url)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
