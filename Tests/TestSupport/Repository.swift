package import Foundation

/// The repository that holds the tests, and its files.
package enum Repository {
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  package static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: path)))
  }

  /// The ten sheets of Nishi Ward, fiscal 令和5, as every reader must return them.
  package static let golden = root.appending(path: "Tests/Golden/r5-nishi-ku.json")

  /// A file of the folder `shared` beside the repository; `nil`, with a line that says so, where it
  /// is absent.
  package static func shared(_ name: String) -> URL? {
    let url = root.deletingLastPathComponent().appending(path: "shared").appending(path: name)
    guard FileManager.default.fileExists(atPath: url.path) else {
      print("skipped: shared/\(name) is absent")
      return nil
    }
    return url
  }

  /// The bytes of a file of that folder.
  package static func sharedBytes(_ name: String) -> [UInt8]? {
    shared(name).flatMap { try? [UInt8](Data(contentsOf: $0)) }
  }
}
