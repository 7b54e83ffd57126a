import Testing

@testable import Zip

struct PartLookupTests {
  /// Where a name is found in a package of a few parts, and in one of so many that it has a table.
  private func places(of name: String, among names: [String]) -> [Int?] {
    [0, PackageParts.fewParts].map { extra in
      let parts = PackageParts()
      let others = (0..<extra).map { "xl/media/image\($0).png" }
      parts.list((names + others).map { PackageParts.Entry(name: $0, size: 0) })
      return parts.index(of: name)
    }
  }

  @Test(arguments: [
    "xl/sharedStrings.xml", "XL/SHAREDSTRINGS.XML", "xl\\sharedStrings.xml",
    "/xl/sharedstrings.xml",
    "\\xl/sharedStrings.xml", "xl/shared%53trings.xml",
  ])
  func `a part is found by every spelling of its name`(name: String) {
    for own in ["xl/sharedStrings.xml", "\\XL\\sharedStrings.xml"] {
      #expect(places(of: name, among: ["[Content_Types].xml", own, "xl/styles.xml"]) == [1, 1])
    }
  }

  @Test(arguments: [
    "", "/", "xl", "xl/styles.xm", "xl/styles.xml/", "//xl/styles.xml", "xl/styles@xml",
    "xl/stylez.xml",
  ])
  func `another name is no part's`(name: String) {
    #expect(places(of: name, among: ["xl/styles.xml", "xl/workbook.xml"]) == [nil, nil])
  }

  @Test
  func `of parts of one name the last counts`() {
    let names = ["xl/styles.xml", "XL/Styles.xml", "xl/workbook.xml"]
    #expect(places(of: "xl/styles.xml", among: names) == [1, 1])
  }

  @Test
  func `an accent may be a character of its own`() {
    #expect(places(of: "xl/\u{30AC}.xml", among: ["xl/\u{30AB}\u{3099}.xml"]) == [0, 0])
    #expect(places(of: "xl/%E3%82%AC.xml", among: ["xl/\u{30AB}\u{3099}.xml"]) == [0, 0])
  }
}
