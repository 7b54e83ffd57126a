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
  static let canPrint = Tool.isThere("soffice") && Tool.isThere("pdftoppm")

  /// Draws the pictures of the READMEs into a folder.
  static func drawPictures(into folder: URL) throws {
    try Tool.run(root.appending(path: "docs/make-pictures"), [program.path, folder.path])
  }

  /// Runs the program from the repository's root and returns what it prints.
  static func mokuhyo(_ arguments: [String], language: String = "C.UTF-8") throws -> String {
    try Tool.run(program, arguments, environment: ["LANG": language]).output
  }
}
