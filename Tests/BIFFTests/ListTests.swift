import Grid
import Testing

@testable import BIFF

/// Drop-down lists whose values are in cells.
struct ListTests {
  /// A list in B1 of the first sheet with a formula; 凡例 has ○ and × in A1:A2.
  private static func workbook(_ formula: [UInt8], book: [UInt8] = two(1) + two(0x0401)) -> [UInt8]
  {
    func text(_ row: Int, _ text: String) -> Raw {
      Raw(0x0204, two(row) + two(0) + two(0) + two(text.utf16.count) + [1] + wide(text))
    }
    let empty: [UInt8] = two(1) + [0, 0]
    let list = Raw(
      0x01BE, four(3), empty, empty, empty, empty, two(formula.count) + two(0), formula,
      two(0) + two(0), two(1), two(0) + two(0) + two(1) + two(1))
    let cells: [UInt8] = two(0) + two(1) + two(0) + two(0)
    let own: [UInt8] = [0x3B] + two(0) + cells
    var image = WorkbookImage(
      globals: [
        Raw(0x01AE, book), Raw(0x0017, two(1), two(0), two(1), two(1)),
        Raw(
          0x0018, two(0) + [0, 2] + two(own.count), two(0) + two(0) + [0, 0, 0, 0],
          [1] + wide("記号"), own),
      ], [text(0, "評価"), list])
    image.sheets.append(
      .init(name: "凡例", records: RecordImage([text(0, "○"), text(1, "×")])))
    return image.file
  }

  private static func lists(_ workbook: [UInt8]) throws -> [SheetLook.Choices] {
    try BinaryWorkbook(bytes: workbook).look(at: 0).choices
  }

  private static let area: [UInt8] = two(0) + two(1) + two(0) + two(0)

  @Test func `values of a list may be cells of another sheet, of its own, or have a name`() throws {
    let other = try Self.lists(Self.workbook([0x3B] + two(0) + Self.area))
    #expect(other.map(\.values) == [["○", "×"]])
    #expect(other.flatMap(\.ranges) == [try #require(CellRange("B1"))])
    #expect(try Self.lists(Self.workbook([0x25] + Self.area)).map(\.values) == [["評価"]])
    #expect(try Self.lists(Self.workbook([0x43] + four(1))).map(\.values) == [["○", "×"]])
  }

  @Test(arguments: [[0x43, 2, 0, 0, 0], [0x3B, 5, 0, 0, 0, 1, 0, 0, 0, 0, 0], [0x1E, 1, 0], []])
  func `a list whose values nobody knows is none`(formula: [UInt8]) throws {
    #expect(try Self.lists(Self.workbook(formula)).isEmpty)
  }

  @Test func `cells of another workbook are not read`() throws {
    let formula: [UInt8] = [0x3B] + two(0) + Self.area
    #expect(try Self.lists(Self.workbook(formula, book: two(1) + two(3))).isEmpty)
  }
}
