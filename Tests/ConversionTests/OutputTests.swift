import Foundation
import Testing
import TestSupport

/// Where outputs go, and how they come into being.
@Suite(.startsPrograms) struct OutputTests {
  private let mokuhyo = Mokuhyo()

  @Test func `standard input is recognised by its content`() throws {
    let text = try Data(contentsOf: URL(filePath: Samples.section))
    let workbook = try Data(contentsOf: URL(filePath: Samples.submission("001-official.xlsx")))
    for input in [text, workbook] {
      let outcome = try mokuhyo("convert", "-", "--to", "jsonl", input: input)
      #expect(outcome.status == 0)
      #expect(outcome.lines.count == 1)
      #expect(outcome.text.contains(#""source":{"file":"-""#))
    }
  }

  @Test func `a database on standard input is read`() throws {
    let folder = try TemporaryFolder()
    #expect(try mokuhyo("convert", Samples.ward, "-o", folder("ten.sqlite")).status == 0)
    let outcome = try mokuhyo(
      "convert", "-", input: folder.contents(of: "ten.sqlite"))
    #expect(try Samples.sheets(ofDocument: outcome.output) == Samples.golden())
  }

  @Test(arguments: ["-", "/dev/stdout"], ["xlsx", "json", "csv", "sqlite"])
  func `standard output gets what the file would hold`(
    output: String, format: String
  ) throws {
    let folder = try TemporaryFolder()
    let name = "out." + format
    #expect(try mokuhyo("convert", Samples.ward, "-o", folder(name)).status == 0)
    let outcome = try mokuhyo("convert", Samples.ward, "-o", output, "--to", format)
    #expect(outcome.status == 0)
    #expect(try outcome.output == folder.contents(of: name))
  }

  @Test func `a pipe is written straight`() throws {
    let folder = try TemporaryFolder()
    let isMade = unsafe mkfifo(folder("pipe"), 0o600) == 0
    #expect(isMade)
    let process = mokuhyo.process(
      ["convert", Samples.section, "-o", folder("pipe"), "--to", "jsonl"])
    try process.run()
    let received = try FileHandle(forReadingAtPath: folder("pipe"))?.readToEnd()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(received == (try mokuhyo("convert", Samples.section, "--to", "jsonl").output))
    #expect(try folder.names == ["pipe"])
  }

  @Test func `an output folder is made with the folders above it`() throws {
    let folder = try TemporaryFolder()
    let outcome = try mokuhyo(
      "convert", Samples.section, "-o", folder("a/b/c/"), "--to", "json")
    #expect(outcome.status == 0)
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        == ["a", "a/b", "a/b/c", "a/b/c/地域課.json"])
  }

  @Test func `names that collide get the section and a number`() throws {
    let folder = try TemporaryFolder()
    let sheet = try Data(contentsOf: URL(filePath: Samples.section))
    for name in ["a/R5.tsv", "b/R5.tsv", "c/r5.tsv", "d/R5.txt"] {
      try folder.write(sheet, to: "in/" + name)
    }
    let outcome = try mokuhyo("convert", folder("in"), "-o", folder("out/"), "--to", "json")
    #expect(outcome.status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder("out")).sorted()
        == ["R5.json", "R5_地域課.json", "r5_地域課_2.json", "R5_地域課_3.json"].sorted())
  }

  @Test func `sheets of many inputs keep the order given`() throws {
    let names = ["総務課", "地域課", "保護課", "西出張所"]
    let files = names.map { Repository.root.appending(path: "examples/\($0).tsv").path }
    let outcome = try mokuhyo.run(["convert"] + files)
    let sheets = try Samples.sheets(ofDocument: outcome.output) as? [[String: Any]]
    #expect(sheets?.map { $0["section"] as? String } == names)
  }

  @Test func `a sheet in a database is replaced, and the others stay`() throws {
    let folder = try TemporaryFolder()
    let database = folder("r5.sqlite")
    #expect(try mokuhyo("convert", Samples.ward, "-o", database).status == 0)
    let changed = try String(contentsOfFile: Samples.section, encoding: .utf8)
      .replacing("\t228\t", with: "\t229\t")
    let file = try folder.write(changed, to: "changed.tsv")
    #expect(try mokuhyo("convert", file, "-o", database).status == 1)
    #expect(try mokuhyo("convert", file, "-o", database, "--force").status == 0)
    let back = try mokuhyo("convert", database, "--to", "jsonl")
    #expect(back.lines.count == 10)
    #expect(back.lines.filter { $0.contains(#""text":"229""#) }.count == 1)
    #expect(try folder.names == ["changed.tsv", "r5.sqlite"])
  }

  @Test(arguments: ["xlsx", "json", "csv", "sqlite"])
  func `a killed run leaves the old file and nothing partial`(format: String) throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(
      Data(repeatElement(try Data(contentsOf: URL(filePath: Samples.ward)), count: 20).joined()),
      to: "in.tsv")
    let name = "out." + format
    for pause in [0, 30_000, 80_000, 150_000, 300_000] {
      try folder.write("old", to: name)
      let process = mokuhyo.process(["convert", input, "-o", folder(name), "--force"])
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(pause))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let names = try folder.names.filter { !$0.hasPrefix(".mokuhyo-") }
      #expect(names == ["in.tsv", name])
      if process.terminationReason == .uncaughtSignal {
        #expect(process.terminationStatus == SIGKILL)
        #expect(try folder.contents(of: name) == Data("old".utf8))
      }
    }
    // What a killed run may have had to leave under a name with a dot goes with the next run.
    #expect(
      try mokuhyo("convert", Samples.section, "-o", folder(name), "--force").status == 0)
    #expect(try folder.names == ["in.tsv", name])
  }

  @Test(arguments: [SIGINT, SIGTERM], ["xlsx", "sqlite"])
  func `an interrupted run leaves nothing`(signal: Int32, format: String) throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(
      Data(repeatElement(try Data(contentsOf: URL(filePath: Samples.ward)), count: 20).joined()),
      to: "in.tsv")
    for pause in [100_000, 400_000] {
      let process = mokuhyo.process(["convert", input, "-o", folder("out." + format)])
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(pause))
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal {
        #expect(process.terminationStatus == signal)
        #expect(try folder.names == ["in.tsv"])
      } else {
        try FileManager.default.removeItem(atPath: folder("out." + format))
      }
    }
  }
}
