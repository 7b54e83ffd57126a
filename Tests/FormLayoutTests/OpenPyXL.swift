import Foundation
import Testing
import TestSupport

/// openpyxl as a witness: what an independent reader finds in workbooks.
enum OpenPyXL {
  static let missing: Comment = "python3-openpyxl is not installed (make deps)"

  private static let python = "/usr/bin/python3"

  static let isInstalled =
    (try? Tool.output(of: python, ["-c", "import openpyxl"])) != nil

  /// What it finds on one worksheet.
  struct Sheet: Decodable {
    var name: String
    var cells: [String: String]
    var formats: [String: String]
    var types: [String]
    var merges: [String]
    var unbordered: [String]
    var unlocked: [String]
    var fonts: [String]
    var lists: [String: String]
    var prompts: [String: String]
    var paper: String
    var orientation: String
    var printTitles: String?
    var printArea: String
    var freeze: String?
    var footer: String
    var isProtected: Bool
    var links: [String]
    var charts: Int

    /// The address of the only cell with this text.
    func address(of text: String) throws -> String {
      let found = cells.filter { $0.value == text }.keys
      try #require(found.count == 1, "\(text) is in \(found.sorted())")
      return try #require(found.first)
    }

    /// The merged range that begins at a cell, or the cell itself.
    func range(at address: String) -> String {
      merges.first { $0.hasPrefix(address + ":") } ?? address
    }
  }

  static func sheets(in path: String) throws -> [Sheet] {
    let script = Repository.root.appending(
      path: "Tests/FormLayoutTests/Fixtures/workbook_facts.py")
    let output = try Tool.output(of: python, [script.path, path])
    return try JSONDecoder().decode([Sheet].self, from: Data(output.utf8))
  }

  /// Runs a script of Python on a workbook in place.
  static func edit(_ path: String, _ script: String) throws {
    let lines = "import openpyxl, sys\nbook = openpyxl.load_workbook(sys.argv[1])\n"
    _ = try Tool.output(of: python, ["-c", lines + script + "\nbook.save(sys.argv[1])", path])
  }
}
