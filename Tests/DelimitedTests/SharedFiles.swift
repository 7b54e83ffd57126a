import Glibc

/// Files that lie in the folder `shared` beside the repository, where there is one.
enum SharedFiles {
  /// The path of a file in the folder, which need not exist.
  static func path(_ name: String, source: StaticString = #filePath) -> String {
    // Tests/DelimitedTests/SharedFiles.swift is three below the repository's root.
    let folders = source.description.split(separator: "/").dropLast(4)
    return "/" + (folders + ["shared", Substring(name)]).joined(separator: "/")
  }

  /// The bytes of a file; `nil`, with a line that says so, where it is absent.
  static func bytes(_ name: String) -> [UInt8]? {
    let path = path(name)
    guard let file = unsafe fopen(path, "rb") else {
      print("left out: \(path) is absent")
      return nil
    }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }
}
