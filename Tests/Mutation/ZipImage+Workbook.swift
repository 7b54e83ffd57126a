extension ZipImage {
  /// A workbook with the worksheet 様式1, whose part is the member given.
  ///
  /// - Parameters:
  ///   - sheet: `xl/worksheets/sheet1.xml`.
  ///   - strings: The items of the shared strings; `nil` leaves the part out.
  ///   - isStrict: Whether it has the names of the strict variant (ECMA-376 Part 1).
  /// - Returns: the archive with the five or six parts that a reader needs.
  package static func workbook(
    _ sheet: ZipMember, strings: String? = nil, isStrict: Bool = false
  ) -> ZipImage {
    let main = mainNamespace(isStrict: isStrict)
    let office = officeNamespace(isStrict: isStrict)
    let package = "http://schemas.openxmlformats.org/package/2006"
    func relationship(_ id: Int, _ type: String, _ target: String) -> String {
      "<Relationship Id=\"rId\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
    }
    func relationships(_ content: String) -> String {
      "<Relationships xmlns=\"\(package)/relationships\">\(content)</Relationships>"
    }
    var parts = relationship(1, "worksheet", "worksheets/sheet1.xml")
    if strings != nil { parts += relationship(2, "sharedStrings", "sharedStrings.xml") }
    var members = [
      ZipMember("[Content_Types].xml", "<Types xmlns=\"\(package)/content-types\"/>"),
      ZipMember("_rels/.rels", relationships(relationship(1, "officeDocument", "xl/workbook.xml"))),
      ZipMember(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
          + "<sheet name=\"様式1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
      ZipMember("xl/_rels/workbook.xml.rels", relationships(parts)),
    ]
    if let strings {
      members.append(ZipMember("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"))
    }
    return ZipImage(members + [sheet])
  }

  /// The namespace of worksheets and shared strings.
  package static func mainNamespace(isStrict: Bool = false) -> String {
    isStrict
      ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
      : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  }

  /// The namespace of relationships between the parts.
  package static func officeNamespace(isStrict: Bool = false) -> String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }
}
