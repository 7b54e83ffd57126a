import Foundation
import Grid
import JapaneseCalendar
import OOXML
import Testing

@testable import XLSXWriting

struct TableWorkbookTests {
  @Test func `typed cells read as they were written`() throws {
    let day = try #require(CivilDate(year: 2023, month: 4, day: 1))
    let old = try #require(CivilDate(year: 1899, month: 4, day: 1))
    let grid = try Self.readBack(
      header: ["年度", "作成日", "結果値", "結果"],
      records: [
        [.number(2023), .date(day), .number(87.6), .text("87.60%")],
        [.blank, .date(old), .number(-0.125), .text("=1+1\n007")],
      ])
    #expect(grid.name == "データ")
    #expect(
      grid.cells.map(\.text) == [
        "年度", "作成日", "結果値", "結果", "2023", "2023-04-01", "87.6", "87.60%", "1899-04-01",
        "-0.125", "=1+1\n007",
      ])
    #expect(grid.cells[5].value == .date(CivilDateTime(date: day)))
    #expect(grid.cells[8].value == .text("1899-04-01"))
  }

  @Test func `a table without records is its header`() throws {
    #expect(try Self.readBack(header: ["年度"], records: []).cells.map(\.text) == ["年度"])
  }

  @Test(arguments: [
    "\u{1}", "_x000D_", "_x0041_", "a\u{FFFE}", "\u{7F}", "&<>\"'", " a ",
  ])
  func `characters that XML has no room for come back`(text: String) throws {
    let grid = try Self.readBack(header: ["a"], records: [[.text(text)]])
    #expect(grid.cells.last?.value == .text(text))
  }

  @Test func `a null neither ends a text nor vanishes from it`() throws {
    let grid = try Self.readBack(header: ["a"], records: [[.text("西\u{0}区")]])
    #expect(grid.cells.last?.value == .text("西\u{FFFD}区"))
  }

  private static func readBack(header: [String], records: [[TableCell]]) throws -> Grid {
    try Scratch.withFolder { folder in
      let path = folder.appending(path: "table.xlsx").path
      try TableWorkbook.write(header: header, records: records, to: path)
      return try Workbook(path: path).grid(at: 0)
    }
  }
}
