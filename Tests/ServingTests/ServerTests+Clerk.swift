import Foundation
import Reporting
import TestSupport
import Testing

@testable import Serving

/// What somebody needs who works with the pages alone: what to write, where, and what happens next.
extension ServerTests {
  @Test func `a finding says what to write, and its cell in the copy if that is another one`()
    throws
  {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try folder()
    let file = Repository.root.appending(path: "examples/保護課.tsv").path
    let page = try server.ask("/check", "-F", "file=@\(file)").text
    let finding = try #require(page.firstMatch(of: /<ol class="findings"[^>]*>\n<li.*?<\/li>/)).0
    #expect(
      finding.contains(
        ">B4</a>（メモ付きの写しでは 保護課 C4） 「西区役所」は組織名の一覧にありません。「西区」ではありませんか。"), "\(finding)")
    #expect(finding.contains("<span class=\"fix\">→ 「西区」と書いてください。</span>"))
    // The copy has its note just there, and the copy of a workbook where the page says.
    let copy = try server.ask("/api/v1/copy", "-F", "file=@\(file)")
    try folder.write(copy.body, to: "写し.xlsx")
    let again = try server.ask("/check", "-F", "file=@\(folder("写し.xlsx"))").text
    #expect(again.contains(">保護課 C4</a> 「西区役所」は") && !again.contains("メモ付きの写しでは"))
  }

  @Test func `sheets that say the same are called so, and either may go`() throws {
    let folder = try folder()
    let sheet = try folder.text("地域課.tsv")
    try folder.write(sheet, to: "提出/一.tsv")
    try folder.write(sheet, to: "提出/二.tsv")
    // The same model from another kind of file.
    _ = try mokuhyo("convert", "地域課.tsv", "-o", folder("提出/三.xlsx"), in: folder)
    try folder.write(sheet.replacing("件", with: "回"), to: "提出/四.tsv")
    for name in ["一.tsv", "二.tsv", "三.xlsx", "四.tsv"] {
      try folder.setTime(of: "提出/" + name, to: 1_700_000_000)
    }
    let server = try ServerProcess(["--folder", folder("提出"), "--lang", "ja"])
    func words(_ names: String...) throws -> String {
      try server.ask("/check", names.flatMap { ["-F", "file=@" + folder("提出/" + $0)] }).text
    }
    for other in ["二.tsv", "三.xlsx"] {
      #expect(
        try words("一.tsv", other).contains(
          "R5 の西区地域課のシートは 一.tsv にもあります。同じ内容です。どちらか一方を除いてかまいません。"))
    }
    let different = try words("一.tsv", "四.tsv")
    #expect(different.contains("どちらが新しいかは、わかりません。") && !different.contains("同じ内容"))
    let board = try server.ask("/board").text
    let notes = board.matches(of: /([一二三四])\.\w+<\/a><small>(.*?)<\/small>/)
    let said = Dictionary(uniqueKeysWithValues: notes.map { (String($0.1), String($0.2)) })
    #expect(said["一"] == "（これを数えています）", "\(said)")
    for name in ["二", "三"] {
      #expect(said[name] == "（重複のため数えていません。同じ内容なので、どちらか一方を除いてかまいません）", "\(said)")
    }
    #expect(said["四"]?.contains("同じ内容") == false)
  }

  @Test func `members of zips are called the same in every sentence of a page`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try folder()
    let sheet = try folder.text("地域課.tsv")
    try zip(
      [("一.tsv", sheet, "2024 4 1 9 0 0"), ("二.tsv", sheet, "2024 4 1 9 0 0")], to: "a.zip",
      in: folder)
    let page = try server.ask("/check", "-F", "file=@\(folder("a.zip"))").text
    #expect(page.contains("シートは a.zip の中の 一.tsv にもあります"))
    #expect(!page.contains("!/"))
  }

  @Test func `files of all from the page are in the order of the list`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let fields = ["総務課", "保護課", "地域課"].flatMap {
      ["-F", "file=@\(Repository.root.path)/examples/\($0).tsv"]
    }
    func sections(_ path: String) throws -> [String] {
      let csv = try server.ask(path, fields + ["-F", "make=csv"]).text
      return csv.matches(of: /2023,西区(?:役所)?,(\w+?),/).map { String($0.1) }
        .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
    #expect(try sections("/make") == ["地域課", "保護課", "総務課"])
    #expect(try sections("/api/v1/csv") == ["総務課", "保護課", "地域課"])
    #expect(try server.ask("/check", fields).text.contains("組織の一覧の順に並びます"))
  }

  @Test func `results stay where they are, and pages to fill in are there again after Back`() throws
  {
    let server = try ServerProcess(["--lang", "ja"])
    let result = try server.ask("/check", "-F", "file=@\(Self.section.path)")
    let compared = try server.ask(
      "/compare", "-F", "old=@\(Self.section.path)", "-F", "new=@\(Self.section.path)")
    let question = try server.ask("/blank", "-F", "year=R9", "-F", "from=@\(Self.section.path)")
    for answer in [result, compared, question] {
      let links = answer.text.matches(of: /<nav.*?<\/nav>/.dotMatchesNewlines())
        .flatMap { $0.0.matches(of: /<a [^>]*>/) }
      #expect(links.count == 3 && links.allSatisfy { $0.0.contains("target=\"_blank\"") })
      #expect(answer.text.contains("id=\"tabs\">上のページは新しいタブで開きます"))
      // What is in them is on no disk.
      #expect(answer.headers["cache-control"] == "no-store")
    }
    for path in ["/", "/blank", "/compare"] {
      let answer = try server.ask(path)
      #expect(answer.headers["cache-control"] == "no-cache", "\(path)")
      #expect(!answer.text.contains("target=\"_blank\""))
    }
  }

  @Test(arguments: [
    ("2026-11-28", 2027), ("2026-10-01", 2027), ("2026-09-30", 2026), ("2027-01-04", 2027),
    ("2027-03-31", 2027), ("2027-04-01", 2027),
  ])
  func `from October on, blank forms are those of the next fiscal year`(day: String, year: Int)
    throws
  {
    let date = try Date(day + "T12:00:00Z", strategy: .iso8601)
    let time = RunTime(secondsInUTC: Int(date.timeIntervalSince1970))
    #expect(BlankPage.year(at: time) == year)
  }

  @Test func `the question before blank forms has a button for the year after the sheets`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try folder()
    let fields = ["-F", "expect=西区/地域課", "-F", "from=@\(folder("地域課.tsv"))"]
    let page = try server.ask("/blank", ["-F", "year=R8"] + fields).text
    #expect(page.contains("value=\"令和6年度\">シートの次の年度（令和6年度）の様式を作る</button>"), "\(page)")
    let made = try server.ask(
      "/blank", ["-F", "year=R8", "-F", "year-instead=令和6年度", "-F", "confirmed=yes"] + fields)
    #expect(try made.body == server.ask("/api/v1/blank", ["-F", "year=R6"] + fields).body)
    // It is no field of the interface.
    let program = try server.ask(
      "/api/v1/blank", ["-F", "year=R8", "-F", "year-instead=令和6年度"] + fields)
    #expect(program.headers["mokuhyo-warnings"] == "1")
  }

  @Test func `a wrong value that blank forms would take over is shown before they are made`() throws
  {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try folder()
    let sheet = try folder.text("地域課.tsv").replacing("行財3-2-①", with: "行財-3-2-①")
    try folder.write(sheet, to: "地域課.tsv")
    let fields = ["-F", "year=R6", "-F", "from=@\(folder("地域課.tsv"))"]
    let page = try server.ask("/blank", fields).text
    #expect(
      page.contains(
        "地域課.tsv: 西区 地域課の「行財-3-2-①」は 行財N-N-①・政策N-N-① の形ではありません。「行財3-2-①」ではありませんか。"
          + "新しい様式には、このまま書き写します"), "\(page)")
    #expect(page.contains("このまま様式を作る") && !page.contains("year-instead"))
    let made = try server.ask("/api/v1/blank", fields)
    #expect(made.status == 200 && made.headers["mokuhyo-warnings"] != "0")
    // What was written stays as it was written.
    try folder.write(made.body, to: "様式.xlsx")
    let text = String(
      decoding: try mokuhyo("convert", "様式.xlsx", "--to", "json", in: folder), as: UTF8.self)
    #expect(text.contains("行財-3-2-①"))
  }

  @Test func `a comparison has dates and files as people write them`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try folder()
    _ = try mokuhyo("convert", "地域課.tsv", "-o", "旧.xlsx", in: folder)
    try folder.write(
      folder.text("地域課.tsv").replacing("R6.3.31", with: "R6.3.29"), to: "新.tsv")
    let page = try server.ask(
      "/compare", "-F", "old=@\(folder("旧.xlsx"))", "-F", "new=@\(folder("新.tsv"))"
    ).text
    #expect(page.contains("令和6年3月31日") && page.contains("令和6年3月29日"), "\(page)")
    #expect(!page.contains("2024-03-") && !page.contains("旧.xlsx["))
    #expect(page.contains(" 旧.xlsx の「地域課」シート</p>") && page.contains(" 新.tsv</p>"))
  }

  @Test func `what is too large says how large it is, without names of options`() throws {
    let server = try ServerProcess(["--max-upload", "1", "--lang", "ja"])
    let folder = try folder()
    try folder.write(Data(count: 1_300_000), to: "large.xlsx")
    let answer = try server.ask("/check", "-F", "file=@\(folder("large.xlsx"))")
    #expect(answer.status == 413)
    #expect(answer.text.contains("一度に送れるのは 1 MB までです（送ろうとしたのは 1.3 MB）。"), "\(answer.text)")
    #expect(try !answer.text.contains("--max") && !server.ask("/").text.contains("MiB"))
  }

  @Test(arguments: [
    (1 << 20, "1 MB"), ((1 << 20) + 1, "1.1 MB"), (32 << 20, "32 MB"), (1, "0.1 MB"),
  ])
  func `a size is never called smaller than it is`(bytes: Int, text: String) {
    #expect(FileSize(bytes).description == text)
  }

  @Test func `the foot of the board speaks of the folder, and of the time zone`() throws {
    let folder = try folder()
    let server = try ServerProcess(["--folder", folder.path, "--lang", "ja"])
    let board = try server.ask("/board").text
    let foot = try #require(board.firstMatch(of: /<footer>.*<\/footer>/)).0
    #expect(foot.contains("フォルダーのファイルは読むだけです。") && !foot.contains("送られた"))
    #expect(foot.contains(/時刻は(日本時間| UTC[+−\d:]* )です。/), "\(foot)")
    #expect(try server.ask("/").text.contains("<footer><p>送られたファイルは保存しません。"))
    #expect(RunTime(secondsInUTC: 0).zone == "UTC")
  }

  @Test func `that a sheet came twice is counted apart, and is in no note about cells`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let file = "file=@\(Self.section.path)"
    let page = try server.ask("/check", "-F", file, "-F", file + ";filename=二.tsv").text
    #expect(page.contains("シート 2 枚、エラー 0 件、警告 0 件、重複 1 件です。"), "\(page.prefix(3000))")
    #expect(page.contains("二.tsv</a> 重複 1 件</dd>"))
    #expect(!page.contains("セルは") && !page.contains("の気になる点は"))
    let part = try server.ask("/check/part", "-F", file).text
    #expect(part.contains("data-found=\"\" data-twice=\"0\" data-remark=\"\""))
  }

  @Test(arguments: [10, 11])
  func `of many files the drawings are closed at first`(count: Int) throws {
    let server = try ServerProcess(["--lang", "ja"])
    let fields = (1...count).flatMap { ["-F", "file=@\(Self.section.path);filename=\($0).tsv"] }
    let page = try server.ask("/check", fields).text
    #expect(page.matches(of: /<details class="drawings" open>/).count == (count > 10 ? 0 : count))
    #expect(page.matches(of: /<summary>様式（1 枚）<\/summary>/).count == count)
  }

  @Test func `the copy of a copy is called by its own name`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try folder()
    let file = Repository.root.appending(path: "examples/保護課.tsv").path
    try folder.write(server.ask("/api/v1/copy", "-F", "file=@\(file)").body, to: "写し.xlsx")
    try folder.write(
      server.ask("/api/v1/copy", "-F", "file=@\(folder("写し.xlsx"))").body, to: "再.xlsx")
    let cells = try mokuhyo("cells", "再.xlsx", "--sheet", "点検結果", in: folder)
    let list = String(decoding: cells, as: UTF8.self)
    #expect(list.contains("ファイル: 写し.xlsx") && !list.contains("保護課.tsv"), "\(list)")
    // Under the same name nothing changes.
    let same = try server.ask(
      "/api/v1/copy", "-F", "file=@\(folder("再.xlsx"));filename=写し.xlsx")
    #expect(try same.body == folder.contents(of: "再.xlsx"))
  }
}
