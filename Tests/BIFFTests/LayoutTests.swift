@testable import BIFF
import Grid
import Messages
import Testing
import WorkbookReading

/// Rows, columns, merged cells, the list of sheets.
@Suite struct LayoutTests {
  private static func row(_ index: Int, height: Int = 255, flags: Int = 0x100) -> Raw {
    Raw(0x0208, two(index), two(0), two(1), two(height), four(0), two(flags), two(15))
  }

  @Test func `hidden rows and columns, by flag or size`() throws {
    let image = WorkbookImage([
      Raw(0x7D, two(1), two(2), two(0), two(15), two(0), two(0)),
      Raw(0x7D, two(3), two(3), two(2048), two(15), two(1), two(0)),
      Raw(0x7D, two(5), two(300), two(2048), two(15), two(1), two(0)),
      Self.row(0), Self.row(1, flags: 0x120), Self.row(2, height: 0), Self.row(4, flags: 0x120),
    ])
    let found = try grid(image)
    #expect(found.hiddenRows == [1...2, 4...4])
    #expect(found.hiddenColumns == [1...3, 5...255])
  }

  @Test func `rows that are not listed are hidden where the default is zero`() throws {
    let image = WorkbookImage([
      Raw(0x0225, two(2), two(0)), Self.row(1), Self.row(3, flags: 0x120),
    ])
    #expect(try grid(image).hiddenRows == [0...0, 2...65535])
  }

  @Test func `merged cells of several records`() throws {
    let image = WorkbookImage([
      Raw(0xE5, two(2), two(0), two(1), two(0), two(2), two(3), two(3), two(0), two(255)),
      Raw(0xE5, two(1), two(5), two(6), two(1), two(1)),
    ])
    #expect(try grid(image).merges.map(\.description) == ["A1:C2", "A4:IV4", "B6:B7"])
    let damaged = WorkbookImage([Raw(0xE5, two(1), two(5), two(4), two(1), two(1))])
    #expect(refusal(damaged.file)?.reason as? BIFFReason == .badMerge)
  }

  @Test func `the list of sheets has kinds and visibilities`() throws {
    var image = WorkbookImage()
    image.sheets = [
      .init(name: "様式"), .init(name: "隠し", visibility: 1), .init(name: "深く", visibility: 2),
      .init(name: "図", type: 2, content: 0x0020), .init(name: "命令", type: 1, content: 0x0040),
      .init(name: "箱", records: RecordImage([Raw(0x0081, two(0x0010))])),
    ]
    let workbook = try BinaryWorkbook(bytes: image.file)
    #expect(workbook.sheets.map(\.name) == ["様式", "隠し", "深く", "図", "命令", "箱"])
    #expect(
      workbook.sheets.map(\.kind) == [
        .worksheet, .worksheet, .worksheet, .chartsheet, .macrosheet, .dialogsheet,
      ])
    #expect(workbook.sheets.prefix(3).map(\.visibility) == [.visible, .hidden, .veryHidden])
    #expect(try workbook.grid(at: 3).cells.isEmpty)
  }

  @Test func `a chart inside a worksheet is passed over`() throws {
    let image = WorkbookImage([
      Raw(0x0809, two(0x0600), two(0x0020), zeros(12)),
      Raw(0x0203, two(0), two(0), two(0), eight(9)), Raw(0x000A, []),
      Raw(0x0203, two(1), two(0), two(0), eight(8)),
    ])
    #expect(texts(try grid(image)) == ["A2": "8"])
  }
}
