import Foundation
import TestSupport
import Testing

/// Sheets that were handed in twice, as the board shows them, and what it lets nobody see.
extension ServerTests {
  /// A zip with members and the times that it says they have.
  func zip(
    _ members: [(name: String, text: String, time: String)], to name: String,
    in folder: TemporaryFolder
  ) throws {
    let script = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1], "w") as archive:
          for index in range(2, len(sys.argv), 3):
              time = tuple(int(part) for part in sys.argv[index + 2].split())
              with open(sys.argv[index + 1], "rb") as file:
                  archive.writestr(zipfile.ZipInfo(sys.argv[index], time), file.read())
      """
    var arguments: [String] = []
    for (index, member) in members.enumerated() {
      arguments += [
        member.name, try folder.write(member.text, to: "members/\(index)"), member.time,
      ]
    }
    try folder.write("", to: name)
    let run = try Tool.run(
      URL(filePath: "/usr/bin/env"),
      ["python3", "-X", "utf8", "-c", script, folder(name)] + arguments)
    try #require(run.status == 0, "\(run.errors)")
  }

  private func board(
    _ folder: TemporaryFolder
  ) throws -> (page: String, counted: [String], server: ServerProcess) {
    let server = try ServerProcess(
      ["--folder", folder("提出"), "--expect", "西区", "--year", "R5", "--lang", "ja"])
    let answer = try server.ask("/api/v1/board")
    let board = try JSONSerialization.jsonObject(with: answer.body) as? [String: Any]
    let sheets = (board?["sections"] as? [[String: Any]] ?? [])
      .flatMap { $0["sheets"] as? [[String: Any]] ?? [] }
    return (
      try server.ask("/board").text,
      sheets.filter { $0["counts"] as? Bool == true }.compactMap { $0["file"] as? String }, server
    )
  }

  @Test func `a sheet in a zip is as old as the zip says, and not as the zip`() throws {
    let folder = try TemporaryFolder()
    let sheet = try Repository.text("examples/総務課.tsv")
    try folder.write(sheet, to: "提出/総務課.tsv")
    try folder.setTime(of: "提出/総務課.tsv", to: 1_700_000_000)
    try zip(
      [("控え/総務課.tsv", sheet, "2023 4 1 9 0 0")], to: "提出/後から.zip", in: folder)
    try folder.setTime(of: "提出/後から.zip", to: 1_760_000_000)
    let (page, counted, server) = try board(folder)
    #expect(counted == ["総務課.tsv"])
    #expect(
      page.contains(
        "後から.zip の中の 控え/総務課.tsv</a><small>（重複のため数えていません。ファイルの更新日時は2023年4月1日 9時00分、"
          + "数えたシートは2023年11月1"), "\(page)")
    #expect(page.contains("総務課.tsv</a><small>（これを数えています）"))
    // The files of all have the sheet that counts by the same times.
    let csv = try server.ask("/api/v1/board/csv", "-X", "POST")
    _ = try mokuhyo("convert", "提出/総務課.tsv", "-o", "out.csv", in: folder)
    #expect(try csv.body == folder.contents(of: "out.csv"))
  }

  @Test func `that a section handed in twice is no finding about its sheet`() throws {
    let folder = try TemporaryFolder()
    // Its one warning is about 西区役所; the newer file is read second and has the one about duplicates.
    let sheet = try Repository.text("examples/保護課.tsv")
    for (name, time) in [("保護課.tsv", 1_700_000_000), ("保護課_修正版.tsv", 1_700_086_400)] {
      try folder.write(sheet, to: "提出/" + name)
      try folder.setTime(of: "提出/" + name, to: time)
    }
    let (page, counted, _) = try board(folder)
    #expect(counted == ["保護課_修正版.tsv"])
    #expect(page.contains("<td data-label=\"確認する点\">警告\u{A0}1\u{A0}件</td>"), "\(page)")
  }

  @Test func `a zip that says no times decides nothing`() throws {
    let folder = try TemporaryFolder()
    let sheet = try Repository.text("examples/総務課.tsv")
    try folder.write(sheet, to: "提出/b.tsv")
    try folder.setTime(of: "提出/b.tsv", to: 1_700_000_000)
    let other = sheet.replacing("区民", with: "市民")
    try #require(other != sheet)
    try zip([("総務課.tsv", other, "1980 1 1 0 0 0")], to: "提出/a.zip", in: folder)
    let (page, counted, _) = try board(folder)
    #expect(counted == ["a.zip!/総務課.tsv"])
    #expect(
      page.contains("b.tsv</a><small>（重複のため数えていません。どちらが新しいか日付ではわからないため、先にあるほうを数えています）"))
  }

  @Test(arguments: [
    ("R6.3.31", "R6.4.5", "評価日は令和6年3月31日、数えたシートは令和6年4月5日"),
    ("R5.4.1", "R5.4.3", "作成日は令和5年4月1日、数えたシートは令和5年4月3日"),
    ("評価日\tR6.3.31", "評価日\tR6.3.31", "ファイルの更新日時は"),
    ("\tR6.3.31", "\t", "評価日はなし、数えたシートは令和6年3月31日"),
  ])
  func `the board says why another sheet counts, with both dates`(
    text: String, other: String, words: String
  ) throws {
    let folder = try TemporaryFolder()
    let sheet = try Repository.text("examples/総務課.tsv")
    try folder.write(sheet, to: "提出/一.tsv")
    try folder.write(sheet.replacing(text, with: other), to: "提出/二.tsv")
    try folder.setTime(of: "提出/一.tsv", to: 1_600_000_000)
    try folder.setTime(of: "提出/二.tsv", to: 1_700_000_000)
    let (page, counted, _) = try board(folder)
    #expect(counted == [other == "\t" ? "一.tsv" : "二.tsv"])
    #expect(page.contains("（重複のため数えていません。" + words), "\(page)")
  }

  @Test func `within an upload, members of a zip are ordered by their times, files by none`() throws
  {
    let server = try ServerProcess()
    let folder = try folder()
    let sheet = try folder.text("地域課.tsv")
    try zip(
      [("一.tsv", sheet, "2024 4 2 9 0 0"), ("二.tsv", sheet, "2024 4 1 9 0 0")], to: "a.zip",
      in: folder)
    let answer = try server.ask("/api/v1/check", "-F", "file=@\(folder("a.zip"))")
    #expect(answer.text.contains("あちらのほうが新しい"))
    #expect(try answer.body == mokuhyo("check", "--json", "a.zip", in: folder))
  }

  @Test func `no link leads out of the folder`() throws {
    let folder = try TemporaryFolder()
    let names = ["総務課", "保護課", "農政商工課", "区民生活課"]
    for name in names {
      try folder.write(Repository.text("examples/\(name).tsv"), to: "外/\(name).tsv")
    }
    try folder.write(Repository.text("examples/地域課.tsv"), to: "提出/地域課.tsv")
    try folder.write("x", to: "提出-控え/x.tsv")
    let files = FileManager.default
    func link(_ name: String, to target: String) throws {
      try files.createSymbolicLink(
        atPath: folder("提出/" + name), withDestinationPath: target)
    }
    try link("総務課.tsv", to: folder("外/総務課.tsv"))
    try link("上.tsv", to: "../外/保護課.tsv")
    try link("外のフォルダー", to: "../外")
    try link("控え.tsv", to: "../提出-控え/x.tsv")
    try link("手紙.docx", to: "../外/保護課.tsv")
    try folder.write("{}", to: "提出/ブック/[Content_Types].xml")
    try link("ブック/xl", to: folder("外"))
    let server = try ServerProcess(["--folder", folder("提出"), "--lang", "ja"])
    let page = try server.ask("/board").text
    #expect(page.contains(">地域課</a>"))
    for name in ["総務課.tsv", "上.tsv", "外のフォルダー", "控え.tsv", "ブック"] {
      #expect(page.contains("<li>\(name)：フォルダーの外へのリンクのため、読みません"), "\(name)")
    }
    #expect(!page.contains("手紙"))
    for name in ["保護課", "農政商工課", "区民生活課"] { #expect(!page.contains(name), "\(name)") }
    let csv = try server.ask("/api/v1/board/csv", "-X", "POST").text
    #expect(csv.contains("地域課") && !csv.contains("総務課") && !csv.contains("保護課"))
    // A file that becomes a link after the look is not opened, either.
    let path = try #require(page.firstMatch(of: /href="(\/board\/files\/\w+)/)).1
    #expect(try server.ask(String(path)).text.contains("<article"))
    try files.removeItem(atPath: folder("提出/地域課.tsv"))
    try link("地域課.tsv", to: folder("外/総務課.tsv"))
    #expect(try server.ask(String(path)).status == 404)
  }

  @Test func `links within the folder, and one to it, are followed`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Repository.text("examples/地域課.tsv"), to: "本体/組織/地域課.tsv")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder("提出"), withDestinationPath: "本体")
    try files.createSymbolicLink(
      atPath: folder("本体/写し.tsv"), withDestinationPath: "組織/地域課.tsv")
    let server = try ServerProcess(["--folder", folder("提出"), "--lang", "ja"])
    let page = try server.ask("/board").text
    #expect(page.contains(">写し.tsv</a>") && !page.contains("リンクのため"))
  }

  @Test(arguments: [
    (["西区"], ["総務課", "保護課"], "R5_西区_組織目標管理シート"),
    ([], ["総務課"], "R5_西区_組織目標管理シート"),
    (["西区", "北区"], ["総務課", "北区"], "R5_組織目標管理シート"),
    (["西区"], ["総務課", "前年"], "西区_組織目標管理シート"),
  ])
  func `what is made of the folder is named by its ward and year`(
    expected: [String], sheets: [String], name: String
  ) throws {
    let folder = try TemporaryFolder()
    let other = try Repository.text("examples/地域課.tsv")
    for sheet in sheets {
      let text =
        switch sheet {
        case "北区": other.replacing("西区\t", with: "北区\t").replacing("地域課", with: "地域総務課")
        case "前年": other.replacing("令和5年度", with: "令和4年度").replacing("\tR5", with: "\tR4")
        default: try Repository.text("examples/\(sheet).tsv")
        }
      try folder.write(text, to: "提出/\(sheet).tsv")
    }
    let server = try ServerProcess(
      ["--folder", folder("提出")] + expected.flatMap { ["--expect", $0] })
    let answer = try server.ask("/api/v1/board/csv", "-X", "POST")
    let encoded = name.addingPercentEncoding(
      withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "_")))
    #expect(
      answer.headers["content-disposition"]?.hasSuffix("''\(encoded ?? "").csv") == true,
      "\(answer.headers)")
  }
}
