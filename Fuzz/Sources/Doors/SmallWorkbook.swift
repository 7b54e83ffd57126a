import Mutation

/// A sound workbook of one sheet, whose parts are replaced one at a time.
enum SmallWorkbook {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static let image = ZipImage([
    ZipMember("[Content_Types].xml", "<Types xmlns=\"\(package)/content-types\"/>"),
    ZipMember("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
    ZipMember(
      "xl/_rels/workbook.xml.rels",
      relationships([
        ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
        ("styles", "styles.xml"),
      ])),
    ZipMember(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
        + "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId0\"/></sheets></workbook>"),
    ZipMember(
      "xl/worksheets/sheet1.xml",
      "<worksheet xmlns=\"\(main)\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
        + "<c r=\"B1\" s=\"1\"><v>45017</v></c></row></sheetData></worksheet>"),
    ZipMember("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\"><si><t>か</t></si></sst>"),
    ZipMember(
      "xl/styles.xml",
      "<styleSheet xmlns=\"\(main)\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"ge.m.d\"/>"
        + "</numFmts><cellXfs><xf/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"),
  ])

  private static func relationships(_ all: [(kind: String, target: String)]) -> String {
    let items = all.enumerated().map { index, item in
      "<Relationship Id=\"rId\(index)\" Type=\"\(office)/\(item.kind)\" Target=\"\(item.target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)/relationships\">\(items.joined())</Relationships>"
  }
}
