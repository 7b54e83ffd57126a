import Foundation

/// The repository that the tests stand in, and the program that was built with them.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static let program = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "mokuhyo")

  /// Whether a workbook can be printed and drawn here.
  static let canPrint = ["soffice", "pdftoppm"].allSatisfy { tool in
    ["/usr/bin/", "/usr/local/bin/"].contains { FileManager.default.fileExists(atPath: $0 + tool) }
  }

  /// Draws the pictures of the READMEs into a folder.
  static func drawPictures(into folder: URL) throws {
    let process = Process()
    process.executableURL = root.appending(path: "docs/make-pictures")
    process.arguments = [program.path, folder.path]
    try process.run()
    process.waitUntilExit()
  }

  /// Runs the program from the repository's root and returns what it prints.
  static func mokuhyo(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = root
    process.environment = ["LANG": "C.UTF-8", "NO_COLOR": "1"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
