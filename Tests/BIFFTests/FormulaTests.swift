import Grid
import Testing

@testable import BIFF

/// Formulas whose results the file does not have.
@Suite struct FormulaTests {
  private static let emptyText: [UInt8] = [3, 0, 0, 0, 0, 0, 0xFF, 0xFF]

  private static func formula(
    _ tokens: [UInt8] = [0x1E, 5, 0], result: [UInt8] = emptyText, row: Int = 0
  ) -> Raw {
    Raw(0x0006, two(row) + two(0) + two(0), result, zeros(6), two(tokens.count), tokens)
  }

  private static func string(_ text: String) -> [UInt8] {
    [0x17, UInt8(text.utf16.count), 1] + wide(text)
  }

  /// A function whose number of arguments varies.
  private static func function(_ number: Int, _ count: UInt8) -> [UInt8] {
    [0x42, count] + two(number)
  }

  private static let cell: [UInt8] = [0x44] + two(1) + two(0xC000)

  @Test(
    arguments: [
      (string("令和") + [0x1E, 5, 0, 0x08] + string("年\"度") + [0x08], "\"令和\"&5&\"年\"\"度\""),
      ([0x1E, 10, 0, 0x1E, 3, 0, 0x06, 0x1E, 1, 0, 0x41] + two(27), "ROUND(10/3,1)"),
      ([0x25] + two(0) + two(8) + two(0xC000) + two(0xC001) + [0x19, 0x10, 0, 0], "SUM(A1:B9)"),
      ([0x24] + two(4) + two(0x0002) + [0x13, 0x15, 0x14], "(-$C$5)%"),
      ([0x1F] + eight(0.25) + [0x1D, 1, 0x0B], "0.25=TRUE"),
      ([0x1C, 0x17], "#REF!"), ([0x19, 1, 0, 0, 0x41] + two(221), "TODAY()"),
      (
        cell + [0x19, 2, 9, 0] + string("") + [0x19, 8, 3, 0] + cell + [0x19, 8, 3, 0]
          + function(1, 3), "IF(A2,\"\",A2)"
      ),
      (
        cell + [0x19, 4, 1, 0, 0, 0, 0, 0] + [0x16] + [0x19, 8, 3, 0] + function(100, 2),
        "CHOOSE(A2,)"
      ),
      // A name, an unknown function, too few operands, and a formula that is cut off.
      ([0x43] + zeros(4), "…"), ([0x41] + two(999), "…"), ([0x03], "…"), ([0x1E, 1], "…"),
      ([], "…"), ([0x1E, 1, 0, 0x1E, 1, 0], "…"),
    ] as [([UInt8], String)])
  func `a formula that was never computed is kept as its text`(
    tokens: [UInt8], expected: String
  ) throws {
    let found = try grid(WorkbookImage([Self.formula(tokens)]))
    #expect(found.uncomputedFormulas == [CellReference(row: 0, column: 0): expected])
    #expect(found.cells.isEmpty)
  }

  @Test func `a formula whose text would be too long is not written out`() throws {
    let tokens = Self.string("あ") + Array(repeating: [0x19, 0x10, 0, 0], count: 9000).joined()
    let found = try grid(WorkbookImage([Self.formula(tokens)]))
    #expect(found.uncomputedFormulas.values.map(\.self) == ["…"])
  }

  @Test func `an empty text is a result where something was computed`() throws {
    let computed = Self.formula(result: eight(1), row: 1)
    #expect(try grid(WorkbookImage([Self.formula(), computed])).uncomputedFormulas.isEmpty)
    let named = WorkbookImage(globals: [Raw(0x01C1, zeros(8))], [Self.formula()])
    #expect(try grid(named).uncomputedFormulas.isEmpty)
    let old = WorkbookImage(version: .biff5, [Self.formula()])
    #expect(try grid(old).uncomputedFormulas.isEmpty)
  }
}
