import Foundation
import TestSupport
import Testing

/// The shared submissions, saved by LibreOffice in other formats, give the same sheets.
///
/// Without LibreOffice or the shared folder nothing is tested, and a line on standard error says so.
@Suite(.startsPrograms) struct LibreOfficeTwinTests {
  /// Files that LibreOffice cannot open (040, 041), or saves with other contents: it computes
  /// formulas again (025, 066, 067) and reads what is damaged (053, 054); it drops the format `;;;`
  /// of texts in .ods (062), and saves the notes that Excel shows in place of threaded comments (112).
  private static let excused = [
    "025-", "040-", "041-", "053-", "054-", "062-", "066-", "067-", "112-",
  ]

  private static let submissions = Repository.root.appending(path: "../shared/submissions")
    .standardized

  private static var workbooks: [URL] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: submissions, includingPropertiesForKeys: nil)
    return (files ?? []).filter { file in
      file.pathExtension == "xlsx" && !excused.contains { file.lastPathComponent.hasPrefix($0) }
    }
  }

  /// The sheets of a folder's files, by their names without extensions.
  private static func sheets(of folder: String) throws -> [String: [NSDictionary]] {
    var sheets: [String: [NSDictionary]] = [:]
    for line in try Mokuhyo()("convert", folder, "--to", "jsonl").lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let sheet = try #require(object as? NSDictionary)
      let source = try #require(sheet["source"] as? [String: Any])
      let file = URL(filePath: try #require(source["file"] as? String))
      let content = try #require(sheet.mutableCopy() as? NSMutableDictionary)
      content.removeObject(forKey: "source")
      sheets[file.deletingPathExtension().lastPathComponent, default: []].append(content)
    }
    return sheets
  }

  @Test(arguments: ["xls:MS Excel 97", "ods"])
  func `twins give the same sheets`(filter: String) throws {
    let workbooks = Self.workbooks
    guard Tool.isInstalled("soffice"), !workbooks.isEmpty else {
      FileHandle.standardError.write(
        Data("LibreOfficeTwinTests: LibreOffice or the submissions are absent\n".utf8))
      return
    }
    let folder = try TemporaryFolder()
    for workbook in workbooks {
      try folder.write(Data(contentsOf: workbook), to: "in/" + workbook.lastPathComponent)
    }
    try Tool.output(
      of: "soffice",
      [
        "-env:UserInstallation=file://" + folder("profile"), "--headless", "--convert-to", filter,
        "--outdir", folder("out"),
      ] + workbooks.map { folder("in/" + $0.lastPathComponent) })
    let originals = try Self.sheets(of: folder("in"))
    let twins = try Self.sheets(of: folder("out"))
    #expect(originals.count > 80)
    #expect(Set(twins.keys) == Set(originals.keys))
    for (name, sheets) in originals { #expect(twins[name] == sheets, "\(name)") }
  }
}
