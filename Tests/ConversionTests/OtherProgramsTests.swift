import Foundation
import Testing
import TestSupport

/// Other programs read the outputs as meant: dates as dates, numbers as numbers, every character.
@Suite(.startsPrograms) struct OtherProgramsTests {
  private static let isSQLiteThere = isInstalled("sqlite3")
  private static let isOfficeThere = isInstalled("soffice")

  private static func isInstalled(_ name: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: output, as: UTF8.self)
  }

  /// A section's sheet with characters that others lose, in a format.
  private static func output(_ format: String, _ options: [String] = []) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Samples.section, encoding: .utf8)
    try folder.write(
      text.replacing("\t228\t", with: "\t228人\t").replacing("地域課", with: "髙﨑〜㈱課"),
      to: "in.tsv")
    let outcome = try Mokuhyo().run(
      ["convert", folder("in.tsv"), "-o", folder("out." + format)] + options)
    #expect(outcome.status == 0)
    return folder
  }

  @Test(.enabled(if: isSQLiteThere, "sqlite3 is not installed (make deps)"))
  func `sqlite3 reads dates, numbers and characters`() throws {
    let folder = try Self.output("sqlite")
    let answer = try Self.run([
      "sqlite3", folder("out.sqlite"),
      """
      SELECT "組織名(準部・課・機関名)", 年度, typeof(年度), date(作成日, '+1 month'),
        julianday(評価日) - julianday(作成日), 目標値 + 1, typeof(結果値), 結果値 / 目標値, 結果単位
        FROM data WHERE 結果 = '228人';
      SELECT count(*), sum(結果値 >= 目標値) > 0 FROM data;
      PRAGMA integrity_check;
      PRAGMA foreign_key_check;
      """,
    ])
    let lines = answer.split(separator: "\n")
    #expect(
      lines.first == "髙﨑〜㈱課|2023|integer|2023-05-01|365.0|121.0|real|1.9|人")
    #expect(lines.last == "ok")
  }

  @Test(.enabled(if: isOfficeThere, "LibreOffice is not installed (make deps-print)"))
  func `LibreOffice reads the data table's dates, numbers and characters`() throws {
    let folder = try Self.output("xlsx", ["--layout", "data"])
    // As a flat file, cells say what they hold and not only how it looks.
    _ = try Self.run([
      "soffice", "-env:UserInstallation=file://\(folder("profile"))", "--headless", "--convert-to",
      "fods", "--outdir", folder.path, folder("out.xlsx"),
    ])
    let text = String(decoding: try folder.contents(of: "out.fods"), as: UTF8.self)
    #expect(text.contains(#"office:value-type="date" office:date-value="2023-04-01""#))
    #expect(text.contains(#"office:value-type="float" office:value="228""#))
    #expect(text.contains(#"office:value-type="float" office:value="2023""#))
    #expect(text.contains("<text:p>髙﨑〜㈱課</text:p>"))
    #expect(text.contains("<text:p>228人</text:p>"))
  }

  @Test(
    .enabled(if: isOfficeThere, "LibreOffice is not installed (make deps-print)"),
    // The encodings by LibreOffice's numbers. CP932 has one wave for 〜 and ～, which is read as ～.
    arguments: [("utf-8", 76, "髙﨑〜㈱課"), ("cp932", 60, "髙﨑～㈱課")])
  func `LibreOffice reads the CSV file's characters`(
    encoding: String, number: Int, section: String
  ) throws {
    let folder = try Self.output("csv", ["--encoding", encoding])
    _ = try Self.run([
      "soffice", "-env:UserInstallation=file://\(folder("profile"))", "--headless",
      "--infilter=Text - txt - csv (StarCalc):44,34,\(number)", "--convert-to", "fods", "--outdir",
      folder.path, folder("out.csv"),
    ])
    let text = String(decoding: try folder.contents(of: "out.fods"), as: UTF8.self)
    #expect(text.contains("<text:p>\(section)</text:p>"))
    #expect(text.contains(#"office:value-type="float" office:value="228""#))
    #expect(text.contains(#"office:date-value="2023-04-01""#))
  }
}
