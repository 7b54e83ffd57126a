import Foundation
import Testing
import TestSupport

/// `--report`, `--quiet`, `--verbose`, and what people see on a terminal.
@Suite(.startsPrograms) struct RunReportTests {
  private let mokuhyo = Mokuhyo()
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func report(_ name: String) throws -> [String: Any] {
    let data = try folder.contents(of: name)
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  // MARK: - The report's content

  @Test func `a report has files, sections, marks and every message`() throws {
    let submissions = Samples.fixtures.appending(path: "submissions").path
    let checked = try mokuhyo("check", submissions, "--json", "--report", folder("r.json"))
    #expect(checked.status == 1)
    let report = try report("r.json")
    #expect(report["format"] as? String == "mokuhyo-report/1")
    #expect(report["task"] as? String == "check")
    let files = report["files"] as? [[String: Any]] ?? []
    let totals = report["totals"] as? [String: Any] ?? [:]
    #expect(totals["files"] as? Int == files.count)
    #expect(
      totals["failedFiles"] as? Int == files.count { $0["state"] as? String == "failed" })
    #expect(files.count { $0["state"] as? String == "failed" } > 5)

    // The messages are those that check prints.
    let printed =
      try JSONSerialization.jsonObject(with: checked.output) as? [[String: Any]] ?? []
    let reported = files.flatMap { file in
      (file["messages"] as? [[String: Any]] ?? []).map { message in
        var message = message.filter { $0.key != "section" }
        message["file"] = file["file"]
        return message
      }
    }
    #expect(printed.count > 30)
    #expect(reported as NSArray == printed as NSArray)

    // The marks add up, however they are grouped.
    let sheets = files.flatMap { $0["sheets"] as? [[String: Any]] ?? [] }
    let sections = report["sections"] as? [[String: Any]] ?? []
    #expect(totals["sheets"] as? Int == sheets.count)
    for mark in ["○", "△", "×", "blank"] {
      func sum(_ entries: [[String: Any]]) -> Int {
        entries.reduce(0) { $0 + (($1["marks"] as? [String: Int])?[mark] ?? 0) }
      }
      #expect(sum(sheets) == (totals["marks"] as? [String: Int])?[mark])
      #expect(sum(sections) == sum(sheets))
    }
  }

  @Test func `a report that was left in the folder of the inputs is none of them`() throws {
    let sheet = try Data(contentsOf: URL(filePath: Samples.section))
    for name in ["a", "b"] { _ = try folder.write(sheet, to: "in/\(name).tsv") }
    let arguments = [folder("in"), "--report", folder("in/r.json"), "--force", "--json"]
    let first = try mokuhyo.run(["check"] + arguments)
    let second = try mokuhyo.run(["check"] + arguments)
    #expect(first.status == 0 && second.status == 0)
    #expect(second.output == first.output)
    #expect((try report("in/r.json")["totals"] as? [String: Any])?["files"] as? Int == 2)
    // Named by the user, it is refused as what it is.
    #expect(try mokuhyo("check", folder("in/r.json")).status == 1)
  }

  @Test func `marks are counted once a cell, and sections under their listed names`() throws {
    _ = try mokuhyo("check", Samples.ward, "--report", folder("r.json"))
    let report = try report("r.json")
    let sections = report["sections"] as? [[String: Any]] ?? []
    #expect(sections.count == 10)
    // 西区役所 is 西区, 黒崎出張所 is 黒埼出張所.
    #expect(Set(sections.map { $0["department"] as? String }) == ["西区"])
    #expect(sections.last?["section"] as? String == "黒埼出張所")
    let golden = try Samples.golden() as? [[String: Any]] ?? []
    for (section, sheet) in zip(sections.dropLast(), golden) {
      #expect(section["section"] as? String == sheet["section"] as? String)
      let rows = sheet["rows"] as? [[String: Any]] ?? []
      let own = rows.filter { !($0["continues"] as? [String] ?? []).contains("evaluation") }
      #expect(
        (section["marks"] as? [String: Int])?["○"]
          == own.count { $0["evaluation"] as? String == "○" })
    }
  }

  @Test func `a report of a conversion has the same files and messages`() throws {
    let submissions = Samples.fixtures.appending(path: "submissions").path
    _ = try mokuhyo("check", submissions, "--report", folder("check.json"))
    let check = try report("check.json")
    for (name, arguments) in [
      ("xlsx", ["-o", folder("all.xlsx")]), ("jsonl", ["--to", "jsonl", "--keep-going"]),
      ("each", ["-o", folder("out/"), "--to", "json"]),
    ] {
      _ = try mokuhyo.run(
        ["convert", submissions, "--report", folder(name + ".json")] + arguments)
      let converted = try report(name + ".json")
      #expect(converted["task"] as? String == "convert")
      for key in ["files", "sections", "totals"] {
        #expect(converted[key] as? NSObject == check[key] as? NSObject, "\(name) \(key)")
      }
    }
  }

  @Test func `an update's report names what had not changed`() throws {
    try folder.write(try String(contentsOfFile: Samples.section, encoding: .utf8), to: "in/a.tsv")
    for _ in 0..<2 {
      _ = try mokuhyo(
        "convert", folder("in"), "-o", folder("out/"), "--to", "json", "--update", "--report",
        folder("r.json"), "--force")
    }
    let report = try report("r.json")
    #expect((report["totals"] as? [String: Any])?["unchangedFiles"] as? Int == 1)
    let files = report["files"] as? [[String: Any]] ?? []
    #expect(files.map { $0["state"] as? String } == ["unchanged"])
  }

  @Test(arguments: ["html", "json"])
  func `the same run gives the same bytes`(ending: String) throws {
    var mokuhyo = mokuhyo
    mokuhyo.environment["SOURCE_DATE_EPOCH"] = "1712300000"
    var reports: Set<Data> = []
    for number in 0..<2 {
      _ = try mokuhyo("check", Samples.ward, "--report", folder("\(number).\(ending)"))
      reports.insert(try folder.contents(of: "\(number).\(ending)"))
    }
    #expect(reports.count == 1)
    let text = String(decoding: reports.first ?? Data(), as: UTF8.self)
    #expect(text.contains("2024-04-05T07:33:20Z") || text.contains("2024-04-05T06:53:20Z"))
  }

  // MARK: - The report's file

  @Test func `a report replaces nothing without force, and then nothing is read`() throws {
    try folder.write("mine", to: "r.html")
    let refused = try mokuhyo("check", Samples.ward, "--report", folder("r.html"))
    #expect(refused.status == 1)
    #expect(refused.text.isEmpty)
    #expect(refused.errorLines.count == 1)
    #expect(refused.errors.hasPrefix(folder("r.html") + ": error: it already exists"))
    #expect(try folder.contents(of: "r.html") == Data("mine".utf8))
    let replaced = try mokuhyo("check", Samples.ward, "--report", folder("r.html"), "--force")
    #expect(replaced.status == 0)
    #expect(try folder.contents(of: "r.html").starts(with: Data("<!DOCTYPE html>".utf8)))
    #expect(try folder.names == ["r.html"])
  }

  @Test func `a report is never written over an input or an output`() throws {
    let input = try folder.write(
      mokuhyo("convert", Samples.section, "--to", "json").output, to: "a.json")
    let before = try folder.contents(of: "a.json")
    for arguments in [
      ["check", input, "--report", input], ["convert", input, "--report", input],
      ["convert", Samples.section, "-o", input, "--report", folder("./a.json")],
    ] {
      let outcome = try mokuhyo.run(arguments + ["--force"])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("an input or an output of this run"))
      #expect(try folder.contents(of: "a.json") == before)
    }
  }

  @Test(arguments: [
    ("r.pdf", "must end with .html or .json"), ("-", "must end with .html or .json"),
    ("folder.html/", "must end with .html or .json"), ("/dev/fd/1.html", "must be a file"),
  ])
  func `a report that cannot be meant is refused`(name: String, words: String) throws {
    let outcome = try mokuhyo("check", Samples.ward, "--report", name)
    #expect(outcome.status == 64)
    #expect(outcome.text.isEmpty && outcome.errors.contains(words))
  }

  @Test func `a report whose folder is missing is refused before anything is read`() throws {
    let outcome = try mokuhyo("check", Samples.ward, "--report", folder("no/r.html"))
    #expect(outcome.status == 1)
    #expect(outcome.text.isEmpty)
    #expect(outcome.errors.contains("the folder it belongs in does not exist"))
  }

  // MARK: - Quiet and verbose

  @Test func `quiet prints errors only`() throws {
    let broken = Samples.submission("056-broken-no-form.xlsx")
    for arguments in [["check"], ["convert", "--to", "jsonl"]] {
      let outcome = try mokuhyo.run(arguments + [Samples.ward, broken, "--quiet"])
      let lines = outcome.errorLines + outcome.lines.filter { $0.hasPrefix("/") }
      #expect(lines.count == 1)
      #expect(lines[0].hasSuffix("[no-form]"))
      #expect(outcome.status == 1)
    }
    let json = try mokuhyo("check", Samples.ward, broken, "--quiet", "--json")
    #expect((try JSONSerialization.jsonObject(with: json.output) as? [Any])?.count == 1)
    // What is not printed counts all the same.
    #expect(try mokuhyo("check", Samples.ward, "--quiet", "--strict").status == 1)
  }

  @Test func `verbose names each file, and sums up at the end`() throws {
    let broken = Samples.submission("056-broken-no-form.xlsx")
    let outcome = try mokuhyo("check", Samples.ward, broken, "--verbose", "--lang", "ja")
    #expect(outcome.lines.count == 6)
    #expect(
      outcome.errorLines.prefix(4) == [
        "mokuhyo: \(Samples.ward): 10 枚のシート、警告 5 件",
        "mokuhyo: \(broken): 0 枚のシート、エラー 1 件",
        "mokuhyo: 2 ファイル(うち読み取れないもの 1)、10 枚のシート、エラー 1 件、警告 5 件",
        "  1  エラー no-form: ファイルを取り違えていないか確かめてください。合っていれば、見出しを公式様式のとおりに直してください。",
      ])
    #expect(outcome.errorLines.count == 6)
    #expect(try mokuhyo("check", Samples.ward, "--verbose", "--quiet").status == 64)
  }

  // MARK: - On a terminal

  /// What a terminal shows of a run, where both its streams are one.
  private func shown(_ arguments: [String]) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    // No colours: what they are called is a matter of its own.
    process.arguments =
      [
        "LANG=ja_JP.UTF-8", "NO_COLOR=1", "python3", "-c",
        "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)", Tool.mokuhyo.path,
      ] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `on a terminal check groups by file, the worst first, in Excel's words`() throws {
    let files = [
      "055-broken-missing-column.xlsx", "028-mark-unknown-date-unreadable.xlsx",
      "027-mark-variants-number-signs.xlsx",
    ]
    let lines = try shown(["check", Samples.ward] + files.reversed().map(Samples.submission))
    let heads = lines.filter { $0.hasPrefix("/") }
    #expect(
      heads == [
        Samples.submission(files[0]) + "  エラー 1 件", Samples.ward + "  警告 5 件",
        Samples.submission(files[1]) + "  警告 2 件", Samples.submission(files[2]) + "  情報 3 件",
      ])
    #expect(
      lines.contains(
        "  エラー: 055-broken-missing-column.xlsx の「様式」シート A10: "
          + "表の見出しに「評価」がありません。その名前の列を加えてください [missing-column]"))
    #expect(
      lines.contains(
        "  情報: 027-mark-variants-number-signs.xlsx の「農政商工課」シート I24: "
          + "「O」を ○ と読みました。○ と書いてください [mark-variant]"))
    // Text has no worksheets, but sections.
    #expect(
      lines.contains {
        $0.hasPrefix("  警告: r5-nishi-ku.tsv の「区民生活課」の様式 B24: ")
      })
    #expect(lines.contains("mokuhyo: 4 ファイル(うち読み取れないもの 1)、12 枚のシート、エラー 1 件、警告 7 件"))
  }

  @Test func `quiet on a terminal shows errors only`() throws {
    let lines = try shown(["check", Samples.ward, "--quiet"])
    #expect(lines.filter { !$0.isEmpty } == [])
  }
}
