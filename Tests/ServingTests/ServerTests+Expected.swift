import Foundation
import TestSupport
import Testing

/// What the pages say where it is known whose sheets are expected.
extension ServerTests {
  /// A folder with a sheet of the ward, one of a section that the list lacks, one of another ward and
  /// one of another year.
  private func mixed() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let sheet = try Repository.text("examples/地域課.tsv")
    try folder.write(sheet, to: "提出/地域課.tsv")
    try folder.write(sheet.replacing("地域課", with: "防災課"), to: "提出/防災課.tsv")
    try folder.write(
      sheet.replacing("西区\t", with: "東区\t").replacing("地域課", with: "総務課"), to: "提出/東.tsv")
    try folder.write(
      sheet.replacing("令和5年度", with: "令和4年度").replacing("\tR5", with: "\tR4"), to: "提出/昨年.tsv")
    for name in ["地域課", "防災課", "東", "昨年"] {
      try folder.setTime(of: "提出/\(name).tsv", to: 1_700_000_000)
    }
    return folder
  }

  private func server(on folder: TemporaryFolder, _ options: String...) throws -> ServerProcess {
    try ServerProcess(["--folder", folder("提出"), "--lang", "ja"] + options)
  }

  private func board(of server: ServerProcess) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: server.ask("/api/v1/board").body) as? [String: Any])
  }

  @Test(arguments: [
    ("東.tsv", "求めているのは西区・令和5年度のシートですが、これは東区 総務課・令和5年度のシートです"),
    ("昨年.tsv", "求めているのは西区・令和5年度のシートですが、これは西区 地域課・令和4年度のシートです"),
    ("防災課.tsv", "「防災課」は、西区の課の一覧にない名前です。正しい名前か確かめてください。一覧の課とは別に数えます"),
  ])
  func `a sheet that is not expected says so first, on its result and in the list`(
    name: String, words: String
  ) throws {
    let folder = try mixed()
    let server = try server(on: folder, "--expect", "西区", "--year", "R5")
    let fields = ["地域課.tsv", name].flatMap { ["-F", "file=@" + folder("提出/" + $0)] }
    let page = try server.ask("/check", fields).text
    let list = try #require(page.firstMatch(of: /<dl>.*?<\/dl>/.dotMatchesNewlines())).0
    #expect(list.contains("\(name)</a> 警告 ") && list.contains("：" + words), "\(list)")
    #expect(page.matches(of: /<ol class="findings"/).count == 1)
    let first = try #require(page.firstMatch(of: /<ol class="findings"[^>]*>\n<li.*?<\/li>/)).0
    #expect(first.contains(words + "。"), "\(first)")
    // The page that sends files one by one gets it, too, and the one that opens from the board.
    let part = try server.ask("/check/part", "-F", "file=@" + folder("提出/" + name)).text
    #expect(part.contains(words + "。") && part.contains("data-remark=\"：\(words)\""))
    let board = try server.ask("/board").text
    let path = try #require(
      board.matches(of: /href="(\/board\/files\/\w+)#findings">([^<]*)</).first {
        $0.2 == name || $0.2 + ".tsv" == name
      }
    ).1
    #expect(try server.ask(String(path)).text.contains(words + "。"))
    #expect(try server.ask("/").text.contains("この点検は西区・令和5年度のものです。"))
    // Programs get what the command says of the file alone.
    let checked = try server.ask("/api/v1/check", "-F", "file=@" + folder("提出/" + name))
    #expect(!checked.text.contains("submission-unexpected"))
  }

  @Test func `without an expectation nothing is said of whose a sheet is`() throws {
    let folder = try mixed()
    let server = try server(on: folder)
    let page = try server.ask("/check", "-F", "file=@" + folder("提出/防災課.tsv")).text
    #expect(page.contains("気になる点はありません。") && !page.contains("一覧にない"))
    #expect(try !server.ask("/").text.contains("この点検は"))
    #expect(try (board(of: server)["unlisted"] as? [Any])?.isEmpty == true)
  }

  @Test func `a section that the list lacks has a place of its own, and is in the files of all`()
    throws
  {
    let folder = try mixed()
    let server = try server(on: folder, "--expect", "西区", "--year", "R5")
    let board = try board(of: server)
    #expect((board["sections"] as? [Any])?.count == 11)
    #expect(
      board["counts"] as? [String: Int] == [
        "handedIn": 1, "withFindings": 0, "twice": 0, "notFilledIn": 0, "missing": 10,
      ])
    let unlisted = board["unlisted"] as? [[String: Any]] ?? []
    #expect(unlisted.map { $0["section"] as? String } == ["防災課"])
    #expect(unlisted.first?["state"] as? String == "withFindings")
    let unexpected = board["unexpected"] as? [[String: Any]] ?? []
    #expect(Set(unexpected.map { $0["file"] as? String }) == ["東.tsv", "昨年.tsv"])
    let page = try server.ask("/board").text
    #expect(page.contains("<dt>名簿にない課</dt><dd>1</dd>"), "\(page)")
    #expect(page.contains("名簿にない課（上の件数とは別に数え、保存するファイルには入れます。"))
    #expect(page.contains("これまでの評価: ○\u{A0}12 △\u{A0}0 ×\u{A0}0（名簿にない課の分を含む）"))
    #expect(page.contains("入るのは 2 枚、課ごとに1枚です。うち 1 枚は名簿にない課のもので、終わりに入ります。"))
    let csv = try server.ask("/board/make", "-F", "make=csv").text
    let sections = csv.matches(of: /西区,(地域課|防災課),/).map { String($0.1) }
    #expect(Set(sections) == ["地域課", "防災課"] && sections == sections.sorted(), "\(sections)")
    #expect(!csv.contains("東区"))
  }

  @Test func `two sheets of a section that the list lacks are duplicates`() throws {
    let folder = try mixed()
    try folder.write(
      folder.text("提出/防災課.tsv").replacing("R6.3.31", with: "R6.3.30"), to: "提出/控え.tsv")
    let server = try server(on: folder, "--expect", "西区", "--year", "R5")
    let unlisted = try board(of: server)["unlisted"] as? [[String: Any]] ?? []
    #expect(unlisted.map { $0["state"] as? String } == ["twice"])
    let sheets = unlisted.first?["sheets"] as? [[String: Any]] ?? []
    #expect(sheets.map { $0["counts"] as? Bool } == [false, true])
  }

  @Test func `every file of the folder is on the board, with what to do about it`() throws {
    let folder = try mixed()
    let names = [
      "様式.docx": "ワープロの文書は読み取れません", "様式.pdf": "もとの Excel ブック（.xlsx）を出してもらってください",
      "様式.JPG": "画像は読み取れません", "様式": "名前に .xlsx などの拡張子がない", "様式.abc": "この種類のファイル（.abc）",
      "様式.lzh": "zip にしてください", "下/様式.pptx": "プレゼンテーションは読み取れません",
    ]
    for name in names.keys {
      try folder.write("x", to: "提出/" + name)
      try folder.setTime(of: "提出/" + name, to: 1_700_000_000)
    }
    try folder.write("x", to: "提出/~$様式.docx")
    let server = try server(on: folder, "--expect", "西区", "--year", "R5")
    let others = try board(of: server)["others"] as? [[String: Any]] ?? []
    #expect(Set(others.compactMap { $0["file"] as? String }) == Set(names.keys))
    for file in others {
      let message = (file["messages"] as? [[String: Any]])?.first
      #expect(message?["code"] as? String == "unsupported-format")
      let words = names[file["file"] as? String ?? ""] ?? "?"
      #expect((message?["message"] as? String)?.contains(words) == true, "\(file)")
    }
    #expect(try server.ask("/board").text.contains("様式.docx：ワープロの文書は読み取れません"))
    // The command leaves them out, so they are no failures of its file.
    let csv = try server.ask("/api/v1/board/csv", "-X", "POST")
    #expect(csv.status == 200 && csv.headers["mokuhyo-failures"] == "0")
  }

  @Test func `a missing section names the file that may be its sheet and cannot be read`() throws {
    let folder = try mixed()
    let sheet = try folder.text("提出/地域課.tsv")
    try folder.write("PK\u{3}\u{4}x", to: "提出/R5_健康福祉課.xlsx")
    try folder.write("x", to: "提出/建設課/様式.pdf")
    try folder.write("PK\u{3}\u{4}x", to: "提出/東区/保護課.xlsx")
    try folder.write(sheet.replacing("\t地域課\t", with: "\t\t"), to: "提出/区民生活課.tsv")
    for name in ["R5_健康福祉課.xlsx", "建設課/様式.pdf", "東区/保護課.xlsx", "区民生活課.tsv"] {
      try folder.setTime(of: "提出/" + name, to: 1_700_000_000)
    }
    let server = try server(on: folder, "--expect", "西区", "--expect", "東区", "--year", "R5")
    let page = try server.ask("/board").text
    func row(_ section: String) throws -> String {
      let rows = page.matches(of: /<tr><th scope="row">(.*?)<\/tr>/.dotMatchesNewlines())
      return String(try #require(rows.first { $0.1.hasPrefix(section + "<") }, "\(page)").1)
    }
    #expect(try row("健康福祉課").contains("R5_健康福祉課.xlsx は読み取れません"))
    #expect(try row("建設課").contains("建設課/様式.pdf は読み取れません"))
    #expect(try row("区民生活課").contains("区民生活課.tsv に課・機関の名前がありません"))
    // It is in the folder of another ward.
    #expect(try !row("保護課").contains("読み取れません"))
    #expect(try !row("農政商工課").contains("<small>"))
  }
}
