import TestSupport
import Testing

@testable import OOXML
import WorkbookReading

/// Sheets whose last column is first used late, and workbooks with very many sheets.
@Suite(.takesLong) struct SparseSheetTests {
  @Test func `a sheet without a declared extent may reach its full width late`() throws {
    let rows = (1...30_000).map { row in
      "<row r=\"\(row)\"><c r=\"A\(row)\" t=\"str\"><v>組織目標の達成状況と今後の方針</v></c></row>"
    }
    let last = "<row r=\"30001\"><c r=\"C30001\"><v>1</v></c></row>"
    let package = PackageBuilder(rows: rows.joined() + last)
    let expected = String(repeating: "組織目標の達成状況と今後の方針\t\t\n", count: 30_000) + "\t\t1\n"
    #expect(expected.utf8.count > 1 << 20)
    #expect(try text(package.bytes) == expected)
  }

  @Test func `a list of fifty thousand sheets is read quickly`() throws {
    var package = PackageBuilder()
    let count = 50_000
    let sheets = (0..<count).map { "<sheet name=\"s\($0)\" sheetId=\"\($0)\" r:id=\"r\($0)\"/>" }
    package["xl/workbook.xml"] =
      "<workbook xmlns=\"\(PackageBuilder.main)\" xmlns:r=\"\(PackageBuilder.office)\"><sheets>"
      + sheets.joined() + "</sheets></workbook>"
    package["xl/_rels/workbook.xml.rels"] = PackageBuilder.relationships(
      (0..<count).map { ("r\($0)", "worksheet", "worksheets/sheet\($0).xml") })
    let clock = ContinuousClock()
    let start = clock.now
    var limits = ReadingLimits()
    limits.members = count
    let workbook = try Workbook(bytes: package.bytes, limits: limits)
    #expect(workbook.sheets.last?.name == "s49999")
    #expect(workbook.sheets.last?.kind == .worksheet)
    #expect(clock.now - start < .seconds(20))
  }
}
