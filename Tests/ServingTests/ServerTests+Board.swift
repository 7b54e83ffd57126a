import Foundation
import TestSupport
import Testing

/// The watched folder: what the server says of it, and that it only reads.
extension ServerTests {
  /// A folder with the ward's sheets but one, one of them twice, and with what happens to folders.
  private func collection() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["総務課.tsv", "保護課.tsv", "農政商工課.tsv", "区民生活課.tsv"] {
      try folder.write(Repository.text("examples/" + name), to: "提出/" + name)
    }
    try folder.write(Repository.text("examples/総務課.tsv"), to: "提出/再提出/総務課.tsv")
    try folder.write("x", to: "提出/~$地域課.xlsx")
    try folder.write("PK\u{3}\u{4}x", to: "提出/<b>壊れた.xlsx")
    // Long ago, so that nothing is taken for just being written.
    let files = FileManager.default.enumerator(atPath: folder("提出"))
    while let name = files?.nextObject() as? String {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
        ofItemAtPath: folder("提出/" + name))
    }
    return folder
  }

  private func server(
    on folder: TemporaryFolder, _ options: String...
  ) throws -> ServerProcess {
    try ServerProcess(["--folder", folder("提出")] + options)
  }

  /// The state that the server gives.
  private func board(of server: ServerProcess) throws -> [String: Any] {
    let answer = try server.ask("/api/v1/board")
    try #require(answer.status == 200)
    return try #require(try JSONSerialization.jsonObject(with: answer.body) as? [String: Any])
  }

  private func states(_ board: [String: Any]) -> [String: String] {
    let lines = board["sections"] as? [[String: Any]] ?? []
    return Dictionary(
      uniqueKeysWithValues: lines.map {
        ($0["section"] as? String ?? "", $0["state"] as? String ?? "")
      })
  }

  @Test func `the board says of each expected section what has come`() throws {
    let folder = try collection()
    let server = try server(on: folder, "--expect", "西区", "--year", "R5")
    let board = try board(of: server)
    let states = states(board)
    #expect(states.count == 11)
    #expect(states["総務課"] == "twice")
    #expect(states["農政商工課"] == "handedIn")
    #expect(states["区民生活課"] == "withFindings")
    #expect(states["地域課"] == "missing")
    #expect(
      board["counts"] as? [String: Int] == [
        "handedIn": 1, "withFindings": 2, "twice": 1, "notFilledIn": 0, "missing": 7,
      ])
    let others = board["others"] as? [[String: Any]] ?? []
    #expect(others.map { $0["file"] as? String } == ["<b>壊れた.xlsx"])
    let page = try server.ask("/board").text
    #expect(page.contains("<a href=\"/board\" aria-current=\"page\">集まり具合</a>"))
    #expect(page.contains("&lt;b&gt;壊れた.xlsx") && !page.contains("<b>壊れた"))
    #expect(!page.contains("~$") && !page.contains("style=\""))
    // It is read only: what there was is there, and nothing else.
    let files = FileManager.default.subpaths(atPath: folder("提出")) ?? []
    #expect(files.count == 8)
  }

  @Test func `without an expectation the board has the sections that were found`() throws {
    let folder = try collection()
    let server = try server(on: folder)
    #expect(
      try states(board(of: server)) == [
        "区民生活課": "withFindings", "保護課": "withFindings", "農政商工課": "handedIn",
        "総務課": "twice",
      ])
    #expect(folder.has("提出/総務課.tsv"))
  }

  @Test(arguments: ["xlsx", "csv", "json", "html"])
  func `all sheets of the folder are saved as the command writes them`(format: String) throws {
    let folder = try collection()
    let server = try server(on: folder)
    // Of the section that handed in twice, only the sheet that counts; all in the order of the board.
    let names = ["区民生活課", "保護課", "農政商工課", "再提出/総務課"].map { folder("提出/\($0).tsv") }
    let convert = ["convert"] + names + ["-o", "out.\(format)"]
    try #require(Tool.run(Tool.mokuhyo, convert, in: folder.url).status == 0)
    let expected = try folder.contents(of: "out.\(format)")
    let answer = try server.ask("/api/v1/board/\(format)", "-X", "POST")
    #expect(answer.status == 200)
    #expect(answer.headers["mokuhyo-failures"] == "1")
    #expect(answer.body == expected)
    #expect(try server.ask("/board/make", "-F", "make=\(format)").body == expected)
  }

  /// Adds sheets that do not count: of another year, of another ward, and a form nobody has filled in.
  private func addOthers(to folder: TemporaryFolder) throws {
    let sheet = try Repository.text("examples/地域課.tsv")
    try folder.write(
      sheet.replacing("令和5年度", with: "令和4年度").replacing("\tR5", with: "\tR4"), to: "提出/昨年.tsv")
    try folder.write(
      sheet.replacing("西区\t", with: "北区\t").replacing("地域課", with: "地域総務課"), to: "提出/北区.tsv")
    let blank = [
      "blank", "--year", "R5", "--expect", "西区/建設課", "-o", folder("提出/"),
    ]
    try #require(Tool.run(Tool.mokuhyo, blank).status == 0)
  }

  /// The files of the sheets that count, in the board's order.
  private func counted(_ board: [String: Any]) -> [String] {
    let sections = board["sections"] as? [[String: Any]] ?? []
    return sections.filter { $0["state"] as? String != "notFilledIn" }
      .flatMap { $0["sheets"] as? [[String: Any]] ?? [] }
      .filter { $0["counts"] as? Bool == true }.compactMap { $0["file"] as? String }
  }

  private func convert(_ files: [String], to out: String, in folder: TemporaryFolder) throws {
    #expect(files.count > 3)
    let run = try Tool.run(
      Tool.mokuhyo, ["convert"] + files.map { folder("提出/\($0)") } + ["-o", out], in: folder.url)
    try #require(run.status == 0, "\(run.errors)")
  }

  @Test func `what is of other sections or years is listed apart, and is in no number and no file`()
    throws
  {
    let folder = try collection()
    let alone = try board(of: server(on: folder, "--expect", "西区", "--year", "R5"))
    try addOthers(to: folder)
    let server = try server(on: folder, "--expect", "西区", "--year", "R5")
    let board = try board(of: server)
    let unexpected = board["unexpected"] as? [[String: Any]] ?? []
    #expect(Set(unexpected.map { $0["file"] as? String }) == ["昨年.tsv", "北区.tsv"])
    #expect(Set(unexpected.map { $0["fiscalYear"] as? Int }) == [2022, 2023])
    let (states, before) = (states(board), states(alone))
    #expect(states["地域課"] == "missing")
    #expect(states["建設課"] == "notFilledIn")
    for (section, state) in before where section != "建設課" { #expect(states[section] == state) }
    // 4 + 4 + 4 + 5 marks: those of 総務課 once.
    let page = try server.ask("/board").text
    #expect(page.contains("これまでの評価: ○\u{A0}16 △\u{A0}1 ×\u{A0}0"), "\(page.prefix(3000))")
    #expect(page.contains("他の区・年度のもの（数えていません）"))
    #expect(page.contains("入るのは 4 枚、"))
    #expect(page.contains("入らないもの: 未記入 1 件、重複 1 件、他の区・年度 2 件、読み取れないファイルなど 1 件"))
    #expect(page.contains("総務課.tsv</a><small>（これを数えています）"))
    let csv = try server.ask("/api/v1/board/csv", "-X", "POST")
    #expect(!csv.text.contains("北区") && !csv.text.contains("2022") && !csv.text.contains("建設課"))
    try convert(counted(board), to: "out.csv", in: folder)
    #expect(try csv.body == folder.contents(of: "out.csv"))
  }

  @Test func `a folder without a sheet that counts has no file of all`() throws {
    let folder = try collection()
    let server = try server(on: folder, "--expect", "東区")
    let answer = try server.ask("/api/v1/board/xlsx", "-X", "POST")
    #expect(answer.status == 422)
    #expect(answer.text.contains("提出を求めている課・年度のシートがありません"))
    #expect(try !server.ask("/board").text.contains("/board/make"))
  }

  @Test(.enabled(if: Tool.isInstalled("soffice") && Tool.isInstalled("pdftotext")))
  func `the PDF of the board has the texts of the command's`() throws {
    let folder = try collection()
    let server = try server(on: folder, "--expect", "西区")
    let answer = try server.ask("/api/v1/board/pdf", "-X", "POST")
    try #require(answer.status == 200)
    try folder.write(answer.body, to: "board.pdf")
    try convert(counted(board(of: server)), to: "command.pdf", in: folder)
    let texts = try ["board.pdf", "command.pdf"].map { name in
      let run = try Tool.run(
        URL(filePath: "/usr/bin/env"), ["pdftotext", "-layout", folder(name), "-"])
      try #require(run.status == 0, "\(run.errors)")
      return run.output
    }
    #expect(texts[0].contains("区民生活課") && texts[0] == texts[1])
  }

  @Test func `a sheet opens as the check draws it, and can be saved`() throws {
    let folder = try collection()
    let server = try server(on: folder)
    let page = try server.ask("/board").text
    let path = try #require(page.firstMatch(of: /href="(\/board\/files\/(\w+))#findings">区民生活課/))
    let sheet = try server.ask(String(path.1))
    #expect(sheet.status == 200)
    let file = "file=@" + folder("提出/区民生活課.tsv")
    let checked = try server.ask("/check", "-F", file).text
    let drawing = /<ol class="findings".*<\/article>/.dotMatchesNewlines()
    let drawn = try #require(sheet.text.firstMatch(of: drawing))
    #expect(try drawn.0 == #require(checked.firstMatch(of: drawing)).0)
    for product in ["copy", "csv"] {
      let answer = try server.ask("/board/make", "-F", "id=\(path.2)", "-F", "make=\(product)")
      #expect(try answer.body == server.ask("/api/v1/\(product)", "-F", file).body)
    }
  }

  @Test(arguments: [
    "nothing", "..", "..%2F..%2Fetc%2Fpasswd", "%2Fetc%2Fpasswd", "総務課.tsv", "",
  ])
  func `nothing is opened by a path from outside`(name: String) throws {
    let folder = try collection()
    let server = try server(on: folder)
    let escaped =
      name.contains("%")
      ? name
      : try #require(
        name.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
    #expect(try server.ask("/board/files/" + escaped, "--path-as-is").status == 404)
    #expect(
      try server.ask("/board/make", "-F", "id=x\(name)", "-F", "make=csv").status == 404)
    #expect(folder.has("提出/総務課.tsv"))
  }

  @Test func `what changes in the folder shows within seconds, what does not is not sent again`()
    throws
  {
    let folder = try collection()
    let server = try server(on: folder, "--expect", "西区")
    let first = try server.ask("/board/part")
    let tag = try #require(first.headers["etag"])
    let again = try server.ask("/board/part", "-H", "If-None-Match: \(tag)")
    #expect(again.status == 304 && again.body.isEmpty)
    try folder.write(Repository.text("examples/地域課.tsv"), to: "提出/地域課.tsv")
    try FileManager.default.removeItem(atPath: folder("提出/再提出/総務課.tsv"))
    let deadline = Date().addingTimeInterval(15)
    while try server.ask("/board/part", "-H", "If-None-Match: \(tag)").status == 304,
      Date() < deadline
    {
      usleep(200_000)
    }
    let states = try states(board(of: server))
    #expect(states["地域課"] == "withFindings" || states["地域課"] == "handedIn")
    #expect(states["総務課"] == "handedIn")
    #expect(server.process.isRunning)
  }

  @Test func `without a folder there is no board`() throws {
    let server = try ServerProcess()
    #expect(try server.ask("/board").status == 404)
    #expect(try server.ask("/api/v1/board").status == 404)
    #expect(try server.ask("/api/v1/board/csv", "-X", "POST").status == 404)
    #expect(try !server.ask("/").text.contains("/board"))
  }

  @Test(arguments: [
    (["--folder", "/nonexistent"], "there is no folder"),
    (["--expect", "西区"], "--expect needs --folder"),
    (["--folder", "/tmp", "--year", "R5"], "--year needs --expect"),
    (["--folder", "/tmp", "--expect", "宇宙区"], "宇宙区"),
    (["--folder", "/tmp", "--expect", "西区", "--year", "x"], "--year takes a year"),
  ])
  func `options that make no sense are refused`(options: [String], words: String) throws {
    let program = Tool.mokuhyo.deletingLastPathComponent().appending(path: "mokuhyo-serve")
    let run = try Tool.run(program, options, environment: ["LANG": "C.UTF-8"])
    #expect(run.status == 64)
    #expect(run.errors.contains(words), "\(run.errors)")
  }
}
