import BIFF
import Grid
import Messages
import Testing
import WorkbookReading

/// Texts written without a grid; the grid's plain way judges them.
@Suite struct TextWritingTests {
  private static func label(_ row: Int, _ column: Int, _ text: String) -> Raw {
    Raw(0x0204, two(row), two(column), two(0), unicode(text))
  }

  @Test func `are those of the grid, in quotes where needed`() throws {
    let cells = [
      Self.label(1, 1, "あ\tい"), Self.label(1, 3, "\"う\""), Self.label(4, 0, "え\nお"),
      Self.label(4, 2, ""),
    ]
    for records in [cells, cells.reversed()] {
      let workbook = try BinaryWorkbook(bytes: WorkbookImage(records).file)
      let text = try writtenTexts(workbook)
      #expect(text == "\t\t\t\n\t\"あ\tい\"\t\t\"\"\"う\"\"\"\n\t\t\t\n\t\t\t\n\"え\nお\"\t\t\t\n")
      #expect(text == expectedTexts(try workbook.grid(at: 0)))
    }
  }

  @Test func `are none for a sheet without cells`() throws {
    #expect(try writtenTexts(try BinaryWorkbook(bytes: WorkbookImage().file)) == "")
  }

  @Test func `are refused where they would be blank fields only`() throws {
    var limits = ReadingLimits()
    limits.blankFields = 1000
    let image = WorkbookImage([Self.label(0, 0, "a"), Self.label(600, 1, "b")])
    let workbook = try BinaryWorkbook(bytes: image.file, limits: limits)
    #expect(throws: ReadError.self) { try writtenTexts(workbook) }
  }
}
