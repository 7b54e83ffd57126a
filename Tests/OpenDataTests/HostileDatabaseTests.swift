import TestSupport
import GRDB
import GoalSheet
import Messages
import TestSupport
import Testing

@testable import OpenData

/// Databases made to hang or to run something, and those that must not be written beside.
@Suite struct HostileDatabaseTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder("a.sqlite")
    try SQLiteStore.write([try Self.sheet("地域課")], to: path)
  }

  private static func sheet(_ section: String) throws -> GoalSheet {
    var row = GoalRow()
    row.goal = "G"
    var sheet = GoalSheet()
    sheet.section = section
    sheet.rows = try GoalRows([row])
    return sheet
  }

  private func change(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  private static let endless =
    "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) "
    + "SELECT 1, 1, 'M' || i FROM n"

  @Test(arguments: ["legend", "unplaced", "policy_indicator", "plan_position"])
  func `refuses a view in the place of a table`(table: String) throws {
    try change("DROP TABLE \(table); CREATE VIEW \(table) AS \(Self.endless)")
    let bytes = try folder.bytes("a.sqlite")
    for read in [
      { try SQLiteStore.sheets(in: path, file: "a") },
      { try SQLiteStore.sheets(in: bytes, file: "a") },
    ] {
      let error = #expect(throws: ReadError.self) { try read() }
      #expect(error?.text.english == "“\(table)” is not a table of the database")
    }
    #expect(throws: ReadError.self) {
      try SQLiteStore.write([Self.sheet("健康福祉課")], to: path)
    }
  }

  @Test func `refuses a table with a computed column`() throws {
    try change("ALTER TABLE sheet ADD COLUMN more TEXT AS (upper(title))")
    let error = #expect(throws: ReadError.self) { try SQLiteStore.sheets(in: path, file: "a") }
    #expect(error?.text.english == "“sheet” is not a table of the database")
  }

  @Test func `stops a statement that never ends`() throws {
    let error = #expect(throws: DatabaseError.self) {
      try StoreConnection.reading(path) { queue in
        try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM (\(Self.endless))") }
      }
    }
    let reason = error.map { ReadError($0).reason as? OpenDataReason }
    #expect(reason == .database(.tooMuchWork))
  }

  @Test func `runs no trigger of the database that it adds to`() throws {
    try change(
      """
      CREATE TABLE seen (section TEXT);
      CREATE TRIGGER spy AFTER INSERT ON sheet BEGIN INSERT INTO seen VALUES (new.section); END
      """)
    try SQLiteStore.write([Self.sheet("健康福祉課")], to: path)
    #expect(try SQLiteStore.sheets(in: path, file: "a").count == 2)
    let seen = try DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM seen")
    }
    #expect(seen == 0)
  }

  @Test(arguments: [1, 100, 4095])
  func `refuses a file that is cut inside its last page`(missing: Int) throws {
    let bytes = try folder.bytes("a.sqlite").dropLast(missing)
    try folder.write(Array(bytes), to: "b.sqlite")
    let sentence =
      "the database is cut off: it has \(bytes.count) of \(bytes.count + missing) bytes"
    let error = #expect(throws: ReadError.self) {
      try SQLiteStore.sheets(in: folder("b.sqlite"), file: "b")
    }
    #expect(error?.text.english == sentence)
    let other = #expect(throws: ReadError.self) {
      try SQLiteStore.sheets(in: Array(bytes), file: "b")
    }
    #expect(other?.text.english == sentence)
  }

  @Test(arguments: ["WAL", "DELETE"])
  func `reads changes that wait beside the file, and writes nothing there`(
    mode: String
  ) throws {
    let inUse = try TemporaryFolder()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = \(mode); PRAGMA cache_size = 1")
      if mode == "DELETE" { try database.execute(sql: "BEGIN") }
      try database.execute(sql: "UPDATE sheet SET section = '健康福祉課'")
    }
    // As a folder's copy would find them while a program has the database open.
    for name in try folder.names where !name.hasSuffix("-shm") {
      try inUse.write(try folder.bytes(name), to: name)
    }
    let names = try inUse.names
    #expect(names.count == 2)
    let sheets = try SQLiteStore.sheets(in: inUse("a.sqlite"), file: "a")
    #expect(sheets.map(\.section) == [mode == "WAL" ? "健康福祉課" : "地域課"])
    #expect(try inUse.names == names)
    try queue.writeWithoutTransaction { database in
      if mode == "DELETE" { try database.execute(sql: "ROLLBACK") }
    }
  }

  @Test func `reads a database in write-ahead mode from memory`() throws {
    try change("PRAGMA journal_mode = WAL")
    let bytes = try folder.bytes("a.sqlite")
    #expect(bytes[18...19] == [2, 2])
    #expect(try SQLiteStore.sheets(in: bytes, file: "a").map(\.section) == ["地域課"])
  }
}
