import Foundation
import TestSupport
import Testing

/// Last year's sheets for blank forms: of several years, some that cannot be read, of the same year.
extension ServerTests {
  private func sheets() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let sheet = try Repository.text("examples/地域課.tsv")
    try folder.write(sheet, to: "r5.tsv")
    try folder.write(sheet.replacing("5事業以上の支援", with: "8事業以上の支援"), to: "r5改.tsv")
    try folder.write(
      sheet.replacing("令和5年度", with: "令和4年度").replacing("\tR5", with: "\tR4")
        .replacing("SNSを活用した魅力発信", with: "去年より前の取組"), to: "r4.tsv")
    try folder.write("PK\u{3}\u{4}x", to: "壊れた.xlsx")
    try folder.write("", to: "空.xlsx")
    try folder.write("x", to: "送付状.docx")
    return folder
  }

  private func fields(_ names: [String], _ year: String, in folder: TemporaryFolder) -> [String] {
    ["-F", "year=\(year)", "-F", "expect=西区/地域課"]
      + names.flatMap { ["-F", "from=@\(folder($0))"] }
  }

  /// Sends a page's form back as a browser does, with a button's field if it has one.
  private func confirm(
    _ page: String, _ server: ServerProcess, in folder: TemporaryFolder
  ) throws -> ServerProcess.Answer {
    var fields: [String] = []
    let hidden = /<input type="hidden" name="([^"]*)" value="([^"]*)">/
    for (index, field) in page.matches(of: hidden).enumerated() {
      try folder.write(String(field.2), to: "field\(index)")
      fields += ["-F", "\(field.1)=<\(folder("field\(index)"))"]
    }
    return try server.ask("/blank", fields)
  }

  @Test func `two different sheets of a section are named, whichever page asks`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try sheets()
    let fields = fields(["r5.tsv", "r5改.tsv", "r4.tsv"], "R6", in: folder)
    for path in ["/blank", "/api/v1/blank"] {
      let answer = try server.ask(path, fields)
      #expect(answer.status == 422)
      #expect(answer.text.contains("内容の違う「地域課」が二つあります（r5.tsv と r5改.tsv）"), "\(answer.text)")
    }
  }

  @Test(arguments: [["r5.tsv", "r4.tsv"], ["r4.tsv", "r5.tsv"]])
  func `of sheets of several years the year before counts, and the other is a warning`(
    names: [String]
  ) throws {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try sheets()
    let page = try server.ask("/blank", fields(names, "R6", in: folder))
    #expect(
      page.text.contains("r4.tsv: 西区 地域課のシート（R4）は使っていません。前年度（R5）のものが r5.tsv にあります"), "\(page.text)")
    let made = try confirm(page.text, server, in: folder)
    let alone = try server.ask("/api/v1/blank", fields(["r5.tsv"], "R6", in: folder))
    #expect(made.status == 200 && made.body == alone.body)
    // Of two years that are both not the one before nobody knows which is meant.
    let both = try server.ask("/blank", fields(names, "R8", in: folder))
    #expect(both.status == 422 && both.text.contains("r4.tsv") && both.text.contains("r5.tsv"))
  }

  @Test(arguments: ["壊れた.xlsx", "空.xlsx", "送付状.docx"])
  func `what cannot be read is left out if somebody says so`(name: String) throws {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try sheets()
    let asked = fields(["r5.tsv", name], "R6", in: folder)
    let page = try server.ask("/blank", asked)
    #expect(page.status == 200)
    #expect(page.text.contains("<li>\(name): ") && page.text.contains(">これを除いて作る</button>"))
    let made = try confirm(page.text, server, in: folder)
    let alone = try server.ask("/api/v1/blank", fields(["r5.tsv"], "R6", in: folder))
    #expect(made.status == 200 && made.body == alone.body)
    // What else is to be asked is asked afterwards, and programs get the error.
    let later = try server.ask("/blank", fields(["r5.tsv", name], "R8", in: folder))
    let second = try confirm(later.text, server, in: folder)
    #expect(second.text.contains("前年度（R7）のものではありません"))
    #expect(try confirm(second.text, server, in: folder).status == 200)
    #expect(try server.ask("/api/v1/blank", asked).status == 422)
    // Without any sheet that can be read there is nothing to carry over.
    #expect(try server.ask("/blank", fields([name], "R6", in: folder)).status == 422)
  }

  @Test func `sheets of the same year are asked about in the words of the page`() throws {
    let server = try ServerProcess(["--lang", "ja"])
    let folder = try sheets()
    let fields = fields(["r5.tsv"], "R5", in: folder)
    let page = try server.ask("/blank", fields).text
    #expect(page.contains("<li>r5.tsv: 西区 地域課のシートは R5 のもので、作る様式と同じ年度です</li>"), "\(page)")
    #expect(page.contains("下の「このまま様式を作る」を押してください") && !page.contains("指定してください"))
    let refused = try server.ask("/api/v1/blank", fields)
    #expect(refused.status == 422 && refused.text.contains("same-year=yes"))
  }
}
