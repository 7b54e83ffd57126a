import GoalSheet
import OpenData
import Testing
import TestSupport

/// Every data format after the other, and the same model at the end.
@Suite struct FormatChainTests {
  /// Fifty sets of sheets go through together, because a database each would take long.
  @Test(arguments: 0..<Quick.rounds(20))
  func `keeps sheets from lines to table to database to document`(batch: Int) throws {
    let sheets = (0..<50).flatMap { index in
      var random = RandomSheets(seed: UInt64(batch * 50 + index))
      return random.sheets(isTabular: true)
    }
    let lines: [UInt8] = sheets.flatMap { ModelJSON.line($0) }
    let fromLines = try ModelJSON.sheets(in: lines, file: "t")
    let fromTable = try TableText.sheets(in: TableText.bytes(of: fromLines))
    let folder = try TemporaryFolder()
    try SQLiteStore.write(fromTable, to: folder("a.sqlite"))
    let stored = try SQLiteStore.sheets(in: folder("a.sqlite"), file: "t")
    let document = ModelJSON.document(stored)
    #expect(try ModelJSON.sheets(in: document, file: "t") == sheets)
    // Equal texts may be written with other characters; bytes may not.
    #expect(TableText.content(stored) == TableText.content(sheets))
  }
}
