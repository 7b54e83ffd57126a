import Grid
import Testing

@testable import OOXML

@Suite struct `the evidence beside the values` {
  /// Styles 0 to 9: plain; lines on all sides; a line below; struck; superscript; not struck;
  /// `;;;`; `0;-0;;@`; `@"件"` struck; a date.
  static let styles =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\";;;\"/><numFmt numFmtId=\"165\" formatCode=\"0;-0;;@\"/>"
    + "<numFmt numFmtId=\"166\" formatCode=\"@&quot;件&quot;\"/><numFmt numFmtId=\"167\" formatCode=\"#,##0;-#,##0;_ \"/></numFmts>"
    + "<fonts><font/><font><strike/></font><font><vertAlign val=\"superscript\"/></font><font><strike val=\"0\"/></font></fonts>"
    + "<borders><border><left/><right/><top style=\"none\"/></border>"
    + "<border><left style=\"thin\"/><right style=\"hair\"/><top style=\"medium\"/><bottom style=\"double\"/><diagonal style=\"thin\"/></border>"
    + "<border><bottom style=\"thin\"><color auto=\"1\"/></bottom></border></borders>"
    + "<cellXfs><xf numFmtId=\"0\"/><xf borderId=\"1\"/><xf borderId=\"2\"/><xf fontId=\"1\"/><xf fontId=\"2\"/><xf fontId=\"3\"/>"
    + "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\" fontId=\"1\"/><xf numFmtId=\"14\"/><xf numFmtId=\"167\"/></cellXfs>"

  static func grid(
    _ cells: String, strings: String = "", styles: String = styles, before: String = ""
  ) throws -> Grid {
    try OOXMLTests.grid(
      PackageBuilder(
        rows: "<row r=\"1\">\(cells)</row>", strings: strings, styles: styles, before: before))
  }

  // MARK: - Borders

  @Test(arguments: [
    ("<c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"B1\" s=\"1\"/>", [15, 15, 4]),
    ("<c r=\"A1\" s=\"1\" ></c><c s=\"1\" t=\"s\"><v></v></c>", [15, 15, 4]),
    ("<c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t></t></is></c>", [15, 4, 0]),
    ("<c r=\"A1\" s=\"2\"/><c r=\"C1\" s=\"2\"><f>1</f></c>", [2, 0, 2]),
    ("<c r=\"A1\"/><c r=\"B1\" s=\"0\"><v>1</v></c><c r=\"C1\" s=\"99\"/>", [0, 0, 0]),
    ("<x/><c r=\"B1\" s=\"1\"><x/></c>", [8, 15, 4]),
  ])
  func `blank cells have borders, too`(cells: String, edges: [UInt8]) throws {
    let grid = try Self.grid(cells)
    #expect((0..<3).map { grid.borders.edges(of: cell(0, $0)).rawValue } == edges)
  }

  @Test func `borders of strict workbooks may be called start and end`() throws {
    let styles =
      "<borders><border><start style=\"thin\"/><end/></border></borders><cellXfs><xf/></cellXfs>"
    let grid = try Self.grid("<c r=\"A1\" s=\"0\"/>", styles: styles)
    #expect(grid.borders.edges(of: cell(0, 0)) == .left)
  }

  @Test func `a sheet without borders has none`() throws {
    let grid = try Self.grid("<c r=\"A1\" s=\"0\"><v>1</v></c><c r=\"B1\" s=\"3\"/>")
    #expect(grid.borders.isEmpty)
  }

  // MARK: - Runs

  static let strings = [
    "<si><t>すべて</t></si>",
    "<si><r><rPr><strike/></rPr><t>120</t></r><r><rPr><b/></rPr><t>100</t></r></si>",
    "<si><r><t>1</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>注</t></r><r><rPr><dstrike/></rPr><t>x</t></r></si>",
    "<si><r><rPr><strike val=\"0\"/></rPr><t>a</t></r><r><rPr><strike val=\"false\"/></rPr><t>b</t></r></si>",
    "<si><r><t>旧_x000D_</t></r><r><rPr><strike/></rPr><t>\n新_x000D_\n</t></r><r><rPr><strike/><vertAlign val=\"subscript\"/></rPr><t>2</t></r><rPh sb=\"0\" eb=\"1\"><t>キュウ</t></rPh></si>",
    "<si><r><rPr><strike/></rPr><t/></r><r><rPr/><t>残</t></r></si>",
  ].joined()

  /// A cell; its text; its runs as `start-end:style`.
  @Test(arguments: [
    ("<c s=\"3\" t=\"s\"><v>0</v></c>", "すべて", ["0-9:1"]),
    ("<c s=\"4\"><v>12</v></c>", "12", ["0-2:2"]),
    ("<c s=\"5\"><v>12</v></c>", "12", []),
    ("<c t=\"s\"><v>1</v></c>", "120100", ["0-3:1"]),
    ("<c t=\"s\"><v>2</v></c>", "1注x", ["1-4:2", "4-5:1"]),
    ("<c s=\"3\" t=\"s\"><v>2</v></c>", "1注x", ["0-1:1", "1-4:2", "4-5:1"]),
    ("<c s=\"3\" t=\"s\"><v>3</v></c>", "ab", []),
    ("<c t=\"s\"><v>4</v></c>", "旧\n新\n2", ["4-8:1", "8-9:5"]),
    ("<c t=\"s\"><v>5</v></c>", "残", []),
    ("<c s=\"8\" t=\"s\"><v>1</v></c>", "120100件", ["0-3:1", "6-9:1"]),
    (
      "<c t=\"inlineStr\"><is><r><rPr><strike val=\"1\"/></rPr><t>旧</t></r><r><t>新</t></r></is></c>",
      "旧新", ["0-3:1"]
    ),
    (
      "<c s=\"3\" t=\"inlineStr\"><is><t>_x005F_x000D_</t></is></c>", "_x000D_", ["0-7:1"]
    ),
    (
      "<c t=\"inlineStr\"><is><r><t>_x005F_x000D_</t></r><r><rPr><strike/></rPr><t>旧</t></r></is></c>",
      "_x000D_旧", ["7-10:1"]
    ),
  ])
  func `struck and raised parts are located by their bytes`(
    cell: String, text: String, runs: [String]
  ) throws {
    let grid = try Self.grid(cell, strings: Self.strings)
    #expect(grid.cells.map(\.text) == [text])
    let found = grid.runs.values.flatMap(\.self).map {
      "\($0.range.lowerBound)-\($0.range.upperBound):\($0.style.rawValue)"
    }
    #expect(found == runs)
    #expect(grid.runs.isEmpty == runs.isEmpty)
  }

  // MARK: - Hidden values

  @Test(arguments: [
    ("<c s=\"6\"><v>12.50</v></c>", "12.5"),
    ("<c s=\"6\" t=\"str\"><v>隠</v></c>", "隠"),
    ("<c s=\"6\" t=\"b\"><v>1</v></c>", "TRUE"),
    ("<c s=\"7\"><v>0</v></c>", "0"),
    ("<c s=\"6\"><f>A2</f><v>3</v></c>", "3"),
    ("<c s=\"7\"><f>A2</f><v>0</v></c>", nil),
    ("<c s=\"10\"><v>0</v></c>", "0"),
  ])
  func `a value that its format hides is kept separately`(cell: String, value: String?) throws {
    let grid = try Self.grid(cell)
    #expect(grid.cells.map(\.text) == [""])
    #expect(grid.hiddenValues.map(\.value) == (value.map { [$0] } ?? []))
  }

  @Test func `a worksheet can hide its zeros`() throws {
    let cells =
      "<c><v>0</v></c><c><v>-0</v></c><c s=\"9\"><v>0</v></c><c><f>A2</f><v>0</v></c><c t=\"str\"><v>0</v></c><c><v>10</v></c>"
    let view = "<sheetViews><sheetView showZeros=\"0\" workbookViewId=\"0\"/></sheetViews>"
    let grid = try Self.grid(cells, before: view)
    #expect(grid.cells.map(\.text) == ["", "", "", "", "0", "10"])
    #expect(grid.hiddenValues.keys.map(\.column).sorted() == [0, 1, 2])
    #expect(Set(grid.hiddenValues.values) == ["0"])
    let package = PackageBuilder(
      rows: "<row>\(cells)</row>", styles: Self.styles,
      before: "<dimension ref=\"A1:F1\"/>" + view)
    #expect(try text(package.bytes) == "\t\t\t\t0\t10\n")
    let row = try Workbook(bytes: package.bytes).rows(at: 0).next()
    #expect(row?.map(\.text) == ["", "", "", "", "0", "10"])
  }

  @Test(arguments: ["1", "true"])
  func `a worksheet that shows zeros hides none`(flag: String) throws {
    let view = "<sheetViews><sheetView showZeros=\"\(flag)\"/></sheetViews>"
    let grid = try Self.grid("<c><v>0</v></c>", before: view)
    #expect(grid.cells.map(\.text) == ["0"] && grid.hiddenValues.isEmpty)
  }

  // MARK: - Formulas

  @Test(arguments: [
    ("<c><f>SUM(B1:B9)</f><v></v></c>", "SUM(B1:B9)"),
    ("<c><f>A2&amp;\"件\"</f><v/></c>", "A2&\"件\""),
    ("<c t=\"str\"><f>A2</f></c>", "A2"),
    ("<c r=\"A1\" t=\"s\"><f>A2</f></c>", "A2"),
    ("<c><f t=\"shared\" si=\"0\"/></c>", "…"),
    ("<c><f/></c>", "…"),
    ("<c t=\"str\"><f>A2</f><v></v></c>", nil),
    ("<c><f>A2</f><v>0</v></c>", nil),
  ])
  func `a formula without a value is kept as text`(cell: String, formula: String?) throws {
    let grid = try Self.grid(cell)
    #expect(grid.uncomputedFormulas.map(\.value) == (formula.map { [$0] } ?? []))
    #expect(grid.cells.count == (cell.contains("<v>0") ? 1 : 0))
  }

  @Test func `a shared formula is known from the first cell with its text`() throws {
    let grid = try Self.grid(
      "<c><f t=\"shared\" ref=\"A1:C1\" si=\"4\">D1*2</f></c><c><f t=\"shared\" si=\"4\"/></c><c><f t=\"shared\" si=\"5\"/></c>"
    )
    #expect(grid.uncomputedFormulas[cell(0, 1)] == "D1*2")
    #expect(grid.uncomputedFormulas[cell(0, 2)] == "…")
  }

  private func cell(_ row: Int, _ column: Int) -> CellReference {
    CellReference(row: row, column: column)
  }
}
