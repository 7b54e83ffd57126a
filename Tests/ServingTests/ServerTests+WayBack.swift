import Foundation
import TestSupport
import Testing

/// What a page says when something is missing or wrong, and how one gets back from there.
extension ServerTests {
  @Test(arguments: [
    ("/check", "/", "点検する"), ("/make", "/", "点検する"), ("/blank", "/blank", "白紙の様式"),
    ("/compare", "/compare", "比べる"), ("/board/make", "/board", "集まり具合"),
    ("/nothing", "/", ""), ("/board/files/x", "/board", "集まり具合"),
  ])
  func `an error leads back to the page of its form`(
    path: String, page: String, name: String
  ) throws {
    let watched = try TemporaryFolder()
    let server = try ServerProcess(["--folder", watched.path, "--lang", "ja"])
    let hasForm = !["/nothing", "/board/files/x"].contains(path)
    let answer = try server.ask(path, hasForm ? ["-F", "other=x"] : [])
    #expect(answer.status >= 400)
    let words = name.isEmpty ? "最初のページへ戻る" : "「\(name)」のページへ戻る"
    #expect(answer.text.contains("<a href=\"\(page)\">\(words)</a>"), "\(answer.text)")
  }

  /// The address of a link with some words.
  private func link(_ words: String, on page: String) throws -> String {
    let links = page.matches(of: /<a href="([^"]*)">([^<]*)<\/a>/)
    let link = try #require(links.first { $0.2 == words }, "\(page)")
    return String(link.1).replacing("&amp;", with: "&")
  }

  @Test func `what was written about blank forms is there again, whichever way back is taken`()
    throws
  {
    let server = try ServerProcess(["--lang", "ja"])
    let fields = [
      "-F", "department=西区", "-F", "expect=西区/地域課", "-F", "expect=西区/総務課",
    ]
    let question = try server.ask(
      "/blank", ["-F", "year=令和8年度", "-F", "from=@\(Self.section.path)"] + fields
    ).text
    let error = try server.ask("/blank", ["-F", "year=いつ&か\"<b>"] + fields).text
    for (page, words, year) in [
      (question, "シートを選び直す", "令和8年度"),
      (error, "「白紙の様式」のページへ戻る", "いつ&amp;か&quot;&lt;b&gt;"),
    ] {
      let again = try server.ask(link(words, on: page)).text
      #expect(again.contains("value=\"\(year)\""), "\(again)")
      #expect(again.contains("<option selected>西区</option>"))
      #expect(again.matches(of: /\schecked>/).count == 2 && again.contains("<details open>"))
      #expect(again.contains("value=\"西区/地域課\" checked>"))
    }
    let first = try server.ask("/blank").text
    #expect(!first.contains("checked>") && !first.contains("selected") && !first.contains("open>"))
  }

  @Test func `all sections of a department are one word of the address`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let boxes = try server.ask("/blank").text.matches(of: /value="(西区\/[^"]*)"/).map(\.1)
    #expect(boxes.count > 8)
    let error = try server.ask("/blank", boxes.flatMap { ["-F", "expect=\($0)"] }).text
    let address = try link("「白紙の様式」のページへ戻る", on: error)
    #expect(address.utf8.count < 60)
    let again = try server.ask(address).text
    #expect(again.matches(of: /\schecked>/).count == boxes.count)
  }

  @Test func `the page for blank forms says what the forms take over, and it is so`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let page = try server.ask("/blank").text
    let words = try #require(page.firstMatch(of: /書き写すもの: (.*?)。書き写さないもの: (.*?)。/))
    let (carried, left) = (words.1.split(separator: "、"), words.2.split(separator: "、"))
    #expect(carried.count == 8 && left.count == 4)
    #expect(carried.contains("目標") && carried.contains("概要") && left.contains("結果"))
    // A form made from a sheet with all fields has exactly these.
    let folder = try folder()
    let form = try server.ask(
      "/api/v1/blank", "-F", "year=R6", "-F", "expect=西区/地域課", "-F",
      "from=@\(folder("地域課.tsv"))")
    try folder.write(form.body, to: "R6.xlsx")
    let texts = try ["地域課.tsv", "R6.xlsx"].map { name in
      _ = try mokuhyo("convert", name, "-o", name + ".json", in: folder)
      let file = try JSONSerialization.jsonObject(with: folder.contents(of: name + ".json"))
      return (file as? [String: Any])?["sheets"] as? [[String: Any]]
    }
    let (old, new) = (try #require(texts[0]?.first), try #require(texts[1]?.first))
    let indicators = old["policyIndicators"] as? [String]
    #expect(indicators?.isEmpty == false && indicators == new["policyIndicators"] as? [String])
    let (before, after) = (rows(of: old), rows(of: new))
    for key in ["no", "goal", "planPosition", "indicator", "target", "initiative", "outline"] {
      let values = before.map { $0[key] as? NSObject }
      #expect(values == after.prefix(before.count).map { $0[key] as? NSObject }, "\(key)")
      #expect(values.contains { $0 != nil }, "\(key)")
    }
    for key in ["result", "evaluation"] {
      #expect(after.allSatisfy { $0[key] == nil || $0[key] is NSNull }, "\(key)")
    }
    for key in ["status", "nextSteps"] {
      #expect(after.allSatisfy { ($0[key] as? String ?? "").isEmpty }, "\(key)")
    }
  }

  private func rows(of sheet: [String: Any]) -> [[String: Any]] {
    sheet["rows"] as? [[String: Any]] ?? []
  }

  @Test func `a request without a file, and one with a text for a file, is told apart`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    for path in ["/check", "/api/v1/check", "/api/v1/csv"] {
      let empty = try server.ask(path, "-F", "file=")
      #expect(empty.status == 400 && empty.text.contains("ファイルが送られていません"), "\(empty.text)")
      let text = try server.ask(path, "-F", "file=x")
      #expect(text.status == 400 && text.text.contains("-F file=@ファイル名"), "\(text.text)")
    }
    let from = try server.ask("/api/v1/blank", "-F", "year=R6", "-F", "from=x")
    #expect(from.text.contains("-F from=@ファイル名"))
  }

  @Test func `files in folders of a zip are told apart, in the list and over their results`() throws
  {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try folder()
    let sheet = try folder.text("地域課.tsv")
    try zip(
      [("西/シート.tsv", sheet, "2024 4 2 9 0 0"), ("北/シート.tsv", sheet, "2024 4 2 9 0 0")],
      to: "a.zip", in: folder)
    let page = try server.ask("/check", "-F", "file=@\(folder("a.zip"))").text
    for name in ["a.zip の中の 北/シート.tsv", "a.zip の中の 西/シート.tsv"] {
      #expect(page.contains(">\(name)</a>") && page.contains(">\(name)</h3>"), "\(page)")
    }
  }

  @Test func `instead of buttons for more than a page holds, it says what to do`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try folder()
    // Blank cells at the end are no part of the form.
    let sheet = try folder.text("地域課.tsv")
    let blank = String(repeating: String(repeating: "\t", count: 10) + "\n", count: 200_000)
    try folder.write(sheet + blank, to: "a.tsv")
    try folder.write(sheet + blank + blank, to: "b.tsv")
    let two = try server.ask(
      "/check", "-F", "file=@\(folder("a.tsv"))", "-F", "file=@\(folder("a.tsv"));filename=c.tsv"
    ).text
    #expect(two.contains("合わせて 4 MB を超えるため、まとめて保存するボタンはありません。"))
    #expect(two.matches(of: /<form class="downloads"/).count == 2)
    let one = try server.ask("/check", "-F", "file=@\(folder("b.tsv"))").text
    #expect(one.contains("ファイルが 4 MB を超えるため、ここに保存のボタンはありません。"))
    #expect(!one.contains("<form class=\"downloads\""))
  }

  @Test func `a damaged workbook is called one, also in a zip and where it is listed`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try folder()
    try zip([("壊れた.xlsx", "PK\u{3}\u{4}x", "2024 4 2 9 0 0")], to: "a.zip", in: folder)
    for (name, words) in [
      ("壊れた.xlsx", "Excel のブックが壊れているか、途中で切れています（末尾にある目録が"),
      ("壊れた.ods", "OpenDocument の表計算ファイルが壊れているか"), ("壊れた.zip", "ファイル(zip)が壊れているか"),
      ("a.zip", "Excel のブックが壊れているか"),
    ] {
      if name != "a.zip" { try folder.write("PK\u{3}\u{4}x", to: name) }
      let answer = try server.ask("/api/v1/check", "-F", "file=@\(folder(name))")
      #expect(answer.text.contains(words), "\(answer.text)")
      #expect(try answer.body == mokuhyo("check", "--json", name, in: folder))
    }
  }
}
