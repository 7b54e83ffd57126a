import Foundation
import GRDB
import GoalSheet
import OpenData
import TestSupport
import Testing

/// Databases of every format that was ever released.
@Suite struct StoreFormatTests {
  /// The ten sheets, as the program wrote them in each format.
  private static let formats = [1, 2]

  @Test(arguments: formats)
  func `reads a database of an older format`(format: Int) throws {
    let bytes = try Repository.bytes("Tests/Golden/format-\(format).sqlite")
    let golden = try ModelJSON.sheets(in: [UInt8](Data(contentsOf: Repository.golden)), file: "g")
    let sheets = try SQLiteStore.sheets(in: bytes, file: "a")
    #expect(Set(sheets) == Set(golden))
    #expect(sheets.count == golden.count)
  }

  @Test(arguments: formats)
  func `brings a database of an older format up to date when it adds to it`(format: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder("a.sqlite")
    try folder.write(try Repository.bytes("Tests/Golden/format-\(format).sqlite"), to: "a.sqlite")
    let before = try SQLiteStore.sheets(in: path, file: "a")
    var sheet = GoalSheet()
    sheet.section = "新しい課"
    try SQLiteStore.write([sheet], to: path)
    #expect(try SQLiteStore.sheets(in: path, file: "a") == before + [sheet])
    let columns = try DatabaseQueue(path: path).read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM data").map { Array($0.columnNames) }
    }
    #expect(columns == DataTable.columns)
  }

  @Test func `a database says which form each sheet was read as`() throws {
    let folder = try TemporaryFolder()
    let path = folder("a.sqlite")
    var sheet = GoalSheet()
    sheet.section = "新しい課"
    sheet.source = GoalSheet.Source(file: "a.xlsx", sheet: "b", form: "own/1.0")
    try folder.write(try Repository.bytes("Tests/Golden/format-2.sqlite"), to: "a.sqlite")
    try SQLiteStore.write([sheet], to: path)
    let forms = try SQLiteStore.sheets(in: path, file: "a").map(\.source?.form)
    #expect(forms == Array(repeating: nil, count: forms.count - 1) + ["own/1.0"])
  }
}
