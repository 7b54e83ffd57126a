import Foundation
import TestSupport
import Testing

/// `mokuhyo review` and `convert --fix`, as people use them.
@Suite(.startsPrograms) struct ReviewTests {
  @Test func `every file with a finding comes back, an unreadable one is only listed`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data(contentsOf: URL(filePath: Samples.ward)), to: "in/西区.tsv")
    try folder.write("no workbook", to: "in/壊れた.xlsx")
    let before = try folder.contents(of: "in/西区.tsv")
    let run = try Tool.run(
      Tool.mokuhyo, ["review", folder("in"), "-o", folder("out/"), "--lang", "ja"])
    #expect(run.status == 1)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder("out")).sorted()
    #expect(names == ["点検結果.xlsx", "西区.xlsx"])
    #expect(try folder.contents(of: "in/西区.tsv") == before)
    let list = try Tool.run(Tool.mokuhyo, ["cells", folder("out/点検結果.xlsx"), "--to", "csv"])
    #expect(list.output.contains("壊れた.xlsx"))
    #expect(list.output.contains("「西区」と書いてください"))
    // The copy is the official form with the same findings.
    let findings = try Tool.run(Tool.mokuhyo, ["check", folder("out/西区.xlsx")])
    #expect(findings.lines.count == 5)
  }

  @Test func `the list over all files is no finding where it is read`() throws {
    let folder = try TemporaryFolder()
    try Tool.run(Tool.mokuhyo, ["review", Samples.ward, "-o", folder("in/")])
    let before = try Tool.run(Tool.mokuhyo, ["check", folder("in/r5-nishi-ku.xlsx")])
    try #require(before.lines.count == 5)
    let all = try Tool.run(Tool.mokuhyo, ["check", folder("in")])
    #expect(all.lines == before.lines)
    #expect(all.status == 0)
  }

  @Test func `the list names the sections that have not handed in`() throws {
    let folder = try TemporaryFolder()
    let run = try Tool.run(
      Tool.mokuhyo,
      [
        "review", Samples.section, "-o", folder("out/"), "--expect", "西区/地域課", "--expect",
        "西区/建設課", "--lang", "ja",
      ])
    #expect(run.status == 0)
    let list = try Tool.run(Tool.mokuhyo, ["cells", folder("out/点検結果.xlsx"), "--to", "csv"])
    #expect(list.output.contains("西区 建設課"))
    #expect(!list.output.contains("西区 地域課"))
  }

  @Test func `a copy is not replaced without force, and an input never`() throws {
    let folder = try TemporaryFolder()
    try Tool.run(
      Tool.mokuhyo, ["convert", Samples.ward, "--to", "xlsx", "-o", folder("西区.xlsx")])
    let before = try folder.contents(of: "西区.xlsx")
    let run = try Tool.run(
      Tool.mokuhyo, ["review", folder("西区.xlsx"), "-o", folder.path, "--force"])
    #expect(run.status == 1)
    #expect(try folder.contents(of: "西区.xlsx") == before)
    let arguments = ["review", folder("西区.xlsx"), "-o", folder("out")]
    #expect(try Tool.run(Tool.mokuhyo, arguments).status == 0)
    let copy = try folder.contents(of: "out/西区.xlsx")
    let again = try Tool.run(Tool.mokuhyo, arguments)
    #expect(again.status == 1 && again.errors.contains("--force"))
    #expect(try folder.contents(of: "out/西区.xlsx") == copy)
  }

  @Test(.enabled(if: Tool.isInstalled("python3")))
  func `a workbook mended as the messages suggest is free of findings`() throws {
    let folder = try TemporaryFolder()
    try Tool.run(
      Tool.mokuhyo, ["convert", Samples.ward, "--to", "xlsx", "-o", folder("r5.xlsx")])
    let found = try Tool.run(Tool.mokuhyo, ["check", "--json", folder("r5.xlsx")])
    try folder.write(found.standardOutput, to: "found.json")
    let script = """
      import json, sys
      try: import openpyxl
      except ImportError: sys.exit(9)
      book = openpyxl.load_workbook(sys.argv[1])
      for m in json.load(open(sys.argv[2])):
        book[m["sheet"]][m["cell"]] = m["suggestion"]
      book.save(sys.argv[1])
      """
    let mended = try Tool.run(
      URL(filePath: "/usr/bin/env"),
      ["python3", "-c", script, folder("r5.xlsx"), folder("found.json")])
    guard mended.status != 9 else { return }
    try #require(mended.status == 0, "\(mended.errors)")
    let rest = try Tool.run(Tool.mokuhyo, ["check", folder("r5.xlsx")])
    #expect(rest.output == "")
  }

  @Test func `fix writes the right spelling and says so instead of warning`() throws {
    let folder = try TemporaryFolder()
    let run = try Tool.run(
      Tool.mokuhyo,
      ["convert", Samples.ward, "--to", "json", "-o", folder("r5.json"), "--fix", "--strict"])
    #expect(run.status == 0)
    #expect(run.errorLines.count == 5)
    #expect(run.errorLines.allSatisfy { $0.contains(": info: ") && $0.hasSuffix(" [fixed]") })
    let again = try Tool.run(Tool.mokuhyo, ["check", folder("r5.json")])
    #expect(again.output == "")
  }
}
