import Foundation
import Testing
import TestSupport

/// The ward's ten sheets, from the text as received through every format and back.
@Suite(.startsPrograms) struct TenSheetsTests {
  private let mokuhyo = Mokuhyo()

  @Test func `the ten sheets as received give the golden model`() throws {
    let outcome = try mokuhyo("convert", Samples.ward, "--to", "json")
    #expect(outcome.status == 0)
    #expect(try Samples.sheets(ofDocument: outcome.output) == Samples.golden())
  }

  @Test(arguments: ["ten.xlsx", "ten.json", "ten.jsonl", "ten.csv", "ten.tsv", "ten.sqlite"])
  func `the ten sheets come back from every format`(name: String) throws {
    let folder = try TemporaryFolder()
    #expect(try mokuhyo("convert", Samples.ward, "-o", folder(name)).status == 0)
    let back = try mokuhyo("convert", folder(name))
    #expect(back.status == 0)
    #expect(try Samples.sheets(ofDocument: back.output) == Samples.golden())
    #expect(try folder.names == [name])
  }

  @Test func `the ten sheets come back from the data table as a workbook`() throws {
    let folder = try TemporaryFolder()
    let file = folder("data.xlsx")
    #expect(try mokuhyo("convert", Samples.ward, "-o", file, "--layout", "data").status == 0)
    let back = try mokuhyo("convert", file)
    #expect(try Samples.sheets(ofDocument: back.output) == Samples.golden())
  }

  @Test(arguments: ["t.csv", "t.tsv", "t.sqlite"])
  func `title and legend of a data table are the template's`(name: String) throws {
    let folder = try TemporaryFolder()
    let sheet = try Repository.text("examples/地域課.tsv")
      .replacing("組織目標管理シート", with: "令和5年度 組織目標管理シート")
    try sheet.write(toFile: folder("a.tsv"), atomically: true, encoding: .utf8)
    #expect(try mokuhyo("convert", folder("a.tsv"), "-o", folder(name)).status == 0)
    let back = try Samples.sheets(ofDocument: mokuhyo("convert", folder(name)).output)
    let first = (back as? [[String: Any]])?.first
    #expect(first?["section"] as? String == "地域課")
    #expect(first?["title"] as? String == "組織目標管理シート")
  }

  @Test func `ten single files together give the golden model`() throws {
    let folder = try TemporaryFolder()
    let outcome = try mokuhyo("convert", Samples.ward, "-o", folder("out/"), "--to", "xlsx")
    #expect(outcome.status == 0)
    let sections = try (Samples.golden() as? [[String: Any]] ?? []).map { $0["section"] as? String }
    let files = sections.map { folder("out/r5-nishi-ku_\($0 ?? "?").xlsx") }
    let back = try mokuhyo.run(["convert"] + files)
    #expect(try Samples.sheets(ofDocument: back.output) == Samples.golden())
  }

  @Test func `an unzipped workbook is read like the workbook`() throws {
    let folder = try TemporaryFolder()
    #expect(try mokuhyo("convert", Samples.ward, "-o", folder("ten.xlsx")).status == 0)
    let unzip = Process()
    unzip.executableURL = URL(filePath: "/usr/bin/env")
    unzip.arguments = [
      "python3", "-c", "import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])",
      folder("ten.xlsx"), folder("ten"),
    ]
    try unzip.run()
    unzip.waitUntilExit()
    #expect(unzip.terminationStatus == 0)
    let back = try mokuhyo("convert", folder("ten"))
    #expect(try Samples.sheets(ofDocument: back.output) == Samples.golden())
  }

  @Test(arguments: ["xlsx", "json", "jsonl", "csv", "tsv", "sqlite"])
  func `two runs give the same bytes`(format: String) throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      let file = folder(name + "." + format)
      #expect(try mokuhyo("convert", Samples.ward, "-o", file).status == 0)
    }
    let first = try folder.contents(of: "a." + format)
    #expect(try first == folder.contents(of: "b." + format))
    #expect(!first.isEmpty)
  }

  // MARK: - Checks

  private static let findings = [
    "B24 organisation-variant", "C51 plan-position-format", "C66 plan-position-format",
    "B86 organisation-variant", "D154 organisation-variant",
  ]

  @Test(arguments: [("C.UTF-8", "warning"), ("ja_JP.UTF-8", "警告")])
  func `check finds exactly five warnings, in two languages`(
    language: String, word: String
  ) throws {
    var mokuhyo = mokuhyo
    mokuhyo.environment = ["LANG": language]
    let outcome = try mokuhyo("check", Samples.ward)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let pattern = #/^(.*)!([A-Z]+[0-9]+): (\S+): (.+) \[([a-z-]+)\]$/#
    let found = outcome.lines.compactMap { $0.wholeMatch(of: pattern)?.output }
    #expect(found.map { "\($0.2) \($0.5)" } == Self.findings)
    #expect(found.allSatisfy { $0.1 == Samples.ward && $0.3 == word })
    #expect(outcome.lines.count == 5)
  }

  @Test func `with --strict a warning ends with status 1`() throws {
    #expect(try mokuhyo("check", "--strict", Samples.ward).status == 1)
    #expect(try mokuhyo("convert", "--strict", Samples.ward).status == 1)
    #expect(try mokuhyo("check", "--strict", Samples.section).status == 0)
  }

  @Test func `check --json prints one array of objects`() throws {
    let outcome = try mokuhyo("check", "--json", Samples.ward)
    let messages = try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]]
    #expect(messages?.compactMap { $0["code"] as? String }.count == 5)
    let first = try #require(messages?.first)
    #expect(
      Set(first.keys)
        == ["file", "sheet", "cell", "severity", "code", "message", "suggestion"])
    #expect(first["file"] as? String == Samples.ward)
    #expect(first["sheet"] is NSNull)
    #expect(first["cell"] as? String == "B24")
    #expect(first["severity"] as? String == "warning")
  }

  @Test func `check --sarif names rule, file and cell of every result`() throws {
    let outcome = try mokuhyo("check", "--sarif", Samples.ward)
    let log = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
    #expect(log?["version"] as? String == "2.1.0")
    let run = try #require((log?["runs"] as? [[String: Any]])?.first)
    let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
    let rules = driver?["rules"] as? [[String: Any]] ?? []
    let results = run["results"] as? [[String: Any]] ?? []
    #expect(results.count == 5)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      let location = try #require((result["locations"] as? [[String: Any]])?.first)
      #expect(location["physicalLocation"] != nil)
      let logical = (location["logicalLocations"] as? [[String: Any]])?.first
      #expect((logical?["fullyQualifiedName"] as? String)?.isEmpty == false)
    }
  }
}
