import BIFF
import Foundation
import Grid
import Messages
import OOXML
import TestSupport
import Testing
import WorkbookReading

/// Every shared submission that xlwt can write again as an .xls file reads as the same grid.
///
/// Needs `python3` with xlwt and openpyxl, and the shared folder; without them nothing is tested,
/// and a line on standard error says so.
@Suite(.startsPrograms) struct TwinTests {
  /// Files whose twins differ for a reason: openpyxl drops values under merged cells; it does not
  /// know the formats that Japanese Excel names by number alone; it leaves `_x000D_` in texts.
  private static let excused = ["008-", "014-", "019-"]

  private static let submissions = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/submissions").standardized

  /// Runs a program and returns how it ended; `nil` where there is no such program.
  private static func run(_ arguments: [String]) -> Int32? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    return process.terminationStatus
  }

  private static func makeTwins(in folder: URL) throws -> [URL] {
    guard run(["python3", "-c", "import xlwt, openpyxl"]) == 0,
      let files = try? FileManager.default.contentsOfDirectory(
        at: submissions, includingPropertiesForKeys: nil)
    else {
      FileHandle.standardError.write(
        Data("TwinTests: python3 with xlwt and openpyxl, or the submissions, are absent\n".utf8))
      return []
    }
    let workbooks = files.filter { file in
      file.pathExtension == "xlsx" && !excused.contains { file.lastPathComponent.hasPrefix($0) }
    }
    let script = Fixtures.folder.appending(path: "twin.py").path
    #expect(run(["python3", script, folder.path] + workbooks.map(\.path).sorted()) == 0)
    return workbooks
  }

  @Test func `xls and xlsx twins give the same cells, merges and hidden rows`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var count = 0
    for original in try Self.makeTwins(in: folder) {
      let name = original.deletingPathExtension().lastPathComponent
      guard let bytes = try? Data(contentsOf: folder.appending(path: name + ".xls")) else {
        continue
      }
      count += 1
      let twin = try BinaryWorkbook(bytes: Array(bytes))
      let workbook = try Workbook(path: original.path)
      #expect(twin.sheets.map(\.name) == workbook.sheets.map(\.name), "\(name)")
      for index in workbook.sheets.indices {
        try Self.compare(twin.grid(at: index), workbook.grid(at: index), name)
      }
    }
    if FileManager.default.fileExists(atPath: folder.path + "/001-official.xls") {
      #expect(count > 50)
    }
  }

  private static func compare(_ twin: Grid, _ original: Grid, _ name: String) {
    #expect(twin.visibility == original.visibility, "\(name)")
    #expect(Set(twin.merges) == Set(original.merges), "\(name)")
    #expect(twin.hiddenRows == original.hiddenRows, "\(name)")
    #expect(twin.hiddenColumns == original.hiddenColumns, "\(name)")
    #expect(twin.dateSystem == original.dateSystem, "\(name)")
    #expect(twin.cells.count == original.cells.count, "\(name)")
    for (a, b) in zip(twin.cells, original.cells) where a != b {
      Issue.record("\(name) \(a.reference): \(a) is \(b) in the twin")
    }
  }
}
