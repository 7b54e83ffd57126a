import Grid
import JapaneseCalendar
import Testing

@testable import OOXML

@Suite struct `cells of a worksheet` {
  static let strings =
    "<si><t>零</t></si><si><t/></si><si><r><t>太</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 字</t></r></si>"
    + "<si><t>課</t><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh><phoneticPr fontId=\"1\"/></si>"
  static let styles =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-411]ge.m.d\"/><numFmt numFmtId=\"165\" formatCode=\"0.0&quot;日&quot;\"/>"
    + "<numFmt numFmtId=\"166\" formatCode=\"@&quot;課&quot;\"/></numFmts>"
    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"10\"/><xf numFmtId=\"46\"/><xf numFmtId=\"166\"/><xf numFmtId=\"49\"/></cellXfs>"

  @Test(arguments: [
    ("<c r=\"A1\" t=\"s\"><v>0</v></c>", ["A1=零"]),
    ("<c r=\"A1\" t=\"s\"><v> 2\n</v></c>", ["A1=太 字"]),
    ("<c r=\"A1\" t=\"s\"><v>3</v></c>", ["A1=課"]),
    ("<c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v></v></c><c r=\"C1\" s=\"1\"/>", []),
    ("<c r=\"A1\"><v>12</v></c><c r=\"B1\" s=\"9\"><v>\n4</v></c>", ["A1=12", "B1=4"]),
    ("<c r=\"A1\"><v>0.1</v></c><c r=\"B1\"><v>1E3</v></c>", ["A1=0.1", "B1=1000"]),
    ("<c r=\"A1\"><v>1.50</v></c><c r=\"B1\"><v>007</v></c>", ["A1=1.5", "B1=7"]),
    ("<c r=\"A1\" s=\"1\"><v>45017</v></c>", ["A1=R5.4.1"]),
    ("<c r=\"A1\" s=\"2\"><v>14</v></c>", ["A1=14.0日"]),
    ("<c r=\"A1\" s=\"3\"><v>0.876</v></c>", ["A1=87.60%"]),
    (
      "<c r=\"A1\" s=\"5\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"5\" t=\"s\"><v>0</v></c>",
      ["A1=零課", "B1=零課"]
    ),
    (
      "<c r=\"A1\" s=\"6\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"6\" t=\"str\"><v>1</v></c>",
      ["A1=零", "B1=1"]
    ),
    ("<c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c>", ["A1=TRUE", "B1=FALSE"]),
    ("<c r=\"A1\" t=\"e\"><v>#REF!</v></c>", ["A1=#REF!"]),
    ("<c r=\"A1\" t=\"str\"><f>B1&amp;\"\"</f><v> 計 </v></c>", ["A1= 計 "]),
    ("<c r=\"A1\"><f t=\"shared\" si=\"0\"/><v>3</v></c>", ["A1=3"]),
    ("<c r=\"A1\"><f t=\"array\" ref=\"A1:A2\">SUM(1)</f><v>1</v></c>", ["A1=1"]),
    ("<c r=\"A1\" t=\"inlineStr\"><is><t>目標</t></is></c>", ["A1=目標"]),
    ("<c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> a </t></is></c>", ["A1= a "]),
    ("<c r=\"A1\" t=\"inlineStr\"><is><r><t>目</t></r><r><t>標</t></r></is></c>", ["A1=目標"]),
    ("<c r=\"A1\" t=\"inlineStr\"><is><t>a<![CDATA[<b>&amp;]]></t></is></c>", ["A1=a<b>&amp;"]),
    (
      "<c r=\"A1\" t=\"inlineStr\"><is><t>&lt;&#x76EE;&#27161;&gt;&amp;&quot;&apos;</t></is></c>",
      ["A1=<目標>&\"'"]
    ),
    (
      "<c r=\"A1\" t=\"inlineStr\"><is><t>a_x000D_\r\nb\rc_x000D_d&#13;e</t></is></c>",
      ["A1=a\nb\nc\nd\ne"]
    ),
    (
      "<c r=\"A1\" t=\"inlineStr\"><is><t>_x005F_x000D_ _x3042_ _xD83D__xDE00_ _xD83D_ _x12G4_</t></is></c>",
      ["A1=_x000D_ あ 😀 _xD83D_ _x12G4_"]
    ),
    ("<c t=\"inlineStr\"><is><t>x</t></is></c><c><v>1</v></c>", ["A1=x", "B1=1"]),
    ("<c r=\"C1\"><v>1</v></c><c><v>2</v></c><c r=\"B1\"><v>3</v></c>", ["B1=3", "C1=1", "D1=2"]),
    ("<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>1</v></c>", ["A1=1"]),
    ("<c r=\"A1\"/><c r=\"A1\"><v>1</v></c><c r=\"A1\"/>", ["A1=1"]),
    ("<c r='A1' t='str'><v>引用</v></c>", ["A1=引用"]),
    ("<c r=\"A1\" t=\"str\"><!-- no --><v>一<?pi?>二<!-- -->三</v></c>", ["A1=一二三"]),
    ("<c r=\"A1\" t=\"n\"><v>税</v></c>", ["A1=税"]),
    ("<c r=\"XFD1\"><v>1</v></c>", ["XFD1=1"]),
    ("\n  <c r=\"A1\"   s=\"0\" >\n <v>1</v>\n </c>\n", ["A1=1"]),
    ("<x:c xmlns:x=\"urn:other\" r=\"A1\"><x:v>1</x:v></x:c><c r=\"B1\"><v>2</v></c>", ["B1=2"]),
  ])
  func `cells are read as Excel shows them`(cells: String, expected: [String]) throws {
    let package = PackageBuilder(
      rows: "<row r=\"1\">\(cells)</row>", strings: Self.strings, styles: Self.styles)
    #expect(try texts(grid(package)) == expected)
  }

  @Test(arguments: [
    ("<c r=\"A1\" s=\"1\"><v>45017.5</v></c>", "2023-04-01T12:00:00"),
    ("<c r=\"A1\" t=\"d\"><v>1976-11-22T08:30</v></c>", "1976-11-22T08:30:00"),
    ("<c r=\"A1\" t=\"d\"><v>2023-04-01</v></c>", "2023-04-01"),
    ("<c r=\"A1\" t=\"d\"><v>2023-04-01T01:02:03.25Z</v></c>", "2023-04-01T01:02:03.250"),
  ])
  func `date cells become days and times`(cell: String, expected: String) throws {
    let package = PackageBuilder(rows: "<row>\(cell)</row>", styles: Self.styles)
    guard case .date(let date)? = try grid(package).cells.first?.value else {
      Issue.record("no date")
      return
    }
    #expect(date.description == expected)
  }

  /// Cells of style 4, whose format is `[h]:mm:ss`, and of style 5, `@"課"`.
  @Test(arguments: [
    ("<c s=\"4\" t=\"d\"><v>PT1392H0M0.000S</v></c>", "1392:00:00"),
    ("<c s=\"4\" t=\"d\"><v>P1DT2H30M</v></c>", "26:30:00"),
    ("<c s=\"4\" t=\"d\"><v>08:30:00</v></c>", "8:30:00"),
    ("<c s=\"3\" t=\"d\"><v>PT12H</v></c>", "50.00%"),
    ("<c s=\"0\" t=\"d\"><v>PT36H</v></c>", "PT36H"),
    ("<c s=\"3\" t=\"d\"><v>1900-01-01</v></c>", "100.00%"),
    ("<c s=\"0\" t=\"d\"><v>P1Y</v></c>", "P1Y"),
    ("<c s=\"5\" t=\"b\"><v>1</v></c>", "TRUE課"),
  ])
  func `times, durations and booleans use their format`(cell: String, text: String) throws {
    let package = PackageBuilder(rows: "<row>\(cell)</row>", styles: Self.styles)
    #expect(try grid(package).cells.map(\.text) == [text])
  }

  @Test(arguments: [
    ("<c r=\"A1\" s=\"1\"><v>1000000000000</v></c>", 1e12),
    ("<c r=\"A1\" s=\"1\"><v>-3</v></c>", -3),
    ("<c r=\"A1\" s=\"1\"><v>0.25</v></c>", 0.25),
    ("<c r=\"A1\" s=\"4\"><v>45017.5</v></c>", 45017.5),
    ("<c r=\"A1\"><v>0.1</v></c>", 0.1),
    ("<c r=\"A1\"><v>-1.7976931348623157E308</v></c>", -1.7976931348623157e308),
  ])
  func `numbers that are not days stay numbers`(cell: String, expected: Double) throws {
    let package = PackageBuilder(rows: "<row>\(cell)</row>", styles: Self.styles)
    #expect(try grid(package).cells.first?.value == .number(expected))
  }

  @Test func `days are counted from 1904 if the workbook says so`() throws {
    let package = PackageBuilder(
      rows: "<row><c s=\"1\"><v>43555</v></c></row>", styles: Self.styles,
      workbook: "<workbookPr date1904=\"1\"/>")
    #expect(try texts(grid(package)) == ["A1=R5.4.1"])
  }
}

@Suite struct `rows of a worksheet` {
  @Test(arguments: [
    (
      "<row><c><v>1</v></c></row><row r=\"5\"><c><v>2</v></c></row><row><c><v>3</v></c></row>",
      ["A1=1", "A5=2", "A6=3"]
    ),
    (
      "<row r=\"9\"><c r=\"A9\"><v>9</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>",
      ["A2=2", "A9=9"]
    ),
    ("<row r=\"1\"><c r=\"A7\"><v>7</v></c><c><v>8</v></c></row>", ["A7=7", "B7=8"]),
    ("<row/><row></row><row spans=\"1:9\" x=\"1\"><c><v>3</v></c></row>", ["A3=3"]),
    ("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>", ["A1048576=1"]),
  ])
  func `rows may be unnumbered or out of order`(rows: String, expected: [String]) throws {
    #expect(try texts(grid(PackageBuilder(rows: rows))) == expected)
  }

  @Test func `hidden rows and columns are known`() throws {
    let package = PackageBuilder(
      rows:
        "<row r=\"2\" hidden=\"1\"/><row r=\"3\" hidden=\"true\"/><row r=\"4\"/><row r=\"7\" hidden=\"1\"/>"
        + "<row r=\"9\" ht=\"0\" customHeight=\"1\"/><row r=\"10\" ht=\"0.0\" hidden=\"0\"/><row r=\"11\" ht=\"0.75\"/>",
      before:
        "<cols><col min=\"1\" max=\"1\"/><col min=\"3\" max=\"5\" hidden=\"1\"/><col min=\"7\" max=\"7\" width=\"0\"/><col min=\"8\" max=\"8\" width=\"0.5\"/></cols>"
    )
    let grid = try grid(package)
    #expect(grid.hiddenRows == [1...2, 6...6, 8...9])
    #expect(grid.hiddenColumns == [2...4, 6...6])
  }

  @Test func `rows are hidden by default if the sheet says so`() throws {
    let package = PackageBuilder(
      rows: "<row r=\"3\"><c><v>1</v></c></row><row r=\"4\" hidden=\"1\"/>",
      before: "<sheetFormatPr zeroHeight=\"1\"/>")
    #expect(try grid(package).hiddenRows == [0...1, 3...3, 4...1_048_575])
  }

  @Test(arguments: [
    ("<mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C1:D2\"/>", ["A1:B2", "C1:D2"]),
    ("\n <mergeCell ref=\"A1:B2\" /> <mergeCell ref='C1:D2'/>", ["A1:B2", "C1:D2"]),
    ("<mergeCell ref=\"A1:B2\"></mergeCell><mergeCell ref=\"C1:D2\"/>", ["A1:B2", "C1:D2"]),
    ("<mergeCell ref=\"A1:B2\"><mergeCell ref=\"C1:D2\"/></mergeCell>", ["A1:B2"]),
    (
      "<!-- x --><mergeCell ref=\"A1:B2\" id=\"1\"/><mergeCell ref=\"c1:d2\"/>", ["A1:B2", "C1:D2"]
    ),
    ("<mergeCell ref=\"&#65;1:B2\"/><mergeCell ref=\"$C$1:$D$2\"/>", ["A1:B2", "C1:D2"]),
    ("<x/><mergeCell ref=\"A1:B2\"/><x><mergeCell ref=\"C1:D2\"/></x>", ["A1:B2"]),
    ("<mergeCell ref=\"2:3\"/><mergeCell ref=\"$B:$A\"/>", ["A2:XFD3", "A1:B1048576"]),
    ("", []),
  ])
  func `merged ranges are found in any notation`(xml: String, ranges: [String]) throws {
    let package = PackageBuilder(after: "<mergeCells>\(xml)</mergeCells>")
    #expect(try grid(package).merges.map(\.description) == ranges)
  }

  @Test(arguments: [
    "", "A0:B1", "1:A", "A:1", "A1:B2:C3", "#REF!", "A1:XFE1", "A1:A1048577", "0:0", ":", "税",
  ])
  func `an invalid merged range is left out and reported`(reference: String) throws {
    let package = PackageBuilder(
      rows: "<row><c><v>1</v></c></row>",
      after:
        "<mergeCells><mergeCell ref=\"\(reference)\"/><mergeCell ref=\"C1:D2\"/></mergeCells>")
    let grid = try grid(package)
    #expect(grid.merges.map(\.description) == ["C1:D2"])
    #expect(grid.repairs == [.unreadableMerge(reference)])
    #expect(texts(grid) == ["A1=1"])
  }

  @Test(arguments: ["0", "x", "-1", ""])
  func `an invalid row number is reported and loses no cell`(number: String) throws {
    let package = PackageBuilder(
      rows:
        "<row r=\"3\"/><row r=\"\(number)\"><c r=\"B4\"><v>1</v></c><c><v>2</v></c></row>")
    let grid = try grid(package)
    #expect(texts(grid) == ["B4=1", "C4=2"])
    #expect(grid.repairs == [.unreadableRow(number, row: 3)])
  }

  @Test func `merged ranges after the rows are read`() throws {
    let package = PackageBuilder(
      rows: "<row/>", before: "<dimension ref=\"Z9\"/>",
      after:
        "<mergeCells count=\"99\"><mergeCell ref=\"A1:K1\"/><mergeCell ref=\"B3\"/></mergeCells>")
    #expect(try grid(package).merges.map(\.description) == ["A1:K1", "B3:B3"])
  }
}
