import Foundation
import TestSupport
import Testing

/// Blank forms from the server: those of the command.
extension ServerTests {
  /// The forms that the command writes, by name.
  private func forms(_ arguments: [String], in folder: TemporaryFolder) throws -> [String: Data] {
    let run = try Tool.run(Tool.mokuhyo, ["blank"] + arguments + ["-o", folder("out/")])
    try #require(run.status == 0, "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder("out"))
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try folder.contents(of: "out/" + $0)) })
  }

  /// The members of a zip, by name.
  func members(of zip: Data, in folder: TemporaryFolder) throws -> [String: Data] {
    try folder.write(zip, to: "forms.zip")
    let script = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1]) as archive:
          archive.extractall(sys.argv[2])
          print("\\n".join(archive.namelist()))
      """
    let run = try Tool.run(
      URL(filePath: "/usr/bin/env"),
      ["python3", "-X", "utf8", "-c", script, folder("forms.zip"), folder("unzipped")])
    try #require(run.status == 0, "\(run.errors)")
    let names = run.output.split(separator: "\n").map(String.init)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try folder.contents(of: "unzipped/" + $0)) })
  }

  @Test(arguments: [
    (["--department", "西区"], ["department=西区"]),
    (["--section", "建設課"], ["section=建設課"]),
    (["--expect", "西区/地域課", "--expect", "北区"], ["expect=西区/地域課", "expect=北区"]),
    (["--from", ward.path], ["from=@\(ward.path)"]),
    (
      ["--from", ward.path, "--section", "地域課", "--section", "総務課"],
      ["from=@\(ward.path)", "section=地域課", "section=総務課"]
    ),
  ])
  func `several forms are a zip of those of the command`(
    options: [String], fields: [String]
  ) throws {
    let server = try ServerProcess()
    let folder = try TemporaryFolder()
    let answer = try server.ask(
      "/api/v1/blank", (["year=令和6年度"] + fields).flatMap { ["-F", $0] })
    #expect(answer.status == 200)
    #expect(answer.headers["content-type"] == "application/zip")
    let forms = try forms(["--year", "R6"] + options, in: folder)
    #expect(forms.count > 1)
    #expect(try members(of: answer.body, in: folder) == forms)
  }

  @Test func `a single form is a workbook with the name of the command's`() throws {
    let server = try ServerProcess()
    let folder = try TemporaryFolder()
    let answer = try server.ask("/blank", "-F", "year=R6", "-F", "expect=西区/地域課")
    #expect(answer.status == 200)
    let form = try #require(
      try forms(["--year", "R6", "--expect", "西区/地域課"], in: folder).first)
    #expect(answer.body == form.value)
    let name = form.key.addingPercentEncoding(
      withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "._")))
    #expect(answer.headers["content-disposition"]?.hasSuffix("''\(name ?? "")") == true)
  }

  @Test func `sheets that are not of last year are asked about before forms are made`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try TemporaryFolder()
    let sheet = try Repository.text("examples/地域課.tsv")
    try folder.write(sheet, to: "地域課.tsv")
    let fields = ["-F", "department=西区", "-F", "from=@\(folder("地域課.tsv"))"]
    // Of R5 for R8: the page asks, and its form makes what a program gets at once.
    let page = try server.ask("/blank", ["-F", "year=R8"] + fields)
    #expect(page.status == 200)
    #expect(page.headers["content-type"]?.hasPrefix("text/html") == true)
    #expect(page.text.contains("地域課.tsv: 西区 地域課のシートは R5 のもので、前年度（R7）のものではありません"))
    let answer = try server.ask("/api/v1/blank", ["-F", "year=R8"] + fields)
    #expect(answer.headers["mokuhyo-warnings"] == "1")
    var again: [String] = []
    let hidden = /<input type="hidden" name="([^"]*)" value="([^"]*)">/
    for (index, field) in page.text.matches(of: hidden).enumerated() {
      try folder.write(String(field.2), to: "field\(index)")
      again += ["-F", "\(field.1)=<\(folder("field\(index)"))"]
    }
    let made = try server.ask("/blank", again)
    #expect(made.status == 200 && made.body == answer.body)
    // A sheet of another ward is used in no form.
    let other = try server.ask(
      "/blank", "-F", "year=R6", "-F", "department=北区", "-F", "from=@\(folder("地域課.tsv"))")
    #expect(other.text.contains("西区 地域課のシートは使っていません"))
    // Of the year of the new forms: an error, unless that is what is wanted.
    let same = try server.ask("/blank", ["-F", "year=R5"] + fields)
    #expect(same.text.contains("R5 のもので、作る様式と同じ年度です"))
    #expect(same.text.contains("name=\"same-year\" value=\"yes\""))
    let refused = try server.ask("/api/v1/blank", ["-F", "year=R5"] + fields)
    #expect(refused.status == 422)
    #expect(refused.text.contains("作る様式と同じ年度です"))
    let wanted = try server.ask(
      "/api/v1/blank", ["-F", "year=R5", "-F", "same-year=yes"] + fields)
    #expect(wanted.status == 200 && wanted.headers["mokuhyo-warnings"] == "0")
    #expect(
      try server.ask("/api/v1/blank", "-F", "year=R6", "-F", "from=text").status == 400)
  }

  @Test func `ticked sections count more than the department of the page`() throws {
    let server = try ServerProcess()
    let fields = ["-F", "year=R6", "-F", "department=北区", "-F", "expect=西区/地域課"]
    #expect(try server.ask("/blank", fields).status == 200)
    // Programs get what the command would do with both.
    let refused = try server.ask("/api/v1/blank", fields)
    #expect(refused.status == 422 && refused.text.contains("すべてに当てはまる課がありません"))
  }

  @Test(arguments: [
    ("year=いつか", 400, "年度を読み取れません"), ("year=", 400, "年度を読み取れません"),
    ("expect=西区/宇宙課", 422, "「西区/宇宙課」がありません"), ("section=宇宙課", 422, "「宇宙課」がありません"),
    ("department=無区", 422, "「無区」がありません"),
    ("from=@/dev/null;filename=a.xlsx", 422, "a.xlsx"),
  ])
  func `what cannot be made is explained`(field: String, status: Int, words: String) throws {
    let server = try ServerProcess()
    let year = field.hasPrefix("year") ? [] : ["-F", "year=R6"]
    for path in ["/blank", "/api/v1/blank"] {
      let answer = try server.ask(path, year + ["-F", field])
      #expect(answer.status == status)
      #expect(answer.text.contains(words))
    }
  }

  @Test func `copies in a zip have names that every system takes`() throws {
    let server = try ServerProcess()
    let folder = try TemporaryFolder()
    let script = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1], "w") as archive:
          for name in ["aux/CON.tsv", "a:b*?.tsv", "<script>.tsv"]:
              archive.write(sys.argv[2], name)
      """
    let run = try Tool.run(
      URL(filePath: "/usr/bin/env"),
      ["python3", "-X", "utf8", "-c", script, folder("提出.zip"), Self.section.path])
    try #require(run.status == 0, "\(run.errors)")
    let answer = try server.ask("/api/v1/copy", "-F", "file=@\(folder("提出.zip"))")
    #expect(
      try Set(members(of: answer.body, in: folder).keys) == [
        "aux_/CON_点検結果.xlsx", "a_b_点検結果.xlsx", "_script_点検結果.xlsx",
      ])
  }

  @Test func `copies are found under the folders and zips that they come from`() throws {
    let server = try ServerProcess()
    let folder = try folder()
    let sheet = try folder.text("地域課.tsv")
    let time = "2024 4 1 9 0 0"
    try zip([("a.tsv", sheet, time), ("A.TSV", sheet, time)], to: "内.zip", in: folder)
    try folder.write("", to: "提出.zip")
    let script = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1], "w") as archive:
          archive.write(sys.argv[2], "二次/内.zip")
          archive.write(sys.argv[3], "返却_点検結果.tsv")
      """
    let run = try Tool.run(
      URL(filePath: "/usr/bin/env"),
      [
        "python3", "-X", "utf8", "-c", script, folder("提出.zip"), folder("内.zip"),
        folder("地域課.tsv"),
      ])
    try #require(run.status == 0, "\(run.errors)")
    let answer = try server.ask(
      "/api/v1/copy", "-F", "file=@\(folder("提出.zip"))", "-F",
      "file=@\(folder("内.zip"));filename=提出.ZIP", "-F",
      "file=@\(folder("地域課.tsv"));filename=西区/シート.tsv", "-F",
      "file=@\(folder("地域課.tsv"));filename=北区/シート.tsv")
    #expect(
      try Set(members(of: answer.body, in: folder).keys) == [
        "提出/二次/内/A_点検結果.xlsx", "提出/二次/内/a_点検結果_2.xlsx", "提出/返却_点検結果.xlsx",
        "提出_2/A_点検結果.xlsx", "提出_2/a_点検結果_2.xlsx", "西区/シート_点検結果.xlsx",
        "北区/シート_点検結果.xlsx",
      ])
  }

  @Test(arguments: [
    (["department=西区"], "R6_西区_白紙の様式.zip"),
    (["expect=西区/地域課", "expect=北区/地域総務課"], "R6_白紙の様式.zip"),
  ])
  func `a zip of forms is named by its year and, if it is one, department`(
    fields: [String], name: String
  ) throws {
    let server = try ServerProcess()
    let answer = try server.ask("/api/v1/blank", (["year=R6"] + fields).flatMap { ["-F", $0] })
    let encoded = name.addingPercentEncoding(
      withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "._")))
    #expect(answer.headers["content-disposition"]?.hasSuffix("''\(encoded ?? "")") == true)
  }

  @Test func `the page offers the sections of the template, and this year`() throws {
    let server = try ServerProcess()
    let page = try server.ask("/blank").text
    #expect(page.contains("value=\"西区/黒埼出張所\""))
    #expect(page.contains(/name="year" [^>]*value="令和\d+年度"/))
    #expect(page.contains("<a href=\"/blank\" aria-current=\"page\">白紙の様式</a>"))
    let english = try server.ask("/blank", "-H", "Accept-Language: en").text
    #expect(english.contains("<html lang=\"en\">") && english.contains("Fiscal year"))
  }
}
