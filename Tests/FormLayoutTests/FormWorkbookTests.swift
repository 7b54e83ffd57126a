import FormLayout
import FormTemplate
import Foundation
import GoalSheet
import Messages
import Testing
import XLSXWriting

struct FormWorkbookTests {
  @Test func `two runs give the same bytes, also on several threads at once`() async throws {
    let sheets = try Samples.ward()
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "mokuhyo-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = folder.appending(path: "first.xlsx")
    try WorkbookLayout.placed(sheets, template: .standard)
      .write(to: first.path)
    // A zip's times count in steps of two seconds.
    try await Task.sleep(for: .milliseconds(2100))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<8 {
        group.addTask {
          let path = folder.appending(path: "\(index).xlsx").path
          try WorkbookLayout.placed(sheets, template: .standard)
            .write(to: path)
        }
      }
      try await group.waitForAll()
    }
    let bytes = try Data(contentsOf: first)
    #expect(bytes.count > 10_000)
    for index in 0..<8 {
      #expect(try Data(contentsOf: folder.appending(path: "\(index).xlsx")) == bytes)
    }
  }

  @Test func `a text too long for a cell is reported with its cell`() throws {
    var row = GoalRow()
    row.goal = String(repeating: "あ", count: 32_768)
    var sheet = GoalSheet()
    sheet.section = "地域課"
    try sheet.rows.append(row)
    try Samples.withFolder { folder in
      let error = #expect(throws: WriteError.self) {
        try WorkbookLayout.placed([sheet], template: .standard)
          .write(to: folder.appending(path: "a.xlsx").path)
      }
      #expect(error?.reason == .textTooLong(characters: 32_768))
      #expect(error?.text.english.hasPrefix("[地域課]!B") == true)
      #expect(error?.text.japanese.contains("32767") == true)
    }
  }
}
