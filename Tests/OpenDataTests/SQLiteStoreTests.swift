import GRDB
import GoalSheet
import Grid
import Messages
import OpenData
import Testing
import TestSupport
import Foundation

@Suite struct SQLiteStoreTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder("a.sqlite")
  }

  private func read() throws(ReadError) -> [GoalSheet] {
    try SQLiteStore.sheets(in: path, file: "a.sqlite")
  }

  private func sheet(_ section: String, year: Int? = 2023, goal: String) throws -> GoalSheet {
    var row = GoalRow()
    row.goal = goal
    var sheet = GoalSheet()
    sheet.fiscalYear = year
    sheet.department = "西区"
    sheet.section = section
    sheet.rows = try GoalRows([row])
    return sheet
  }

  @Test func `keeps a thousand random sets of sheets`() throws {
    var expected: [GoalSheet] = []
    for seed in Quick.seeds(1000) {
      var random = RandomSheets(seed: seed)
      let sheets = random.sheets()
      // A database of its own for some, and one for all of them together.
      if seed % 20 == 0 {
        let own = folder("\(seed).sqlite")
        try SQLiteStore.write(sheets, to: own)
        let read = try SQLiteStore.sheets(in: own, file: "t")
        #expect(ModelJSON.document(read) == ModelJSON.document(sheets), "seed \(seed)")
      }
      expected += sheets
    }
    try SQLiteStore.write(expected, to: path)
    #expect(ModelJSON.document(try read()) == ModelJSON.document(expected))
  }

  @Test func `gives the same bytes for the same sheets and leaves no other file`() throws {
    let golden = try ModelJSON.sheets(in: [UInt8](Data(contentsOf: Repository.golden)), file: "g")
    try SQLiteStore.write(golden, to: path)
    try SQLiteStore.write(golden, to: folder("b.sqlite"))
    #expect(try folder.bytes("a.sqlite") == folder.bytes("b.sqlite"))
    #expect(try read() == golden)
    #expect(try folder.names == ["a.sqlite", "b.sqlite"])
  }

  @Test func `replaces the same section in its place and keeps the rest`() throws {
    let old = [
      try sheet("地域課", goal: "1"), try sheet("健康福祉課", goal: "2"),
      try sheet("区民生活課", goal: "3"), try sheet("地域課", year: 2022, goal: "4"),
      try sheet("地域課", year: nil, goal: "5"),
    ]
    try SQLiteStore.write(old, to: path)
    let new = [
      try sheet("出張所", goal: "6"), try sheet("地域課", year: nil, goal: "7"),
      try sheet("健康福祉課", goal: "8"),
    ]
    try SQLiteStore.write(new, to: path)
    let read = try read()
    #expect(read.map { $0.rows.first?.goal } == ["1", "8", "3", "4", "7", "6"])
    #expect(read.map(\.section) == ["地域課", "健康福祉課", "区民生活課", "地域課", "地域課", "出張所"])
    #expect(try folder.names == ["a.sqlite"])
  }

  @Test func `keeps sheets of one run that share a section, and replaces all of them`() throws {
    let both = [try sheet("地域課", goal: "1"), try sheet("地域課", goal: "2")]
    try SQLiteStore.write(both, to: path)
    #expect(try read() == both)
    try SQLiteStore.write(both, to: path)
    #expect(try read() == both)
    let three = try ["3", "4", "5"].map { try sheet("地域課", goal: $0) }
    try SQLiteStore.write(three, to: path)
    #expect(try read() == three)
    let one = [try sheet("地域課", goal: "6")]
    try SQLiteStore.write(one, to: path)
    #expect(try read() == one)
    let counts = try DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM \"row\"")
    }
    #expect(counts == 1)
  }

  @Test func `leaves no part of a sheet that it replaced`() throws {
    var random = RandomSheets(seed: 5)
    let sheets = (0..<40).flatMap { _ in random.sheets() }
    try SQLiteStore.write(sheets + sheets, to: path)
    try SQLiteStore.write(sheets, to: path)
    let fresh = folder("fresh.sqlite")
    try SQLiteStore.write(sheets, to: fresh)
    func counts(_ path: String) throws -> [String: Int?] {
      try DatabaseQueue(path: path).read { database in
        try database.checkForeignKeys()
        let tables = try String.fetchAll(
          database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
        return try Dictionary(
          uniqueKeysWithValues: tables.map {
            ($0, try Int.fetchOne(database, sql: "SELECT count(*) FROM \"\($0)\""))
          })
      }
    }
    #expect(try counts(path) == counts(fresh))
    #expect(try counts(fresh)["unplaced"] != 0)
  }

  @Test func `takes what somebody else has added to a sheet along with it`() throws {
    try SQLiteStore.write(
      [try sheet("地域課", goal: "1"), try sheet("地域課", goal: "2")], to: path)
    try DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: """
          CREATE TABLE remark (
            sheet_id INTEGER REFERENCES sheet (id) ON DELETE CASCADE, text TEXT);
          INSERT INTO remark SELECT id, 'x' FROM sheet;
          """)
    }
    try SQLiteStore.write([try sheet("健康福祉課", goal: "3")], to: path)
    func remarks() throws -> Int? {
      try DatabaseQueue(path: path).read {
        try Int.fetchOne($0, sql: "SELECT count(*) FROM remark")
      }
    }
    #expect(try remarks() == 2)
    try SQLiteStore.write([try sheet("地域課", goal: "4")], to: path)
    #expect(try remarks() == 0)
  }

  @Test func `changes nothing before the end`() throws {
    try SQLiteStore.write([try sheet("地域課", goal: "1")], to: path)
    let before = try folder.bytes("a.sqlite")
    do {
      let writer = try SQLiteWriter(path: path)
      try writer.append(try sheet("地域課", goal: "2"))
    }
    #expect(try read().first?.rows.first?.goal == "1")
    #expect(try folder.bytes("a.sqlite") == before)
    #expect(try folder.names == ["a.sqlite"])
  }

  @Test func `goes on where a sheet is refused`() throws {
    let writer = try SQLiteWriter(path: path)
    #expect(throws: StoreWriteError.self) {
      try writer.append(try sheet("地域課", goal: "a\0b"))
    }
    try writer.append(try sheet("健康福祉課", goal: "1"))
    try writer.finish()
    #expect(try read() == [try sheet("健康福祉課", goal: "1")])
  }

  @Test func `has a view with the data table's columns and records`() throws {
    var random = RandomSheets(seed: 3)
    let sheets = (0..<50).flatMap { _ in random.sheets() }
    try SQLiteStore.write(sheets, to: path)
    let records = sheets.flatMap { DataTable.records(of: $0) }
    try DatabaseQueue(path: path).read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT * FROM data")
      #expect(rows.first.map { Array($0.columnNames) } == DataTable.columns)
      #expect(rows.count == records.count)
      for (row, record) in zip(rows, records) {
        for (value, cell) in zip(row.databaseValues, record) {
          switch value.storage {
          case .null: #expect(cell == .blank)
          case .string(let text): #expect(text == cell.text)
          case .int64(let number): #expect(cell == .number(Double(number)))
          case .double(let number): #expect(cell == .number(number))
          case .blob: Issue.record("no column holds bytes")
          }
        }
      }
    }
  }

  @Test func `has tables with foreign keys and an index`() throws {
    try SQLiteStore.write([try sheet("地域課", goal: "1")], to: path)
    try DatabaseQueue(path: path).read { database in
      for table in ["sheet", "row", "policy_indicator"] {
        #expect(try database.tableExists(table))
      }
      #expect(try database.foreignKeys(on: "row").map(\.destinationTable) == ["sheet"])
      #expect(
        try database.foreignKeys(on: "policy_indicator").map(\.destinationTable) == ["sheet"])
      #expect(
        try database.indexes(on: "sheet").map(\.columns)
          == [["fiscal_year", "department", "section"]])
      #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
      try database.checkForeignKeys()
    }
  }

  @Test func `reads a database in write-ahead mode without a file beside it`() throws {
    let sheets = [try sheet("地域課", goal: "1")]
    let odd = folder("50%?#目標.sqlite")
    try SQLiteStore.write(sheets, to: odd)
    let queue = try DatabaseQueue(path: odd)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.close()
    #expect(try SQLiteStore.sheets(in: odd, file: "t") == sheets)
    #expect(try folder.names == ["50%?#目標.sqlite"])
  }

  @Test func `reads what another program has written to its log`() throws {
    try SQLiteStore.write([try sheet("地域課", goal: "1")], to: path)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "UPDATE sheet SET section = '健康福祉課'")
    }
    #expect(try read().map(\.section) == ["健康福祉課"])
    try queue.close()
  }

  @Test func `fills the empty file that a temporary name leaves`() throws {
    try folder.write([], to: "a.sqlite")
    try SQLiteStore.write([try sheet("地域課", goal: "1")], to: path)
    #expect(try read().count == 1)
  }
}
