import Foundation
import Mutation
import TestSupport

@testable import PackageEditing

/// Workbooks for the tests.
enum Samples {
  /// The workbooks of the folder beside the repository; none where it is absent.
  static var workbooks: [URL] {
    ["corpus", "submissions"].compactMap { Repository.shared($0) }.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { $0.hasSuffix(".xlsx") || $0.hasSuffix(".xlsm") }.sorted()
        .map { folder.appending(path: $0) }
    }
  }

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let strictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A workbook with one worksheet, whose part is given.
  static func workbook(sheet: [UInt8], isStrict: Bool = false) -> [UInt8] {
    let (main, office) = isStrict ? (strict, strictOffice) : (main, office)
    return ZipImage([
      ZipMember(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
      ZipMember(
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"rId1\" "
          + "Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
      ZipMember(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
          + "<sheet name=\"様式1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
      ZipMember(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"rId1\" "
          + "Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
      ZipMember("xl/worksheets/sheet1.xml", sheet),
    ]).bytes
  }

  static let list = ReviewList(
    heading: "ファイル: a.xlsx　点検日: 2026年4月1日", labels: ["シート", "セル", "重さ", "内容", "直し方"],
    lines: [
      .init(sheet: "様式1", cell: nil, severity: "警告", found: "<何か> & _x000D_", advice: "直す")
    ], emptyText: "なし")

  /// The content of a part.
  static func part(_ name: String, of archive: [UInt8]) -> [UInt8]? {
    ZipImage(archive)?.members.first { $0.name == Array(name.utf8) }?.content
  }
}
