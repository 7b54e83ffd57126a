import Foundation
import Grid
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

  static let main = ZipImage.mainNamespace()
  static let office = ZipImage.officeNamespace()

  /// A workbook with one worksheet, whose part is given.
  static func workbook(sheet: [UInt8], isStrict: Bool = false) -> [UInt8] {
    ZipImage.workbook(ZipMember("xl/worksheets/sheet1.xml", sheet), isStrict: isStrict).bytes
  }

  // MARK: - Threads of comments

  static let threadID = "{0B3A5C1E-1111-4222-8333-444455556666}"

  /// A part with one comment.
  static func thread(at cell: CellReference) -> String {
    "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/"
      + "threadedcomments\"><threadedComment ref=\"\(cell)\" dT=\"2024-04-05T01:02:03.45\" "
      + "personId=\"{11111111-2222-4333-8444-555555555555}\" id=\"\(threadID)\">"
      + "<text>これで？</text></threadedComment></ThreadedComments>"
  }

  /// A workbook with one comment and the note that Excel adds to it.
  static func threaded(at cell: CellReference) -> [UInt8] {
    let sheet = "<worksheet xmlns=\"\(main)\"><sheetData/></worksheet>"
    var image = ZipImage.workbook(ZipMember("xl/worksheets/sheet1.xml", sheet))
    let note =
      "<comments xmlns=\"\(main)\"><authors><author>tc=\(threadID)</author></authors><commentList>"
      + "<comment ref=\"\(cell)\" authorId=\"0\"><text><t>これで？</t></text></comment>"
      + "</commentList></comments>"
    let relationships = [
      (office + "/comments", "../comments.xml"),
      (
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        "../threads.xml"
      ),
    ].enumerated().map { index, part in
      "<Relationship Id=\"r\(index)\" Type=\"\(part.0)\" Target=\"\(part.1)\"/>"
    }.joined()
    image.members += [
      ZipMember("xl/comments.xml", note), ZipMember("xl/threads.xml", thread(at: cell)),
      ZipMember(
        "xl/worksheets/_rels/sheet1.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + relationships + "</Relationships>"),
    ]
    return image.bytes
  }

  // MARK: - The list

  static let list = ReviewList(
    day: "2026-04-01",
    heading: "ファイル: a.xlsx　点検日: 2026年4月1日", labels: ["シート", "セル", "重さ", "内容", "直し方"],
    lines: [
      .init(sheet: "様式1", cell: nil, severity: "警告", found: "<何か> & _x000D_", advice: "直す")
    ], emptyText: "なし")

  /// The content of a part.
  static func part(_ name: String, of archive: [UInt8]) -> [UInt8]? {
    ZipImage(archive)?.members.first { $0.name == Array(name.utf8) }?.content
  }
}
