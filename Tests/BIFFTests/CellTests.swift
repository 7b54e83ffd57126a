@testable import BIFF
import Grid
import JapaneseCalendar
import Messages
import Testing
import WorkbookReading

@Suite struct CellTests {
  private static func head(_ row: Int, _ column: Int, style: Int = 0) -> [UInt8] {
    two(row) + two(column) + two(style)
  }

  private static func style(font: Int = 0, format: Int = 0, lines: Int = 0) -> [UInt8] {
    two(font) + two(format) + zeros(6) + two(lines)
      + zeros(8)
  }

  @Test(arguments: [
    (0x3FF0_0000, 1.0), (0x3FF0_0001, 0.01), (0x0000_0006, 1), (0xFFFF_FFFE, -1),
    (0xFFFF_FFFF, -0.01), (0x0001_E093, 307.56), (0x405E_C000, 123),
  ]) func `numbers in four bytes`(bits: Int, expected: Double) {
    #expect(PackedNumber.value(bits) == expected)
  }

  @Test func `every kind of cell gives its value and text`() throws {
    let image = WorkbookImage([
      Raw(0x0203, Self.head(0, 0), eight(3.5)),
      Raw(0x027E, Self.head(0, 1), four(6)),
      Raw(0x00BD, two(0), two(2), two(0), four(10), two(0), four(14), two(3)),
      Raw(0x0204, Self.head(1, 0), unicode("文字")),
      Raw(0x0205, Self.head(1, 1), [1, 0]),
      Raw(0x0205, Self.head(1, 2), [0x17, 1]),
      Raw(0x00D6, Self.head(1, 3), unicode("飾り"), two(1), two(1), two(0)),
      Raw(0x0201, Self.head(2, 0)),
      Raw(0x00BE, two(2), two(1), two(0), two(0), two(2)),
      Raw(0x0006, Self.head(3, 0), eight(1.25), zeros(8)),
      Raw(0x0006, Self.head(3, 1), [1, 0, 1, 0, 0, 0, 0xFF, 0xFF], zeros(8)),
      Raw(0x0006, Self.head(3, 2), [2, 0, 42, 0, 0, 0, 0xFF, 0xFF], zeros(8)),
      Raw(0x0006, Self.head(3, 3), [3, 0, 0, 0, 0, 0, 0xFF, 0xFF], zeros(8)),
      Raw(0x0006, Self.head(3, 4), [0, 0, 0, 0, 0, 0, 0xFF, 0xFF], zeros(8)),
      Raw(0x04BC, zeros(10)),
      Raw(0x0207, two(3), [1], wide("結果")),
      Raw(0x003C, [0], Array("!".utf8)),
    ])
    let found = try grid(image)
    #expect(
      found.cells == [
        Cell(CellReference(row: 0, column: 0), .number(3.5), text: "3.5"),
        Cell(CellReference(row: 0, column: 1), .number(1), text: "1"),
        Cell(CellReference(row: 0, column: 2), .number(2), text: "2"),
        Cell(CellReference(row: 0, column: 3), .number(3), text: "3"),
        Cell(CellReference(row: 1, column: 0), text: "文字"),
        Cell(CellReference(row: 1, column: 1), .boolean(true), text: "TRUE"),
        Cell(CellReference(row: 1, column: 2), .error("#REF!"), text: "#REF!"),
        Cell(CellReference(row: 1, column: 3), text: "飾り"),
        Cell(CellReference(row: 3, column: 0), .number(1.25), text: "1.25"),
        Cell(CellReference(row: 3, column: 1), .boolean(true), text: "TRUE"),
        Cell(CellReference(row: 3, column: 2), .error("#N/A"), text: "#N/A"),
        Cell(CellReference(row: 3, column: 4), text: "結果!"),
      ])
  }

  @Test(arguments: [
    (14, "", 45017.0, "2023/4/1"), (57, "", 45017, "R5.4.1"), (9, "", 0.876, "88%"),
    (38, "", -20000, "-20,000"), (200, "0.0\"日\"", 14, "14.0日"),
    (201, "[$-411]ge.m.d", 45017, "R5.4.1"),
  ]) func `numbers are shown by their formats`(
    id: Int, code: String, number: Double, expected: String
  ) throws {
    let image = WorkbookImage(
      globals: [Raw(0x041E, two(id), unicode(code)), Raw(0xE0, Self.style(format: id))].filter {
        !code.isEmpty || $0.number == 0xE0
      }, [Raw(0x0203, Self.head(0, 0), eight(number))])
    #expect(try grid(image).cells.map(\.text) == [expected])
  }

  @Test func `days are counted from 1904 where the workbook says so`() throws {
    let image = WorkbookImage(
      globals: [Raw(0x0022, two(1)), Raw(0xE0, Self.style(format: 14))],
      [Raw(0x0203, Self.head(0, 0), eight(43555))])
    let found = try grid(image)
    #expect(found.dateSystem == .y1904)
    #expect(found.cells.map(\.text) == ["2023/4/1"])
    let date = try #require(CivilDate(year: 2023, month: 4, day: 1))
    #expect(found.cells.map(\.value) == [.date(CivilDateTime(date: date))])
  }

  @Test func `values that are not shown are kept aside`() throws {
    let image = WorkbookImage(
      globals: [
        Raw(0x041E, two(200), unicode(";;;")), Raw(0xE0, Self.style()),
        Raw(0xE0, Self.style(format: 200)),
      ],
      [
        Raw(0x0203, Self.head(0, 0), eight(0)),
        Raw(0x0203, Self.head(0, 1, style: 1), eight(2.5)),
        Raw(0x0204, Self.head(0, 2, style: 1), unicode("秘密")),
        Raw(0x0006, Self.head(0, 3), eight(0), zeros(8)),
        // Zeros are not shown; the record follows the cells.
        Raw(0x023E, two(0x06A6), zeros(16)),
      ])
    let found = try grid(image)
    #expect(found.cells.map(\.text) == ["", "", "", ""])
    #expect(
      found.hiddenValues == [
        CellReference(row: 0, column: 0): "0", CellReference(row: 0, column: 1): "2.5",
        CellReference(row: 0, column: 2): "秘密",
      ])
  }

  @Test func `cells out of order are put in order, and two contents for one are refused`() throws {
    let a = Raw(0x0203, Self.head(1, 0), eight(1))
    let b = Raw(0x0203, Self.head(0, 0), eight(2))
    #expect(try grid(WorkbookImage([a, b, a])).cells.map(\.text) == ["2", "1"])
    let error = refusal(WorkbookImage([a, b, Raw(0x0203, Self.head(1, 0), eight(3))]).file)
    #expect(error?.reason as? WorkbookReason == .duplicateCell)
    #expect(error?.place.cell?.description == "A2")
  }

  @Test func `borders of cells with and without a value`() throws {
    let image = WorkbookImage(
      globals: [Raw(0xE0, Self.style(lines: 0x1111)), Raw(0xE0, Self.style(lines: 0x0100))],
      [
        Raw(0x0203, Self.head(0, 0), eight(1)),
        Raw(0x00BE, two(0), two(1), two(1), two(1), two(2)),
      ])
    let borders = try grid(image).borders
    #expect(borders.edges(of: CellReference(row: 0, column: 0)) == .all)
    #expect(borders.edges(of: CellReference(row: 0, column: 2)) == .top)
    #expect(borders.edges(of: CellReference(row: 0, column: 3)) == [])
  }

  @Test func `borders of cells that come in the opposite order`() throws {
    let records = (0..<2000).reversed().map { index in
      Raw(0x0201, Self.head(index / 4, index % 4 * 2, style: index % 2))
    }
    let image = WorkbookImage(
      globals: [Raw(0xE0, Self.style(lines: 0x1111)), Raw(0xE0, Self.style(lines: 0x0100))],
      records)
    let borders = try grid(image).borders
    for row in [1, 250, 498] {
      #expect(borders.edges(of: CellReference(row: row, column: 0)) == .all)
      #expect(borders.edges(of: CellReference(row: row, column: 1)) == .left)
      #expect(borders.edges(of: CellReference(row: row, column: 2)) == [.top, .bottom])
    }
  }

  @Test func `limits on places, characters and texts are kept`() {
    var limits = ReadingLimits()
    limits.rows = 10
    limits.columns = 5
    limits.charactersPerCell = 3
    limits.textBytes = 12
    func kind(_ records: Raw...) -> ReadError.Kind? {
      refusal(WorkbookImage(records).file, limits: limits)?.kind
    }
    let text = { row in Raw(0x0204, Self.head(row, 0), unicode("目標だ")) }
    #expect(kind(text(0)) == nil)
    #expect(kind(text(0), text(1)) == .tooLarge)
    #expect(kind(Raw(0x0203, Self.head(10, 0), eight(1))) == .tooLarge)
    #expect(kind(Raw(0x00BE, two(0), two(4), two(0), two(0), two(5))) == .tooLarge)
    #expect(kind(Raw(0x0204, Self.head(0, 0), unicode("abcd"))) == .tooLarge)
  }

  @Test(arguments: [0x0201, 0x0203, 0x0204, 0x0205, 0x0006, 0x027E, 0x00BD, 0x00BE, 0x00D6, 0x00FD])
  func `a record that is too short is refused with its place`(number: Int) {
    let error = refusal(WorkbookImage([Raw(number, two(1), two(2), [0])]).file)
    #expect(error?.kind == .unreadableFile)
    #expect(error?.place.sheet == "S")
    #expect(error?.place.byteOffset != nil)
  }
}
