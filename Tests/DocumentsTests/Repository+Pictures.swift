import Foundation
import TestSupport

extension Repository {
  /// Whether a workbook can be printed and drawn here.
  static let canPrint = Tool.isInstalled("soffice") && Tool.isInstalled("pdftoppm")

  /// Draws the pictures of the READMEs into a folder.
  static func drawPictures(into folder: URL) throws {
    let server = Tool.mokuhyo.deletingLastPathComponent().appending(path: "mokuhyo-serve")
    try Tool.run(
      root.appending(path: "docs/make-pictures"), [Tool.mokuhyo.path, server.path, folder.path])
  }

  /// Runs the program from the repository's root and returns what it prints.
  static func mokuhyo(_ arguments: [String], language: String = "C.UTF-8") throws -> String {
    try Tool.run(Tool.mokuhyo, arguments, environment: ["LANG": language]).output
  }
}
