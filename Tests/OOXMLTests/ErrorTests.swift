import Grid
import Messages
import Testing

@testable import OOXML
import WorkbookReading
import TestSupport

@Suite struct `an error` {
  static let sheet = "xl/worksheets/sheet1.xml"

  @Test func `a missing shared string names the cell`() throws {
    let strings = String(repeating: "<si><t>x</t></si>", count: 38)
    let package = PackageBuilder(
      rows: "<row r=\"12\"><c r=\"C12\" t=\"s\"><v>40</v></c></row>", strings: strings)
    let folder = try TemporaryFolder()
    let path = try folder.write(package.bytes, to: "税.xlsx")
    let error = #expect(throws: ReadError.self) { try Workbook(path: path).grid(at: 0) }
    #expect(error?.text.english == "shared string 40 does not exist; the table has 38")
    #expect(error?.place.description == "\(path)[様式1]!C12")
    #expect(error?.place.part == Self.sheet)
    let output = Output()
    let second = #expect(throws: ReadError.self) {
      try Workbook(path: path).writeTexts(ofSheet: 0, as: .csv) { output.append($0) }
    }
    #expect(second?.text == error?.text && second?.place.cell == error?.place.cell)
    let third = #expect(throws: ReadError.self) { try Workbook(path: path).rows(at: 0).next() }
    #expect(third == error)
  }

  /// The contents of `sheetData`; a part of the sentence; the cell.
  @Test(arguments: [
    ("<row><c r=\"B3\" t=\"q\"><v>1</v></c></row>", "the cell's type is “q”", "B3"),
    ("<row><c r=\"B3\" t=\"s\"><v>x</v></c></row>", "“x” is no index", "B3"),
    ("<row><c r=\"3\"><v>1</v></c></row>", "a cell's reference is “3”", nil),
    ("<row><c r=\"A1\" t=\"str\"><v>&nbsp;</v></c></row>", "an unknown entity", "A1"),
    ("<row><c r=\"A1\"><f>&nosuch;</f><v>1</v></c></row>", "an unknown entity", "A1"),
    ("<row><c r=\"A1\" t=\"str\"><v>&#0;</v></c></row>", "an unknown entity", "A1"),
    ("<row><c r=\"A1\"></row></c>", "closes <c>", "A1"),
    ("<row><c r=\"A1\" r=\"A2\"/></row>", "the attribute r twice", nil),
    ("<row r=\"1\" s=\"1\" ht=\"9\" s=\"2\"><c/></row>", "the attribute s twice", nil),
    ("<row><c r=A1/></row>", "without quotes", nil),
    ("<row><c r=\"A1\" t=\"str\"><v>a\u{1}b</v></c></row>", "the byte 0x1 ", nil),
    ("</sheetData><!DOCTYPE x><sheetData>", "document types", nil),
  ])
  func `an error says what is wrong and where`(rows: String, text: String, cell: String?) throws {
    let error = try error(of: PackageBuilder(rows: rows).bytes)
    #expect(error?.kind == .unreadableFile)
    #expect(error?.text.english.contains(text) == true, "\(error?.text.english ?? "")")
    #expect(error?.text.japanese.isEmpty == false)
    #expect(error?.place.cell?.description == cell)
    #expect(error?.place.part == Self.sheet)
    #expect(error?.place.sheet == "様式1")
  }

  @Test(arguments: [
    ("<row><c><v>1</v></c>&nosuch;</row>", ""), ("<row/>&nosuch;", ""),
    ("<row x=\"&nosuch;\"/>", ""), ("<row><c x=\"&nosuch;\"><v>1</v></c></row>", ""),
    ("<row/>", "<headerFooter><oddHeader>&nosuch;</oddHeader></headerFooter>"),
    ("<row/>", "<extLst><ext uri=\"&nosuch;\"/></extLst>"),
  ])
  func `an undefined entity is an error wherever it is`(rows: String, after: String) throws {
    let refusal = try error(of: PackageBuilder(rows: rows, after: after).bytes)
    #expect(refusal?.kind == .unreadableFile)
    #expect(refusal?.text.english.contains("an unknown entity") == true)
    #expect(refusal?.place.part == Self.sheet)
    let known = rows.replacing("&nosuch;", with: rows.contains("x=") ? "&lt;" : "")
    let sound = PackageBuilder(rows: known, after: after.replacing("&nosuch;", with: "&amp;&#10;"))
    #expect(try error(of: sound.bytes) == nil)
  }

  @Test func `two contents at one address are an error`() throws {
    for cells in [
      "<c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>2</v></c>",
      "<c r=\"B2\"><v>1</v></c><c r=\"C2\"><v>1</v></c><c r=\"B2\" t=\"str\"><v>1</v></c>",
      "<c r=\"B2\"><f>A1</f></c><c r=\"B2\"><v>1</v></c>",
      "<c r=\"B2\"><f>A1</f></c><c r=\"B2\"><f>A2</f></c>",
    ] {
      let package = PackageBuilder(
        rows: "<row r=\"2\">\(cells)</row>", before: "<dimension ref=\"A1:C2\"/>")
      let error = try error(of: package.bytes)
      #expect(error?.kind == .unreadableFile, "\(cells)")
      #expect(error?.place.cell?.description == "B2")
    }
    let twice = PackageBuilder(
      rows: "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>",
      before: "<dimension ref=\"A1:C2\"/>")
    #expect(throws: ReadError.self) { try text(twice.bytes) }
  }

  /// The relationship of the only sheet.
  @Test(arguments: [
    "<Relationship Id=\"rId9\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>",
    "<Relationship Id=\"rId1\" Type=\"x/theme\" Target=\"worksheets/sheet1.xml\"/>",
    "<Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"file:///sheet1.xml\" TargetMode=\"External\"/>",
  ])
  func `a worksheet without a part is an error`(relationship: String) throws {
    var package = PackageBuilder(rows: "<row><c><v>1</v></c></row>")
    package["xl/_rels/workbook.xml.rels"] =
      "<Relationships xmlns=\"\(PackageBuilder.package)\">\(relationship)</Relationships>"
    let error = try error(of: package.bytes)
    #expect(error?.kind == .unreadableFile)
    #expect(error?.text.english.contains("“rId1”") == true)
    #expect(error?.place.sheet == "様式1")
    #expect(throws: ReadError.self) { try text(package.bytes) }
    #expect(throws: ReadError.self) { try Workbook(bytes: package.bytes).rows(at: 0) }
  }

  @Test func `two sheets with the same part are an error`() throws {
    var package = PackageBuilder(rows: "<row><c><v>1</v></c></row>")
    package["xl/workbook.xml"] = package["xl/workbook.xml"].replacing(
      "</sheets>", with: "<sheet name=\"写し\" sheetId=\"2\" r:id=\"rId1\"/></sheets>")
    #expect(try grid(package, sheet: 0).cells.count == 1)
    let error = #expect(throws: ReadError.self) { try grid(package, sheet: 1) }
    #expect(error?.place.sheet == "写し")
  }

  @Test func `an error names the byte`() throws {
    var package = PackageBuilder(rows: "<row><c r=\"A1\"><v>1</v></c></row>")
    package[Self.sheet] = package[Self.sheet].replacing("<v>", with: "<w/><v x>")
    let error = try error(of: package.bytes)
    let before = package[Self.sheet].split(separator: "<v x>")[0].utf8.count
    #expect(error?.place.byteOffset == before)
  }

  /// Wherever a sheet is cut off, the remainder must not pass for the whole.
  @Test func `every truncation is an error`() throws {
    let rows = (1...3).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"str\"><f>B1</f><v>値</v></c></row>"
    }
    let whole = PackageBuilder(
      rows: rows.joined(), after: "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>")
    let content = Array(whole[Self.sheet].utf8)
    for count in 0..<content.count {
      var package = whole
      package.set(Self.sheet, Array(content[..<count]))
      #expect(try error(of: package.bytes)?.kind == .unreadableFile, "\(count) bytes")
    }
  }

  @Test(arguments: ["xl/workbook.xml", sheet])
  func `a missing part is named`(part: String) throws {
    var package = PackageBuilder(rows: "<row/>")
    package.remove(part)
    let error = try error(of: package.bytes)
    #expect(error?.text.english == "the part \(part) is missing")
    #expect(error?.place.part == part)
  }

  /// An address does not include a part, but the printed message must name it exactly once.
  @Test func `the message names the part if no cell is known`() throws {
    var cut = PackageBuilder(rows: "<row/>")
    cut.set("xl/workbook.xml", Array("<workbook".utf8))
    var missing = PackageBuilder(rows: "<row/>")
    missing.remove("xl/workbook.xml")
    for package in [cut, missing] {
      let text = Message(try #require(try error(of: package.bytes))).text
      #expect(text.english.ranges(of: "xl/workbook.xml").count == 1, "\(text)")
      #expect(text.japanese.ranges(of: "xl/workbook.xml").count == 1, "\(text)")
    }
    var inSheet = PackageBuilder(rows: "<row/>")
    inSheet.set(Self.sheet, Array("<worksheet".utf8))
    let error = try #require(try error(of: inSheet.bytes))
    let (inA, inA1) = (Place(sheet: "A"), Place(cell: CellReference(row: 0, column: 0)))
    #expect(Message(error.located(in: inA)).text.english.contains(Self.sheet))
    #expect(!Message(error.located(in: inA1)).text.english.contains(Self.sheet))
  }

  @Test(arguments: [true, false])
  func `a wrong CRC is an error`(isDeflated: Bool) throws {
    var package = PackageBuilder(rows: "<row/>")
    package.alter = { entry in
      entry.isDeflated = isDeflated
      if entry.name == Self.sheet { entry.declaredCRC = 1 }
    }
    let error = try error(of: package.bytes)
    #expect(error?.text.english.contains("its checksum is wrong") == true)
    #expect(error?.place.part == Self.sheet)
  }

  @Test(arguments: [-1, 1])
  func `a wrong size is an error`(difference: Int) throws {
    var package = PackageBuilder(rows: "<row/>")
    package.alter = { entry in
      if entry.name == Self.sheet { entry.declaredSize = entry.content.count + difference }
    }
    #expect(try error(of: package.bytes)?.place.part == Self.sheet)
  }

  @Test(arguments: [
    "<!DOCTYPE sst [<!ENTITY a \"b\">]>", "<!DOCTYPE sst SYSTEM \"file:///etc/passwd\">",
  ])
  func `document types and entities are rejected`(declaration: String) throws {
    var package = PackageBuilder(rows: "<row><c t=\"s\"><v>0</v></c></row>")
    package["xl/sharedStrings.xml"] =
      declaration + "<sst xmlns=\"\(PackageBuilder.main)\"><si><t>&a;</t></si></sst>"
    let error = try error(of: package.bytes)
    #expect(error?.kind == .unreadableFile)
    #expect(error?.place.part == "xl/sharedStrings.xml")
  }

  @Test func `an unknown encoding is an error`() throws {
    var package = PackageBuilder(rows: "<row/>")
    package[Self.sheet] = "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>" + package[Self.sheet]
    #expect(try error(of: package.bytes)?.text.english.contains("Shift_JIS") == true)
  }
}
