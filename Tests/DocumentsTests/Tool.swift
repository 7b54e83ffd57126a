import Foundation

/// Runs other programs.
enum Tool {
  /// How a run ended.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Whether a program is installed.
  static func isThere(_ name: String) -> Bool {
    ["/usr/bin/", "/usr/local/bin/", "/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + name)
    }
  }

  /// Runs a program to its end; colours and the caller's language stay outside.
  @discardableResult
  static func run(
    _ program: URL, _ arguments: [String], in folder: URL = Repository.root,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    // Files and not pipes: nothing has to be read while the program runs.
    let files = try TemporaryFolder()
    for name in ["out", "err"] { try Data().write(to: files.url.appending(path: name)) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("LC_") }
    process.environment =
      inherited
      .merging(["LANG": "C.UTF-8", "NO_COLOR": "1"]) { $1 }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files.url.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: files.url.appending(path: "err"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try files.text("out"),
      errors: try files.text("err"))
  }

  /// Runs a line of shell, in which `mokuhyo` is the program that was built with the tests.
  static func shell(
    _ line: String, in folder: URL = Repository.root, environment: [String: String] = [:]
  ) throws -> Outcome {
    let path = Repository.program.deletingLastPathComponent().path
    return try run(
      URL(filePath: "/bin/bash"), ["-o", "pipefail", "-c", line], in: folder,
      environment: ["PATH": path + ":/usr/local/bin:/usr/bin:/bin"].merging(environment) { $1 })
  }
}

/// A folder of its own, which goes with the value.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "mokuhyo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func text(_ name: String) throws -> String {
    try String(decoding: Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: name).path)
  }
}
