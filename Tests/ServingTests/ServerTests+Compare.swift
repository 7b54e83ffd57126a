import Foundation
import TestSupport
import Testing

/// Comparisons by the server: those of the command.
extension ServerTests {
  private static let compare = "/api/v1/compare"

  /// A folder with `04` and `03`, each with two sheets, and with the same as zips.
  private func bothSides() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["地域課.tsv", "総務課.tsv"] {
      let march = try Repository.text("examples/" + name)
      try folder.write(march, to: "03/" + name)
      try folder.write(
        march.replacing("5事業以上の支援", with: "8事業以上の支援")
          .replacing("交流の促進を図ります", with: "<b>交流</b>を進めます"), to: "04/" + name)
    }
    let script = """
      import sys, zipfile
      for side in ["03", "04"]:
          with zipfile.ZipFile(f"{sys.argv[1]}/{side}.zip", "w") as archive:
              for name in ["地域課.tsv", "総務課.tsv"]:
                  archive.write(f"{sys.argv[1]}/{side}/{name}", name)
      """
    let run = try Tool.run(
      URL(filePath: "/usr/bin/env"), ["python3", "-X", "utf8", "-c", script, folder("")])
    try #require(run.status == 0, "\(run.errors)")
    return folder
  }

  private func printed(_ arguments: String..., in folder: TemporaryFolder) throws -> Data {
    try Tool.run(Tool.mokuhyo, ["compare", "--json"] + arguments, in: folder.url).standardOutput
  }

  @Test func `two files, and two zips, are compared as by the command`() throws {
    let server = try ServerProcess()
    let folder = try bothSides()
    let files = try server.ask(
      Self.compare, "-F", "old=@\(folder("04/地域課.tsv"));filename=前.tsv", "-F",
      "new=@\(folder("03/地域課.tsv"));filename=後.tsv")
    #expect(files.status == 200)
    #expect(files.headers["mokuhyo-failures"] == "0")
    try folder.write(folder.contents(of: "04/地域課.tsv"), to: "前.tsv")
    try folder.write(folder.contents(of: "03/地域課.tsv"), to: "後.tsv")
    #expect(try files.body == printed("前.tsv", "後.tsv", in: folder))
    #expect(files.text.contains("plan-changed"))
    let zips = try server.ask(
      Self.compare, "-F", "old=@\(folder("04.zip"))", "-F", "new=@\(folder("03.zip"))")
    #expect(try zips.body == printed("04.zip", "03.zip", in: folder))
  }

  @Test func `folders that a browser sends are compared as the command's`() throws {
    let server = try ServerProcess()
    let folder = try bothSides()
    // A folder has other things, which the command leaves out.
    for side in ["03", "04"] {
      for name in ["~$地域課.xlsx", "Thumbs.db", ".hidden/a.csv", "手紙.docx"] {
        try folder.write("x", to: "\(side)/\(name)")
      }
    }
    var fields: [String] = []
    for (field, side) in [("old", "04"), ("new", "03")] {
      for name in ["総務課.tsv", "地域課.tsv", "~$地域課.xlsx", "Thumbs.db", ".hidden/a.csv", "手紙.docx"] {
        fields += ["-F", "\(field)=@\(folder("\(side)/\(name)"));filename=\(side)/\(name)"]
      }
    }
    let answer = try server.ask(Self.compare, fields)
    #expect(answer.headers["mokuhyo-failures"] == "0")
    #expect(try answer.body == printed("04", "03", in: folder))
  }

  @Test func `a name that is only written in another way is a change, and called one`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try bothSides()
    let sheet = try folder.text("03/地域課.tsv")
    try folder.write(sheet.replacing("西区\t", with: "西区役所\t"), to: "役所.tsv")
    let page = try server.ask(
      "/compare", "-F", "old=@\(folder("役所.tsv"))", "-F", "new=@\(folder("03/地域課.tsv"))"
    ).text
    #expect(!page.contains("変わったところはありません"))
    #expect(page.contains("<dt>組織名の変更</dt><dd>0") && page.contains("<dt>変更あり</dt><dd>1"))
    #expect(page.contains("<h3>組織名(部)（書き方）</h3>") && page.contains("西区<del>役所</del>"), "\(page)")
  }

  @Test func `only some kinds of changes are answered if only they are wanted`() throws {
    let server = try ServerProcess()
    let folder = try bothSides()
    let answer = try server.ask(
      Self.compare, "-F", "old=@\(folder("04.zip"))", "-F", "new=@\(folder("03.zip"))", "-F",
      "only=targets,marks")
    let expected = try printed("04.zip", "03.zip", "--only", "targets,marks", in: folder)
    #expect(answer.body == expected)
    #expect(try expected != printed("04.zip", "03.zip", in: folder))
  }

  @Test func `the page shows both sides, and names what it could not read`() throws {
    let server = try ServerProcess()
    let folder = try bothSides()
    try folder.write("PK\u{3}\u{4}x", to: "壊れた<i>.xlsx")
    let answer = try server.ask(
      "/compare", "-F", "old=@\(folder("04.zip"))", "-F", "old=@\(folder("壊れた<i>.xlsx"))",
      "-F", "new=@\(folder("03.zip"))")
    #expect(answer.status == 200)
    #expect(answer.text.contains("<del>8</del>"))
    #expect(answer.text.contains("壊れた_i_.xlsx"))
    #expect(!answer.text.contains("<b>交流</b>") && !answer.text.contains("style=\""))
    let count = try server.ask(
      Self.compare, "-F", "old=@\(folder("04.zip"))", "-F", "old=@\(folder("壊れた<i>.xlsx"))",
      "-F", "new=@\(folder("03.zip"))")
    #expect(count.headers["mokuhyo-failures"] == "1")
  }

  @Test func `a report that would lack files is shown before it is saved`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try bothSides()
    try folder.write("PK\u{3}\u{4}x", to: "壊れた.xlsx")
    let answer = try server.ask(
      "/compare", "-F", "old=@\(folder("04.zip"))", "-F", "old=@\(folder("壊れた.xlsx"))",
      "-F", "new=@\(folder("03.zip"))", "-F", "to=json")
    #expect(answer.headers["content-disposition"] == nil)
    #expect(answer.text.contains("壊れた.xlsx: ") && answer.text.contains("まだ保存していません"))
  }

  @Test(arguments: [("html", "<!DOCTYPE html>"), ("json", "{")])
  func `the report can be saved from the page`(product: String, start: String) throws {
    let server = try ServerProcess()
    let folder = try bothSides()
    for path in ["/compare", Self.compare] {
      let answer = try server.ask(
        path, "-F", "old=@\(folder("04.zip"))", "-F", "new=@\(folder("03.zip"))", "-F",
        "to=\(product)")
      #expect(answer.headers["content-disposition"]?.hasPrefix("attachment") == true)
      #expect(answer.text.hasPrefix(start))
    }
  }

  @Test(arguments: ["html", "json"])
  func `the result has buttons that save it, with what was asked for`(product: String) throws {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try bothSides()
    let sides = [
      "-F", "old=@\(folder("04/地域課.tsv"));filename=04/地域課.tsv", "-F", "new=@\(folder("03.zip"))",
      "-F", "only=targets",
    ]
    let page = try server.ask("/compare", sides).text
    let form = try #require(
      page.firstMatch(of: /<form class="downloads".*?<\/form>/.dotMatchesNewlines())
    ).0
    #expect(form.contains("name=\"to\" value=\"\(product)\""))
    var fields: [String] = []
    for (index, field) in form.matches(of: /type="hidden" name="([^"]*)" value="([^"]*)"/)
      .enumerated()
    {
      try folder.write(String(field.2), to: "field\(index)")
      fields += ["-F", "\(field.1)=<\(folder("field\(index)"))"]
    }
    let saved = try server.ask("/compare", fields + ["-F", "to=\(product)"])
    #expect(saved.headers["content-disposition"]?.hasPrefix("attachment") == true)
    let asked = try server.ask(Self.compare, sides + ["-F", "to=\(product)"])
    let time = /<time datetime="[^<]*/
    #expect(saved.text.replacing(time, with: "") == asked.text.replacing(time, with: ""))
    #expect(saved.text.contains("04/地域課.tsv"))
  }

  @Test func `a sheet that could not be read is not gone, and a duplicate is not new`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try bothSides()
    try folder.write("PK\u{3}\u{4}x", to: "総務課.xlsx")
    let page = try server.ask(
      "/compare", "-F", "old=@\(folder("04.zip"))", "-F", "new=@\(folder("03/地域課.tsv"))", "-F",
      "new=@\(folder("03/地域課.tsv"));filename=控え.tsv", "-F", "new=@\(folder("総務課.xlsx"))"
    ).text
    #expect(page.contains("西区 総務課 <span class=\"note\">読み取れないファイルがあり不明</span>"))
    #expect(page.contains("西区 地域課 <span class=\"note\">重複したシート</span>"))
    #expect(page.contains("<dt>なくなったシート</dt><dd>0") && page.contains("<dt>新しいシート</dt><dd>0"))
    #expect(page.contains("比較の結果を保存するときは、これらを除いて選び直してください。"))
    #expect(!page.contains("<form class=\"downloads\""))
    let readable = try server.ask(
      "/compare", "-F", "old=@\(folder("04.zip"))", "-F", "new=@\(folder("03/地域課.tsv"))"
    ).text
    #expect(readable.contains("なくなったシート</span>") && !readable.contains("不明"))
  }

  @Test(arguments: [
    (["old=@04.zip"], 400, "両方に"), (["new=@04.zip"], 400, "両方に"),
    (["old=@04.zip", "new=@04.zip", "to=exe"], 400, "読み取れない"),
    (["old=@04.zip", "new=@04.zip", "only=colours"], 400, "読み取れない"),
    (["old=@04.zip", "new=@/dev/null;filename=空.xlsx"], 422, "空.xlsx"),
    (["old=@04.zip", "new=@/dev/null;filename=a/手紙.docx"], 422, "シートがありません"),
  ])
  func `what cannot be compared is explained`(fields: [String], status: Int, words: String) throws {
    let server = try ServerProcess()
    let folder = try bothSides()
    for path in ["/compare", Self.compare] {
      let arguments = fields.flatMap {
        ["-F", $0.replacing("@04.zip", with: "@" + folder("04.zip"))]
      }
      let answer = try server.ask(path, arguments)
      #expect(answer.status == status)
      #expect(answer.text.contains(words), "\(answer.text)")
    }
  }
}
