import GRDB
import GoalSheet
import Messages
import OpenData
import SeededNumbers
import Testing
import TestSupport
import Foundation

/// Databases that are none of ours, or that someone has changed.
@Suite struct SQLiteStoreFaultTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder("a.sqlite")
  }

  private func readError() -> ReadError? {
    #expect(throws: ReadError.self) { try SQLiteStore.sheets(in: path, file: "a.sqlite") }
  }

  /// One sheet of two rows.
  private func writeSheet() throws {
    var row = GoalRow()
    row.goal = "G"
    row.target = Quantity(text: "5")
    var second = row
    second.continues = [.goal]
    var sheet = GoalSheet()
    sheet.rows = try GoalRows([row, second])
    try SQLiteStore.write([sheet], to: path)
  }

  @Test func `refuses another program's database and leaves it as it is`() throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE sheet (id)") }
    let before = try folder.bytes("a.sqlite")
    let error = try #require(readError())
    #expect(error.kind == .unsupportedFormat)
    #expect(error.text.english.contains("was not made by mokuhyo"))
    #expect(error.place.file == "a.sqlite")
    #expect(throws: ReadError.self) { try SQLiteStore.write([GoalSheet()], to: path) }
    #expect(try folder.bytes("a.sqlite") == before)
    #expect(try folder.names == ["a.sqlite"])
  }

  @Test func `refuses a database of a later version`() throws {
    try writeSheet()
    try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 4") }
    let error = try #require(readError())
    #expect(error.kind == .unsupportedFormat)
    #expect(
      error.text.english == "the database has the version 4; this program knows versions up to 3")
  }

  @Test func `refuses what is no database, and makes none`() throws {
    #expect(readError()?.kind == .unreadableFile)
    #expect(try folder.names == [])
    try folder.write(Array("No., 組織目標\n".utf8), to: "a.sqlite")
    #expect(readError()?.text.english == "the database cannot be read: file is not a database")
    #expect(throws: StoreWriteError.self) { try SQLiteStore.write([GoalSheet()], to: path) }
    try folder.write([], to: "a.sqlite")
    #expect(readError()?.kind == .unsupportedFormat)
  }

  @Test func `throws for every cut of a database and never traps`() throws {
    try SQLiteStore.write(
      try ModelJSON.sheets(in: [UInt8](Data(contentsOf: Repository.golden)), file: "g"),
      to: folder("whole"))
    let bytes = try folder.bytes("whole")
    for length in stride(from: 100, to: bytes.count, by: 4000) {
      try folder.write(Array(bytes[..<length]), to: "a.sqlite")
      #expect(readError()?.kind == .unreadableFile)
    }
  }

  @Test(arguments: [
    (
      "evaluation = '良'", "evaluation: found “良”; expected “○”, “△”, “×” or null"
    ),
    ("target_bound = 'x'", "target_bound: found"),
    ("target_text = NULL, goal = 'H'", "continues: “goal” continues the row above"),
    ("continues = 'gaol'", "continues: found"),
    ("goal = ''", "continues: “goal” continues the row above"),
  ])
  func `names the record and the column`(change: String, sentence: String) throws {
    try writeSheet()
    try DatabaseQueue(path: path).write { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = 1")
      try database.execute(sql: "UPDATE \"row\" SET \(change) WHERE position = 2")
    }
    let error = try #require(readError())
    #expect(error.text.english.hasPrefix("sheet 1, record 2, "), "\(error.text)")
    #expect(error.text.english.contains(sentence), "\(error.text)")
    #expect(error.text.japanese.hasPrefix("シート1の2件目、"), "\(error.text)")
  }

  @Test func `reads an infinite number as null`() throws {
    try writeSheet()
    try DatabaseQueue(path: path).write { database in
      try database.execute(sql: "UPDATE \"row\" SET target_number = 9e999")
    }
    let sheets = try SQLiteStore.sheets(in: path, file: "a")
    #expect(sheets.first?.rows.map(\.target?.number) == [nil, nil])
  }

  @Test func `names the sheet's own columns`() throws {
    try writeSheet()
    try DatabaseQueue(path: path).write { database in
      try database.execute(sql: "UPDATE sheet SET created_on = '2023-02-31'")
    }
    #expect(readError()?.text.english.hasPrefix("sheet 1, created_on: found") == true)
  }

  @Test func `throws or reads, whatever bytes are changed`() throws {
    try writeSheet()
    let sound = try folder.bytes("a.sqlite")
    var random = SeededNumbers(seed: 6)
    for _ in 0..<300 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      try folder.write(bytes, to: "b.sqlite")
      do {
        let sheets = try SQLiteStore.sheets(in: folder("b.sqlite"), file: "b")
        #expect(sheets.count <= 1)
      } catch {
        #expect(error.place.file == "b")
      }
    }
  }
}
