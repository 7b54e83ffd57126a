@testable import BIFF
import Grid
import Messages
import Testing

/// Workbooks of Excel 5 and 95, whose texts are in a code page.
@Suite struct OldWorkbookTests {
  /// 目標① in CP932.
  private static let goal: [UInt8] = [0x96, 0xDA, 0x95, 0x57, 0x87, 0x40]

  private static func head(_ row: Int, _ column: Int, style: Int = 0) -> [UInt8] {
    two(row) + two(column) + two(style)
  }

  private static func label(_ row: Int, _ text: [UInt8], style: Int = 0) -> Raw {
    Raw(0x0204, head(row, 0, style: style), two(text.count), text)
  }

  @Test(arguments: [
    (932, [0x96, 0xDA, 0xB6, 0x41], "目ｶA"), (10001, [0x8A, 0xBF], "漢"),
    (1252, [0xE9, 0x80, 0x41], "é€A"), (0x8001, [0xE9], "é"), (1251, [0xC6], "Ж"),
    (0x8000, [0x8E], "é"), (874, [0xA1], "ก"),
  ]) func `texts are read in the workbook's code page`(
    number: Int, bytes: [UInt8], expected: String
  ) throws {
    let image = WorkbookImage(
      version: .biff5, globals: [Raw(0x0042, two(number))], [Self.label(0, bytes)])
    #expect(try grid(image).cells.map(\.text) == [expected])
  }

  @Test func `a code page that is not known is refused, unless the text is ASCII`() throws {
    func image(_ bytes: [UInt8]) -> WorkbookImage {
      WorkbookImage(version: .biff5, globals: [Raw(0x0042, two(949))], [Self.label(0, bytes)])
    }
    #expect(try grid(image(Array("abc".utf8))).cells.map(\.text) == ["abc"])
    let error = refusal(image([0xB0, 0xA1]).file)
    #expect(error?.reason as? BIFFReason == .unknownCodePage(949))
    #expect(error?.kind == .unsupportedFormat)
  }

  @Test func `formats, struck parts and borders have their old layout`() throws {
    let struck = two(200) + two(8) + two(0) + two(400) + two(0)
    let plain = two(200) + two(0) + two(0) + two(400) + two(0)
    // Bottom and left lines.
    let style =
      two(0) + two(200) + zeros(6) + two(0x0040) + two(0x0008) + two(0)
    let code: [UInt8] = Array("0\"".utf8) + [0x93, 0xFA] + Array("\"".utf8)
    let image = WorkbookImage(
      version: .biff5,
      globals: [
        Raw(0x0042, two(932)), Raw(0x31, plain), Raw(0x31, struck),
        Raw(0x041E, two(200), [UInt8(code.count)], code), Raw(0xE0, style),
      ],
      [
        Raw(0x0203, Self.head(0, 0), eight(3)),
        Raw(0x00D6, Self.head(0, 1), two(6), Self.goal, [2, 2, 1, 4, 0]),
      ])
    let found = try grid(image)
    #expect(found.cells.map(\.text) == ["3日", "目標①"])
    #expect(found.runs[CellReference(row: 0, column: 1)] == [TextRun(3..<6, .struck)])
    #expect(found.borders.edges(of: CellReference(row: 0, column: 1)) == [.bottom, .left])
  }

  @Test func `a note has its text in its record, and goes on in others`() throws {
    let image = WorkbookImage(
      version: .biff5, globals: [Raw(0x0042, two(932))],
      [
        Raw(0x1C, two(2), two(1), two(6), Array(Self.goal.prefix(3))),
        Raw(0x1C, two(0xFFFF), two(0), two(3), Array(Self.goal.suffix(3))),
      ])
    #expect(
      try grid(image).objects == [
        SheetObject(.note, anchor: CellReference(row: 2, column: 1), text: "目標①")
      ])
  }

  @Test func `records that are in no container are read`() throws {
    let image = WorkbookImage(version: .biff5, [Self.label(0, Array("abc".utf8))])
    let workbook = try BinaryWorkbook(bytes: image.stream)
    #expect(try workbook.grid(at: 0).cells.map(\.text) == ["abc"])
  }
}
