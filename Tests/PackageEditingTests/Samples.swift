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

  static let main = ZipImage.mainNamespace()
  static let office = ZipImage.officeNamespace()

  /// A workbook with one worksheet, whose part is given.
  static func workbook(sheet: [UInt8], isStrict: Bool = false) -> [UInt8] {
    ZipImage.workbook(ZipMember("xl/worksheets/sheet1.xml", sheet), isStrict: isStrict).bytes
  }

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
