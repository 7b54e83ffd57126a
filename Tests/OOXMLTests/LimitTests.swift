import Grid
import Messages
import TestSupport
import Testing

@testable import OOXML
import WorkbookReading

@Suite struct `a limit` {
  /// A sheet with the same shared string in every cell.
  static func repeated(_ text: String, rows: Int, columns: Int) -> PackageBuilder {
    let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: columns)
    return PackageBuilder(
      rows: String(repeating: "<row>\(cells)</row>", count: rows),
      strings: "<si><t>\(text)</t></si>",
      before: "<dimension ref=\"A1:\(CellReference(row: rows - 1, column: columns - 1))\"/>")
  }

  @Test(arguments: ["A1048577", "XFE1", "ZZZ99999"])
  func `cells beyond Excel's last row or column are rejected`(cell: String) throws {
    let package = PackageBuilder(rows: "<row><c r=\"\(cell)\"><v>1</v></c></row>")
    #expect(try error(of: package.bytes)?.kind == .tooLarge)
  }

  @Test func `the length of a text is counted as in Excel`() throws {
    for (text, isRead) in [
      (String(repeating: "字", count: 32_767), true), (String(repeating: "字", count: 32_768), false),
      (String(repeating: "😀", count: 16_383), true), (String(repeating: "😀", count: 16_384), false),
    ] {
      let shared = PackageBuilder(
        rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>\(text)</t></si>")
      let inline = PackageBuilder(
        rows: "<row><c r=\"A1\" t=\"inlineStr\"><is><t>\(text)</t></is></c></row>")
      #expect(try error(of: shared.bytes)?.kind == (isRead ? nil : .tooLarge))
      #expect(try error(of: inline.bytes)?.kind == (isRead ? nil : .tooLarge))
    }
  }

  @Test func `the unpacked size declared by the zip is limited`() throws {
    var limits = ReadingLimits()
    limits.unpackedBytes = 1200
    let package = PackageBuilder(rows: "<row/>")
    #expect(package.parts.reduce(0) { $0 + $1.content.count } > 1200)
    #expect(try error(of: package.bytes, limits: limits)?.kind == .tooLarge)
  }

  @Test func `a zip bomb is rejected by its compression ratio`() throws {
    var package = PackageBuilder()
    package["xl/worksheets/sheet1.xml"] += String(repeating: " ", count: 2 << 20)
    var limits = ReadingLimits()
    limits.compressionRatio = 500
    let error = try error(of: package.bytes, limits: limits)
    #expect(error?.kind == .tooLarge, "\(error?.text.english ?? "none")")
    #expect(error?.place.part == "xl/worksheets/sheet1.xml")
  }

  @Test func `a part larger than declared is rejected`() throws {
    var package = PackageBuilder(rows: String(repeating: "<row/>", count: 100_000))
    package.alter = { if $0.name.hasSuffix("sheet1.xml") { $0.declaredSize = 1000 } }
    #expect(try error(of: package.bytes)?.kind == .unreadableFile)
  }

  @Test func `repeated long strings are limited`() throws {
    // 12 million bytes with a limit of one million, like 12 GB with the default limit of 1 GiB.
    var limits = ReadingLimits()
    limits.textBytes = 1 << 20
    let text = String(repeating: "あ", count: 4000)
    let bytes = Self.repeated(text, rows: 50, columns: 20).bytes
    #expect(try error(of: bytes, limits: limits)?.kind == .tooLarge)
    let output = Output()
    let error = #expect(throws: ReadError.self) {
      try Workbook(bytes: bytes, limits: limits).writeTexts(ofSheet: 0, as: .tsv) {
        output.append($0)
      }
    }
    #expect(error?.kind == .tooLarge)
    #expect(output.bytes.isEmpty)
  }

  @Test func `a sheet with two distant cells exceeds the limit of blank fields`() throws {
    let package = PackageBuilder(
      rows:
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>"
    )
    #expect(try texts(grid(package)) == ["A1=1", "XFD1048576=2"])
    let error = #expect(throws: ReadError.self) { try text(package.bytes) }
    #expect(error?.kind == .tooLarge)
    let narrow = PackageBuilder(
      rows:
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"50000\"><c r=\"C50000\"><v>2</v></c></row>"
    )
    #expect(try text(narrow.bytes).utf8.count == 50_000 * 3 + 2)
  }

  @Test func `the depth of nested elements is limited`() throws {
    let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(try error(of: PackageBuilder(rows: deep).bytes)?.kind == .tooLarge)
  }

  @Test(.takesLong) func `a sheet may have 50,000 merged ranges`() throws {
    let merges = (1...50_000).map { "<mergeCell ref=\"A\($0):B\($0)\"/>" }.joined()
    let package = PackageBuilder(after: "<mergeCells>\(merges)</mergeCells>")
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try grid(package).merges.count == 50_000)
    #expect(clock.now - start < .seconds(30))
  }

  @Test func `the limit of held cells counts everything that a sheet keeps in memory`() throws {
    var limits = ReadingLimits()
    limits.heldCells = 100
    let styles =
      "<borders><border/><border><left style=\"thin\"/></border></borders>"
      + "<cellXfs><xf/><xf borderId=\"1\"/></cellXfs>"
    func rows(_ cells: String, _ count: Int) -> PackageBuilder {
      PackageBuilder(rows: String(repeating: "<row>\(cells)</row>", count: count), styles: styles)
    }
    for cells in ["<c><v>1</v></c><c/>", "<c><f>A1</f></c>", "<c s=\"1\"/>"] {
      #expect(try error(of: rows(cells, 100).bytes, limits: limits) == nil)
      let error = try error(of: rows(cells, 101).bytes, limits: limits)
      #expect(error?.kind == .tooLarge, "\(cells)")
      #expect(error?.text.english == "the worksheet has more than 100 cells")
    }
    // Writing delimited text holds no cells in memory.
    let output = Output()
    try Workbook(bytes: rows("<c><v>1</v></c>", 101).bytes, limits: limits).writeTexts(
      ofSheet: 0, as: .tsv
    ) { output.append($0) }
    #expect(output.bytes.count == 202)
  }

  @Test func `a row that is listed repeatedly counts towards the limit of rows`() throws {
    var limits = ReadingLimits()
    limits.rows = 50
    let row = "<row r=\"20\" hidden=\"1\"/><row r=\"30\"/>"
    #expect(
      try error(of: PackageBuilder(rows: String(repeating: row, count: 25)).bytes, limits: limits)
        == nil)
    let error = try error(
      of: PackageBuilder(rows: String(repeating: row, count: 26)).bytes, limits: limits)
    #expect(error?.text.english == "the worksheet lists more than 50 rows")
  }

  @Test func `the limit of members applies to sheets, too`() throws {
    var limits = ReadingLimits()
    limits.members = 20
    var package = PackageBuilder()
    let sheets = (1...21).map { "<sheet name=\"\($0)\"/>" }.joined()
    package["xl/workbook.xml"] =
      "<workbook xmlns=\"\(PackageBuilder.main)\"><sheets>\(sheets)</sheets></workbook>"
    #expect(try error(of: package.bytes, limits: limits)?.kind == .tooLarge)
  }

  @Test(.takesLong) func `many overlapping merged ranges are handled without a limit`() throws {
    let equal = String(repeating: "<mergeCell ref=\"A1:B2\"/>", count: 40_000)
    let nested = (1...40_000).map { "<mergeCell ref=\"C\($0):D1000000\"/>" }.joined()
    let apart = (1...2000).map { "<mergeCell ref=\"E\($0 * 2):F\($0 * 2 + 1)\"/>" }.joined()
    let package = PackageBuilder(after: "<mergeCells>\(equal)\(nested)\(apart)</mergeCells>")
    let grid = try grid(package)
    #expect(grid.merges.count == 2002)
    #expect(grid.merges.prefix(2).map(\.description) == ["A1:B2", "C1:D1000000"])
    #expect(grid.repairs.count == 100)
  }
}
