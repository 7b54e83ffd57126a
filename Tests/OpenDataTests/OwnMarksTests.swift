import GRDB
import GoalSheet
import Messages
import OpenData
import TestSupport
import Testing

/// Marks of a form's own, in all data formats.
@Suite struct OwnMarksTests {
  private static func sheet(legend: [String], rows: [String]) throws -> GoalSheet {
    var sheet = GoalSheet()
    sheet.title = StandardForm.vocabulary.title.text
    sheet.legend = legend.compactMap { text in
      Mark(rawValue: text).map { .init(mark: $0, meaning: text + "とする") }
    }
    for text in rows {
      var row = GoalRow()
      row.goal = text
      row.evaluation = Mark(rawValue: text)
      try sheet.rows.append(row)
    }
    return sheet
  }

  @Test func `a row may use the official marks and those that its sheet's legend explains`() throws
  {
    let sheet = try Self.sheet(legend: ["A+", "達成"], rows: ["A+", "達成", "○"])
    let json = ModelJSON.document([sheet])
    #expect(try ModelJSON.sheets(in: json, file: "a") == [sheet])
    let folder = try TemporaryFolder()
    try SQLiteStore.write([sheet], to: folder("a.sqlite"))
    #expect(try SQLiteStore.sheets(in: folder("a.sqlite"), file: "a") == [sheet])
  }

  /// The legend comes before the rows in what this program writes, but need not.
  @Test(arguments: [true, false])
  func `JSON with a mark that nothing explains is refused`(isLegendFirst: Bool) throws {
    let sheet = try Self.sheet(legend: ["A"], rows: ["A", "B", "C"])
    var text = String(decoding: ModelJSON.line(sheet), as: UTF8.self)
    let legend = #""legend":[{"mark":"A","meaning":"Aとする"}],"#
    try #require(text.contains(legend))
    if !isLegendFirst {
      text = text.replacing(legend, with: "").replacing(
        #","unplaced""#, with: "," + legend + #""unplaced""#)
    }
    let error = try #require(throws: ReadError.self) {
      try ModelJSON.sheets(in: Array(text.utf8), file: "a")
    }
    #expect(
      error.text.english.hasSuffix(
        "row 2, evaluation: found “B”; expected “○”, “△”, “×”, “A” or null"),
      "\(error.text.english)")
  }

  @Test func `a database with a mark that nothing explains is refused`() throws {
    let folder = try TemporaryFolder()
    let sheet = try Self.sheet(legend: ["A"], rows: ["B"])
    try SQLiteStore.write([sheet], to: folder("a.sqlite"))
    let error = try #require(throws: ReadError.self) {
      try SQLiteStore.sheets(in: folder("a.sqlite"), file: "a")
    }
    #expect(error.text.english.contains("found “B”; expected “○”, “△”, “×”, “A” or null"))
  }

  @Test func `a data table has the marks of the template`() throws {
    var vocabulary = StandardForm.vocabulary
    let sheet = try Self.sheet(legend: ["A", "B"], rows: ["B", "A"])
    vocabulary.legend = sheet.legend
    let bytes = try TableText.bytes(of: [sheet])
    #expect(try TableText.sheets(in: bytes, vocabulary: vocabulary) == [sheet])
    let error = try #require(throws: ReadError.self) { try TableText.sheets(in: bytes) }
    #expect(error.text.english.contains("found “B”; expected “○”, “△” or “×”"))
  }

  /// What somebody added to the database stays when its check of marks is widened.
  @Test func `an older database takes other marks, and keeps its own indexes and columns`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Repository.bytes("Tests/Golden/format-2.sqlite"), to: "a.sqlite")
    let before = try SQLiteStore.sheets(in: folder("a.sqlite"), file: "a")
    try DatabaseQueue(path: folder("a.sqlite")).write { database in
      try database.execute(
        sql: """
          CREATE INDEX own_index ON "row" (goal);
          CREATE VIEW own_view AS SELECT goal FROM "row";
          ALTER TABLE legend ADD COLUMN note TEXT DEFAULT 'kept';
          """)
    }
    let sheet = try Self.sheet(legend: ["A"], rows: ["A"])
    try SQLiteStore.write([sheet], to: folder("a.sqlite"))
    #expect(try SQLiteStore.sheets(in: folder("a.sqlite"), file: "a") == before + [sheet])
    try DatabaseQueue(path: folder("a.sqlite")).read { database in
      let names = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE name LIKE 'own_%' ORDER BY name")
      #expect(names == ["own_index", "own_view"])
      #expect(try String.fetchOne(database, sql: "SELECT note FROM legend") == "kept")
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM pragma_foreign_key_check") == 0)
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM plan_position") ?? 0 > 0)
    }
  }
}
