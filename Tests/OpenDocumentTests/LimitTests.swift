import Grid
import Messages
import Testing
import WorkbookReading

@testable import OpenDocument

@Suite struct LimitTests {
  /// Why the first table cannot be read.
  private func error(
    _ rows: String, _ change: (inout ReadingLimits) -> Void = { _ in }
  ) -> ReadError? {
    var limits = ReadingLimits()
    change(&limits)
    do throws(ReadError) {
      _ = try Sample.grid(rows, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private func reason(
    _ rows: String, _ change: (inout ReadingLimits) -> Void = { _ in }
  ) -> OpenDocumentReason? {
    error(rows, change)?.reason as? OpenDocumentReason
  }

  private func shared(
    _ rows: String, _ change: (inout ReadingLimits) -> Void = { _ in }
  ) -> WorkbookReason? {
    error(rows, change)?.reason as? WorkbookReason
  }

  private let cell = Sample.text("x")

  @Test func `columns beyond the limit may be declared, in any number of elements`() {
    let column = "<table:table-column table:number-columns-repeated=\"12\"/>"
    #expect(error(column + column + column + Sample.row(cell)) { $0.columns = 10 } == nil)
  }

  @Test func `rows are limited where they are filled`() {
    let blank = Sample.row("", "table:number-rows-repeated=\"9\"")
    #expect(error(blank + Sample.row(cell)) { $0.rows = 10 } == nil)
    #expect(reason(blank + blank + Sample.row(cell)) { $0.rows = 10 } == .tooManyRows(limit: 10))
    #expect(error(blank + blank) { $0.rows = 10 } == nil)
  }

  @Test func `columns are limited where they are filled`() {
    let blank = Sample.cell("", "table:number-columns-repeated=\"9\"")
    #expect(error(Sample.row(blank + cell)) { $0.columns = 10 } == nil)
    #expect(
      reason(Sample.row(blank + blank + cell)) { $0.columns = 10 } == .tooManyColumns(limit: 10))
    #expect(error(Sample.row(cell + blank + blank)) { $0.columns = 10 } == nil)
  }

  @Test(arguments: ["99999999999999999999", "1073741824", "-1", "x", "0"])
  func `a repetition beyond all bounds is refused or is none`(count: String) {
    for rows in [
      Sample.row(Sample.text("x", "table:number-columns-repeated=\"\(count)\"")),
      Sample.row(cell, "table:number-rows-repeated=\"\(count)\""),
    ] {
      #expect(error(rows).map { $0.kind == .tooLarge } ?? (count.utf8.count < 3))
    }
  }

  @Test func `repeated filled cells are limited together, formulas too`() {
    let formula = Sample.cell("", "table:formula=\"=A1\" table:number-columns-repeated=\"16384\"")
    let filled = Sample.text("x", "table:number-columns-repeated=\"16384\"")
    for cells in [filled, formula] {
      let rows = Sample.row(cells, "table:number-rows-repeated=\"65\"")
      #expect(reason(rows) == .tooManyRepeatedCells(limit: 1 << 20))
      #expect(error(rows)?.place.cell == .at("A1"))
    }
  }

  @Test func `a column that is filled to the sheet's end is read`() throws {
    let row = Sample.row(Sample.text("0"), "table:number-rows-repeated=\"1048576\"")
    #expect(try Sample.grid(row).cells.count == 1 << 20)
  }

  @Test func `a cell's characters are counted as Excel counts them`() {
    let limit = ReadingLimits().charactersPerCell
    func row(_ text: String) -> String { Sample.row(Sample.cell("") + Sample.text(text)) }
    #expect(error(row(String(repeating: "あ", count: limit))) == nil)
    #expect(
      shared(row(String(repeating: "あ", count: limit + 1)))
        == .textTooLong(count: limit + 1, limit: limit))
    #expect(error(row(String(repeating: "𠮷", count: limit / 2))) == nil)
    #expect(error(row(String(repeating: "𠮷", count: limit / 2 + 1)))?.place.cell == .at("B1"))
    #expect(error(row("<text:s text:c=\"99999999999\"/>"))?.kind == .tooLarge)
  }

  @Test func `texts are limited together, repetitions included`() {
    let rows = Sample.row(Sample.text("いろは"), "table:number-rows-repeated=\"12\"")
    #expect(error(rows) { $0.textBytes = 108 } == nil)
    #expect(shared(rows) { $0.textBytes = 107 } == .textsTooLong(limit: 107))
  }

  @Test func `a table past a limit takes no other with it, and is named`() throws {
    var limits = ReadingLimits()
    limits.rows = 1
    let tables =
      Sample.table(Sample.row(cell) + Sample.row(cell), name: "大")
      + Sample.table(
        Sample.row(cell), name: "小")
    let workbook = try OpenDocumentWorkbook(bytes: Sample.flat(tables), limits: limits)
    #expect(try workbook.grid(at: 1).cells.count == 1)
    #expect(throws: ReadError.self) { try workbook.grid(at: 0) }
    do throws(ReadError) { _ = try workbook.grid(at: 0) } catch {
      #expect(error.place.sheet == "大" && error.place.cell == .at("A2"))
    }
  }

  @Test func `elements are nested only so deep`() {
    let deep =
      String(repeating: "<text:span>", count: 300) + String(repeating: "</text:span>", count: 300)
    #expect(error(Sample.row(Sample.text(deep)))?.kind == .tooLarge)
  }
}
