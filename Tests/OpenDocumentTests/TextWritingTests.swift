import Grid
import Messages
import Testing
import WorkbookReading

@testable import OpenDocument

@Suite struct TextWritingTests {
  @Test func `texts are written from A1 to the last used row and column`() throws {
    let rows =
      Sample.row("") + Sample.row(Sample.cell("") + Sample.text("一"))
      + Sample.row(Sample.text("二", "table:number-columns-repeated=\"2\"") + Sample.cell(""))
      + Sample.row("", "table:number-rows-repeated=\"1000000\"")
    #expect(try Sample.texts(rows) == "\t\n\t一\n二\t二\n")
    #expect(try Sample.texts(rows, as: .csv) == ",\r\n,一\r\n二,二\r\n")
  }

  @Test func `repeated rows are written so many times, and blank ones between them`() throws {
    let twice = "table:number-rows-repeated=\"2\""
    let rows =
      Sample.row(Sample.text("a"), twice) + Sample.row("", twice) + Sample.row(Sample.text("b"))
    #expect(try Sample.texts(rows) == "a\na\n\n\nb\n")
  }

  @Test func `fields that need quotes have them`() throws {
    let row = Sample.row(
      Sample.text("a,b") + Sample.text("\"") + Sample.cell("<text:p>x</text:p><text:p>y</text:p>")
        + Sample.text("t\u{9}u<text:tab/>"))
    #expect(try Sample.texts(row, as: .csv) == "\"a,b\",\"\"\"\",\"x\ny\",t u\t\r\n")
    #expect(try Sample.texts(row) == "a,b\t\"\"\"\"\t\"x\ny\"\t\"t u\t\"\n")
  }

  @Test func `a table without cells gives nothing`() throws {
    #expect(try Sample.texts(Sample.row("", "table:number-rows-repeated=\"9\"")) == "")
  }

  @Test func `a table with too many blank fields is refused before anything is written`() {
    let far = Sample.row(
      Sample.cell("", "table:number-columns-repeated=\"16383\"") + Sample.text("x"),
      "")
    let rows = Sample.row("", "table:number-rows-repeated=\"1048575\"") + far
    #expect(throws: ReadError.self) { try Sample.texts(rows) }
  }

  @Test func `what the sink throws comes back`() throws {
    struct Full: Error {}
    let workbook = try OpenDocumentWorkbook(
      bytes: Sample.flat(Sample.table(Sample.row(Sample.text("x")))))
    #expect(throws: Full.self) {
      try workbook.writeTexts(ofSheet: 0, as: .csv) { _ in throw Full() }
    }
  }

  @Test func `sheets are written and read in any order`() throws {
    let tables = ["甲", "乙", "丙"].map { Sample.table(Sample.row(Sample.text($0)), name: $0) }
    let workbook = try OpenDocumentWorkbook(
      bytes: Sample.flat(tables.joined()), limits: ReadingLimits(), keeping: 0)
    for index in [2, 0, 1, 1, 2] {
      let name = workbook.sheets[index].name
      #expect(try workbook.grid(at: index).texts == ["A1": name])
    }
  }
}
