import Grid
import Testing

@testable import OOXML

@Suite struct `drop-down lists of a worksheet` {
  private static let formats = "http://schemas.microsoft.com/office"

  /// The list that is all of a sheet, whose values are on a second one.
  private static func lists(_ after: String, names: String = "") throws -> [SheetLook.Choices] {
    var package = PackageBuilder(rows: "<row/>", after: after)
    package["xl/workbook.xml"] =
      "<workbook xmlns=\"\(PackageBuilder.main)\" xmlns:r=\"\(PackageBuilder.office)\"><sheets>"
      + "<sheet name=\"様式1\" sheetId=\"1\" r:id=\"rId1\"/>"
      + "<sheet name=\"凡 'A'!例\" sheetId=\"2\" r:id=\"rId2\"/></sheets>\(names)</workbook>"
    package["xl/_rels/workbook.xml.rels"] = PackageBuilder.relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml"),
      ("rId2", "worksheet", "worksheets/sheet2.xml"),
    ])
    let rows = ["◎", "", "×"].enumerated().map { index, text in
      "<row r=\"\(index + 1)\"><c r=\"A\(index + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"
    }
    package["xl/worksheets/sheet2.xml"] = PackageBuilder.sheet(rows.joined())
    return try Workbook(bytes: package.bytes).look(at: 0).choices
  }

  private static func usual(_ formula: String) -> String {
    "<dataValidations><dataValidation type=\"list\" sqref=\"F4:F7 H4\"><formula1>\(formula)</formula1>"
      + "</dataValidation></dataValidations>"
  }

  private static let cells = "'凡 ''A''!例'!$A$1:$A$3"

  private static func expected() throws -> [SheetLook.Choices] {
    let ranges = [try #require(CellRange("F4:F7")), try #require(CellRange("H4"))]
    return [.init(ranges: ranges, values: ["◎", "×"])]
  }

  @Test func `their values may be on another sheet`() throws {
    #expect(try Self.lists(Self.usual(Self.cells)) == Self.expected())
  }

  @Test func `they may be in the extension that Excel writes, beside other validations`() throws {
    let after =
      "<extLst><ext uri=\"{a}\" xmlns:x14=\"\(Self.formats)/spreadsheetml/2009/9/main\" "
      + "xmlns:xm=\"\(Self.formats)/excel/2006/main\"><x14:conditionalFormattings>"
      + "<x14:conditionalFormatting><x14:cfRule><xm:f>$B$1</xm:f></x14:cfRule><xm:sqref>B4</xm:sqref>"
      + "</x14:conditionalFormatting></x14:conditionalFormattings><x14:dataValidations>"
      + "<x14:dataValidation type=\"whole\"><x14:formula1><xm:f>1</xm:f></x14:formula1>"
      + "<xm:sqref>C4</xm:sqref></x14:dataValidation>"
      + "<x14:dataValidation type=\"list\"><x14:formula1><xm:f>\(Self.cells)</xm:f></x14:formula1>"
      + "<xm:sqref>F4:F7 H4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
    #expect(try Self.lists(after) == Self.expected())
  }

  @Test func `they may have a name, of the sheet before that of the workbook`()
    throws
  {
    let names =
      "<definedNames><definedName name=\"記号\">様式1!$Z$1</definedName>"
      + "<definedName name=\"記号\" localSheetId=\"0\">\(Self.cells)</definedName>"
      + "<definedName name=\"mark\">\(Self.cells)</definedName></definedNames>"
    #expect(try Self.lists(Self.usual("記号"), names: names) == Self.expected())
    #expect(try Self.lists(Self.usual("MARK"), names: names) == Self.expected())
  }

  @Test(arguments: ["INDIRECT($B$1)", "一覧", "なし!$A$1:$A$3", "$Y$1:$Y$4"])
  func `a list whose values nobody knows is none`(formula: String) throws {
    #expect(try Self.lists(Self.usual(formula)).isEmpty)
  }
}
