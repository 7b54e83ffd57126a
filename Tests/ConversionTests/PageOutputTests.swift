import Foundation
import TestSupport
import Testing

/// `convert --to html`: sheets as pages, from the command line.
@Suite(.startsPrograms) struct PageOutputTests {
  /// The texts of the ten sheets that the form shows.
  static func texts() throws -> [String] {
    let document = try JSONSerialization.jsonObject(with: Data(contentsOf: Repository.golden))
    let sheets = (document as? [String: Any])?["sheets"] as? [[String: Any]] ?? []
    var texts: [String] = []
    for sheet in sheets {
      texts += ["title", "department", "section"].compactMap { sheet[$0] as? String }
      texts += sheet["policyIndicators"] as? [String] ?? []
      for row in sheet["rows"] as? [[String: Any]] ?? [] {
        texts += row.values.compactMap { $0 as? String }
        texts += row["planPosition"] as? [String] ?? []
        texts += ["target", "result"].compactMap { (row[$0] as? [String: Any])?["text"] as? String }
      }
    }
    return texts.filter { !$0.isEmpty }
  }

  private func plain(_ html: String) -> String {
    html.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&#39;", with: "'")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  @Test func `every text of the ten sheets is on the page`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Mokuhyo()("convert", Samples.ward, "-o", folder("ward.html"))
    #expect(outcome.status == 0)
    let page = plain(try folder.text("ward.html"))
    let texts = try Self.texts()
    #expect(texts.count > 400)
    for text in texts { #expect(page.contains(text), "\(text)") }
  }

  @Test func `standard output, a file and a folder get the same page`() throws {
    let folder = try TemporaryFolder()
    let printed = try Mokuhyo()("convert", Samples.section, "--to", "html")
    #expect(printed.status == 0)
    for output in ["a.html", "b.htm"] {
      #expect(try Mokuhyo()("convert", Samples.section, "-o", folder(output)).status == 0)
      #expect(try folder.contents(of: output) == printed.output)
    }
    #expect(
      try Mokuhyo()("convert", Samples.section, "--to", "html", "-o", folder("out/")).status == 0)
    #expect(try folder.contents(of: "out/地域課.html") == printed.output)
  }

  @Test func `a folder gets a page for each sheet`() throws {
    let folder = try TemporaryFolder()
    #expect(
      try Mokuhyo()("convert", Samples.ward, "--to", "html", "-o", folder("out/")).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder("out"))
    #expect(names.count == 10)
    #expect(names.allSatisfy { $0.hasSuffix(".html") })
    let page = try folder.text("out/r5-nishi-ku_地域課.html")
    #expect(page.contains("<h1 id=\"s1-title\" class=\"title\">"))
  }

  @Test func `another template's columns are drawn, and what it lacks is a warning`() throws {
    let template = Repository.root.appending(path: "templates/goal-list.yaml").path
    let outcome = try Mokuhyo()(
      "convert", Samples.section, "--from", "tsv", "--to", "html", "--template", template,
      "--template-only")
    #expect(outcome.errors.contains("no-form") || outcome.errors.contains("warning"))
    let folder = try TemporaryFolder()
    let json = try Mokuhyo()("convert", Samples.section, "--to", "json").text
      .replacing("\"continues\"", with: "\"further\": {\"memo\": \"備考です\"}, \"continues\"")
    let path = try folder.write(json, to: "a.json")
    let page = try Mokuhyo()("convert", path, "--to", "html")
    #expect(!page.text.contains("備考です"))
    #expect(page.errors.contains("memo"))
    let withMemo = try Mokuhyo()(
      "convert", path, "--to", "html", "--template",
      Repository.root.appending(path: "templates/with-interim.yaml").path)
    #expect(withMemo.text.contains("備考です"), "\(withMemo.errors)")
  }

  @Test func `paper and orientation are those asked for`() throws {
    let page = try Mokuhyo()(
      "convert", Samples.section, "--to", "html", "--paper", "a4", "--orientation", "portrait")
    #expect(page.text.contains("size: A4 portrait;"))
  }

  @Test(arguments: [
    ["--to", "html", "--layout", "data"], ["--to", "html", "--cover"], ["--to", "pdf"],
    ["--to", "pdf", "--layout", "data", "-o", "x.pdf"], ["--to", "json", "--layout", "form"],
    ["--from", "html", "--to", "json"], ["--from", "pdf", "--to", "json"],
    ["--to", "html", "-o", "x.html", "--cells"],
  ])
  func `options that do not suit the format are refused`(arguments: [String]) throws {
    let outcome = try Mokuhyo().run(["convert", Samples.section] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
  }

  @Test func `an existing page is replaced only with --force, and a page is no input`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.html")
    try FileManager.default.copyItem(atPath: Samples.section, toPath: folder("a.tsv"))
    #expect(try Mokuhyo()("convert", folder("a.tsv"), "-o", folder("a.html")).status == 1)
    #expect(try folder.text("a.html") == "old")
    #expect(
      try Mokuhyo()("convert", folder("a.tsv"), "-o", folder("a.html"), "--force").status == 0)
    // A folder with its own pages converts as before.
    let outcome = try Mokuhyo()("convert", folder.path, "--to", "json")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("地域課"))
  }

  @Test(.enabled(if: Tool.isInstalled("tidy"), "tidy is not installed (make deps-documents)"))
  func `the page is valid HTML`() throws {
    let folder = try TemporaryFolder()
    for (name, input) in [("ward", Samples.ward), ("section", Samples.section)] {
      #expect(try Mokuhyo()("convert", input, "-o", folder("\(name).html")).status == 0)
      let outcome = try Tool.run(
        URL(filePath: "/usr/bin/env"),
        ["tidy", "-e", "-q", "--mute", "yes", folder("\(name).html")])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }
}
