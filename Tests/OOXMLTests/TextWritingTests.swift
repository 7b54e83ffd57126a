import Zip
import Grid
import Messages
import TestSupport
import Testing

@testable import OOXML
import WorkbookReading

@Suite struct `a sheet as delimited text` {
  static let strings =
    "<si><t>a,b</t></si><si><t>say \"x\"</t></si><si><t>一\n二</t></si><si><t/></si>"

  @Test(arguments: [
    (
      "<row><c><v>1</v></c><c r=\"C1\"><v>2</v></c></row><row r=\"3\"><c r=\"B3\"><v>3</v></c></row>",
      "1,,2\r\n,,\r\n,3,\r\n"
    ),
    (
      "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>",
      "\"a,b\",\"say \"\"x\"\"\",\"一\n二\"\r\n"
    ),
    ("<row><c><v>1</v></c><c t=\"s\"><v>3</v></c></row><row><c r=\"B2\" s=\"5\"/></row>", "1\r\n"),
    (
      "<row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row r=\"1\"><c r=\"B1\"><v>1</v></c></row>",
      ",1\r\n2,\r\n"
    ),
    ("<row r=\"3\"><c r=\"B3\" t=\"b\"><v>1</v></c></row>", ",\r\n,\r\n,TRUE\r\n"),
    ("", ""),
  ])
  func `text goes from A1 to the last used row and column`(rows: String, expected: String) throws {
    for dimension in [
      "", "<dimension ref=\"A1\"/>", "<dimension ref=\"A1:C3\"/>", "<dimension ref=\"A1:B9\"/>",
    ] {
      let package = PackageBuilder(rows: rows, strings: Self.strings, before: dimension)
      #expect(try text(package.bytes, as: .csv) == expected, "\(dimension)")
    }
  }

  @Test(.takesLong) func `a large sheet gives the same text whatever extent it declares`() throws {
    let rows = (1...20_000).map { row in
      "<row r=\"\(row)\"><c r=\"A\(row)\"><v>\(row)</v></c><c r=\"C\(row)\" t=\"inlineStr\"><is><t>第\(row)号、組織目標の達成状況と今後の方針</t></is></c></row>"
    }
    let expected = (1...20_000).map { "\($0)\t\t第\($0)号、組織目標の達成状況と今後の方針\n" }.joined()
    for dimension in ["A1:C20000", "A1:Z20000", "A1:C2"] {
      let package = PackageBuilder(rows: rows.joined(), before: "<dimension ref=\"\(dimension)\"/>")
      #expect(package.parts.contains { $0.content.count > PackageParts.largePart })
      #expect(try text(package.bytes) == expected)
    }
  }

  /// Rows of a sheet that another thread scans; every fifth one is left to the general path.
  private static let largeRows = (1...30_000).map { row in
    let end = row.isMultiple(of: 5) ? "<!-- unusual --></c>" : "</c>"
    return "<row r=\"\(row)\"><c r=\"A\(row)\" t=\"s\"><v>\(row % 3)</v></c>"
      + "<c r=\"B\(row)\" t=\"str\"><v>\(row) &amp; rows\(row)</v>\(end)</row>"
  }

  @Test(.takesLong) func `rows that follow unusual ones in a large sheet keep their texts`() throws
  {
    let strings = ["\"a,b\"", "\"say \"\"x\"\"\"", "\"一\n二\""]
    let expected = (1...30_000).map { "\(strings[$0 % 3]),\($0) & rows\($0)\r\n" }.joined()
    let package = PackageBuilder(
      rows: Self.largeRows.joined(), strings: Self.strings, before: "<dimension ref=\"A1:B30000\"/>"
    )
    #expect(package.parts.contains { $0.content.count > PackageParts.largePart })
    #expect(try text(package.bytes, as: .csv) == expected)
  }

  @Test(.takesLong) func `an error deep in a large sheet names its cell`() throws {
    var rows = Self.largeRows
    rows[24_000] = "<row r=\"24001\"><c r=\"B24001\" t=\"x\"><v>1</v></c></row>"
    let package = PackageBuilder(
      rows: rows.joined(), strings: Self.strings, before: "<dimension ref=\"A1:B30000\"/>")
    let error = #expect(throws: ReadError.self) { try text(package.bytes) }
    #expect(error?.place.cell?.description == "B24001")
  }

  @Test(.takesLong) func `a large sheet ends with the first error of the sink`() throws {
    struct Full: Error {}
    let bytes = PackageBuilder(
      rows: Self.largeRows.joined(), strings: Self.strings,
      before: "<dimension ref=\"A1:B30000\"/>"
    ).bytes
    for _ in 0..<10 {
      #expect(throws: Full.self) {
        try Workbook(bytes: bytes).writeTexts(ofSheet: 0, as: .tsv) { _ in throw Full() }
      }
    }
  }

  @Test func `a wider row that comes too late is an error`() throws {
    var rows = (1...40_000).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1234567890123</v></c><c r=\"B\($0)\"><v>1234567890123</v></c></row>"
    }
    rows.append("<row r=\"40001\"><c r=\"C40001\"><v>1</v></c></row>")
    let package = PackageBuilder(rows: rows.joined(), before: "<dimension ref=\"A1:B40001\"/>")
    let error = #expect(throws: ReadError.self) { try text(package.bytes) }
    #expect(error?.place.cell?.description == "C40001")
  }

  @Test func `errors of the sink are passed on`() throws {
    struct Full: Error {}
    let bytes = PackageBuilder(rows: "<row><c><v>1</v></c></row>").bytes
    #expect(throws: Full.self) {
      try Workbook(bytes: bytes).writeTexts(ofSheet: 0, as: .tsv) { _ in throw Full() }
    }
  }
}

@Suite struct `rows that are walked` {
  @Test func `a row keeps its cells after the next row was read`() throws {
    let package = PackageBuilder(
      rows:
        "<row r=\"2\" hidden=\"1\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c></row><row><c t=\"str\"><v>次</v></c></row>",
      strings: "<si><t>税</t></si><si><t/></si>")
    let rows = try Workbook(bytes: package.bytes).rows(at: 0)
    let first = try rows.next()
    let second = try rows.next()
    #expect(try rows.next() == nil)
    #expect(first?.index == 1 && first?.isHidden == true && second?.isHidden == false)
    #expect(first?.map(\.text) == ["税"])
    #expect(first?.first?.reference == CellReference(row: 1, column: 1))
    #expect(second?.first?.value == .text("次"))
  }

  @Test func `reading rows may stop early`() throws {
    let row = "<row><c><v>1</v></c></row>"
    let bytes = PackageBuilder(rows: String(repeating: row, count: 40_000)).bytes
    let rows = try Workbook(bytes: bytes).rows(at: 0)
    #expect(try rows.next()?.count == 1)
  }
}
