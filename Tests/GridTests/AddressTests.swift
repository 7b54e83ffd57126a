import Testing

@testable import Grid

struct AddressTests {
  @Test(arguments: [
    ("A1", 0, 0), ("C12", 11, 2), ("Z1", 0, 25), ("AA1", 0, 26), ("AZ9", 8, 51), ("ZZ1", 0, 701),
    ("AAA1", 0, 702), ("XFD1048576", 1_048_575, 16_383),
  ])
  func `the A1 form and the indices denote the same cell`(text: String, row: Int, column: Int) {
    let cell = CellReference(row: row, column: column)
    #expect(cell.description == text)
    #expect(CellReference(text) == cell)
    #expect(CellReference(text.lowercased()) == cell)
  }

  @Test(arguments: ["$C$12", "C$12", "$C12"])
  func `an absolute reference denotes the same cell`(text: String) {
    #expect(CellReference(text) == CellReference(row: 11, column: 2))
  }

  @Test(arguments: [
    "", "A", "1", "A0", "1A", "A1B", "A 1", "Ａ1", "A１", "A-1", "あ1", "AAAAAAAAAAAA1",
    "A999999999999",
  ])
  func `any other text is not a cell`(text: String) {
    #expect(CellReference(text) == nil)
    #expect(CellRange(text) == nil)
    #expect(CellRange(text + ":B2") == nil)
    #expect(CellRange("B2:" + text) == nil)
  }

  @Test(arguments: [("B2:D5", "B2:D5"), ("D5:B2", "B2:D5"), ("B5:D2", "B2:D5"), ("C3", "C3:C3")])
  func `the corners of a range may be in any order`(text: String, range: String) {
    #expect(CellRange(text)?.description == range)
  }

  @Test func `a range contains its corners and everything between them`() throws {
    let range = try #require(CellRange("B2:D5"))
    #expect(range.topLeft.description == "B2")
    #expect(range.bottomRight.description == "D5")
    let around = try #require(CellRange("A1:E6"))
    let held = around.rows.flatMap { row in
      around.columns.map { CellReference(row: row, column: $0) }
    }.filter(range.contains)
    #expect(held.count == 12)
    #expect(held == held.sorted())
    for (other, overlaps) in [
      ("D5:F9", true), ("E2:F5", false), ("A1:A9", false), ("A6:D6", false), ("C3:C3", true),
    ] {
      #expect(try range.overlaps(#require(CellRange(other))) == overlaps, "\(other)")
    }
  }
}
