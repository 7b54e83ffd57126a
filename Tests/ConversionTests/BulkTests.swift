import Foundation
import Mutation
import SeededNumbers
import Testing
import TestSupport

/// Many files at once: order, threads, faults among them, updates, kills.
@Suite(.startsPrograms) struct BulkTests {
  private let mokuhyo = Mokuhyo()

  /// A number that the environment may set: small here, the whole of it now and then.
  private static func number(_ name: String, else usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  /// The ten ways in which an input is broken here.
  private static let faults = [
    "051-broken-truncated-zip.xlsx", "052-broken-encrypted.xlsx", "053-broken-entity-bomb.xlsx",
    "054-broken-string-index.xlsx", "055-broken-missing-column.xlsx", "056-broken-no-form.xlsx",
    "057-broken-ole-document.xls", "058-broken-csv-bytes.csv",
  ]

  /// A folder of `count` inputs of several kinds, every twentieth broken.
  private func makeInputs(count: Int) throws -> (folder: TemporaryFolder, broken: [String]) {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Samples.section, encoding: .utf8)
    let workbooks = try ["001-official.xlsx", "010-no-merges-merge-indicators-date-ge.xlsx"].map {
      try Data(contentsOf: URL(filePath: Samples.submission($0)))
    }
    var broken: [String] = []
    for number in 0..<count {
      let name = "in/\(number % 7)/\(String(format: "%05d", number))"
      if number % 20 == 13 {
        let fault = Self.faults.count + 2
        let kind = number / 20 % fault
        let data =
          switch kind {
          case 0: Data()
          case 1: Data("ただのテキスト".utf8)
          default: try Data(contentsOf: URL(filePath: Samples.submission(Self.faults[kind - 2])))
          }
        let ending =
          kind == 0
          ? "tsv"
          : kind == 1
            ? "xlsx"
            : Self.faults[kind - 2].suffix(4)
              .drop { $0 == "." }.description
        broken.append(try folder.write(data, to: name + "." + ending))
      } else if number % 4 == 0 {
        try folder.write(workbooks[number / 4 % 2], to: name + ".xlsx")
      } else {
        try folder.write(text.replacing("\t228\t", with: "\t\(number)\t"), to: name + ".tsv")
      }
    }
    return (folder, broken)
  }

  @Test func `bad inputs among many are each named, and the others converted in order`() throws {
    let count = Self.number("MOKUHYO_BULK", else: 200)
    let (inputs, broken) = try makeInputs(count: count)
    let outcome = try mokuhyo("convert", inputs("in"), "--to", "jsonl")
    #expect(outcome.status == 1)
    #expect(outcome.lines.count == count * 19 / 20)
    let files = outcome.lines.compactMap { $0.firstMatch(of: #/"file":"([^"]*)"/#)?.1 }
      .map(String.init)
    #expect(files == files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let errors = outcome.errorLines.filter { $0.contains(": error: ") }
    #expect(errors.count == broken.count)
    for file in broken { #expect(errors.contains { $0.hasPrefix(file) }) }
  }

  @Test(arguments: ["jsonl", "json", "csv", "sqlite"])
  func `the output is the same with one thread, two and five, and a second time`(
    format: String
  ) throws {
    let (inputs, _) = try makeInputs(count: Self.number("MOKUHYO_BULK", else: 80))
    var outputs: Set<Data> = []
    for (run, jobs) in ["1", "2", "5", "5"].enumerated() {
      let name = "out\(run)." + format
      let outcome = try mokuhyo(
        "convert", inputs("in"), "-o", inputs(name), "--jobs", jobs)
      #expect(outcome.status == 1)
      outputs.insert(try inputs.contents(of: name))
    }
    #expect(outputs.count == 1)
  }

  @Test(arguments: ["json", "xlsx"])
  func `a folder's files are the same with one thread and three`(format: String) throws {
    let (inputs, _) = try makeInputs(count: 40)
    for jobs in ["1", "3"] {
      let outcome = try mokuhyo(
        "convert", inputs("in"), "-o", inputs("out\(jobs)/"), "--to", format, "--jobs", jobs)
      #expect(outcome.status == 1)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: inputs("out1")).sorted()
    #expect(names.count == 38)
    #expect(try FileManager.default.contentsOfDirectory(atPath: inputs("out3")).sorted() == names)
    for name in names {
      #expect(try inputs.contents(of: "out1/" + name) == inputs.contents(of: "out3/" + name))
    }
  }

  @Test func `lines of a JSONL file become a file each, and bad lines are named`() throws {
    let folder = try TemporaryFolder()
    let lines = try mokuhyo("convert", Samples.ward, "--to", "jsonl").lines
    let text = (lines[0..<3] + ["{\"title\": 5}"] + lines[3...]).joined(separator: "\n")
    try folder.write(text, to: "r5.jsonl")
    let outcome = try mokuhyo(
      "convert", folder("r5.jsonl"), "-o", folder("out/"), "--to", "json")
    #expect(outcome.status == 1)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("4"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder("out"))
    #expect(names.count == 10)
    #expect(names.contains("r5_地域課.json"))
  }

  // MARK: - Updates

  @Test func `an update converts what is new or changed and leaves the rest`() throws {
    let (folder, broken) = try makeInputs(count: 40)
    func update() throws -> Mokuhyo.Outcome {
      try mokuhyo("convert", folder("in"), "-o", folder("out/"), "--to", "json", "--update")
    }
    #expect(try update().status == 1)
    let first = try contents(of: folder("out"))
    #expect(first.count == 39)

    let again = try update()
    #expect(again.errorLines.filter { $0.contains(": error: ") }.count == broken.count)
    #expect(again.errors.contains("not changed since the last run, left as they are: 38"))
    #expect(try contents(of: folder("out")) == first)

    let changed = try String(contentsOfFile: folder("in/1/00001.tsv"), encoding: .utf8)
    try folder.write(changed.replacing("地域課", with: "新しい課"), to: "in/1/00001.tsv")
    try folder.write(changed, to: "in/1/99999.tsv")
    #expect(try update().errors.contains("left as they are: 37"))
    let third = try contents(of: folder("out"))
    #expect(third.count == 40)
    #expect(third.filter { first[$0.key] != $0.value }.count == 3)
    #expect(String(decoding: third["00001.json"] ?? Data(), as: UTF8.self).contains("新しい課"))
  }

  @Test func `an update of other settings converts everything again`() throws {
    let (folder, _) = try makeInputs(count: 10)
    for format in ["json", "tsv"] {
      let outcome = try mokuhyo(
        "convert", folder("in"), "-o", folder("out/"), "--to", format, "--update")
      #expect(!outcome.errors.contains("not changed"))
    }
  }

  @Test func `an update leaves files alone that are not its own`() throws {
    let (folder, _) = try makeInputs(count: 10)
    try folder.write("mine", to: "out/00001.json")
    let outcome = try mokuhyo(
      "convert", folder("in"), "-o", folder("out/"), "--to", "json", "--update")
    #expect(outcome.status == 1)
    #expect(outcome.errorLines.contains { $0.hasPrefix(folder("out/00001.json") + ": error: ") })
    #expect(try folder.contents(of: "out/00001.json") == Data("mine".utf8))
  }

  @Test(arguments: ["json", "xlsx"])
  func `updates that are killed go on to the same files`(format: String) throws {
    let (folder, _) = try makeInputs(count: Self.number("MOKUHYO_BULK", else: 60))
    func arguments(_ output: String) -> [String] {
      ["convert", folder("in"), "-o", folder(output), "--to", format, "--update"]
    }
    #expect(try mokuhyo.run(arguments("whole/")).status == 1)
    let whole = try contents(of: folder("whole"))
    let duration = try seconds {
      let status = try mokuhyo.run(arguments("timed/")).status
      #expect(status == 1)
    }
    var random = SeededNumbers(seed: 50)
    for _ in 0..<Self.number("MOKUHYO_KILLS", else: 8) {
      if try contents(of: folder("killed")) == whole {
        try FileManager.default.removeItem(atPath: folder("killed"))
      }
      let process = mokuhyo.process(arguments("killed/"))
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(random.below(Int(duration * 1_000_000))))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit || process.terminationStatus == SIGKILL)
      for (name, data) in try contents(of: folder("killed")) where !name.hasPrefix(".") {
        #expect(data == whole[name])
      }
    }
    #expect(try mokuhyo.run(arguments("killed/")).status == 1)
    #expect(try contents(of: folder("killed")) == whole)
  }

  private func seconds(of work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    return (ContinuousClock.now - start) / .seconds(1)
  }

  private func contents(of folder: String) throws -> [String: Data] {
    guard FileManager.default.fileExists(atPath: folder) else { return [:] }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try Data(contentsOf: URL(filePath: folder + "/" + $0)))
      })
  }

  // MARK: - A worker's contract

  @Test(arguments: ["\n", "\0", "\r\n"])
  func `paths from a list give records, failures among them`(separator: String) throws {
    let (folder, broken) = try makeInputs(count: 40)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder("in")).sorted()
      .filter { $0.contains(".") }.map { folder("in/") + $0 }
    let outcome = try mokuhyo(
      "convert", "--files-from", "-", "--to", "jsonl", "--keep-going",
      input: Data(files.map { $0 + separator }.joined().utf8))
    #expect(outcome.status == 0)
    let records = try outcome.lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
    #expect(records.count == files.count)
    let failures = records.filter { $0["messages"] != nil }
    #expect(failures.compactMap { $0["file"] as? String } == broken.sorted())
    for failure in failures {
      let messages = failure["messages"] as? [[String: Any]] ?? []
      #expect(messages.first?["severity"] as? String == "error")
      #expect((messages.first?["message"] as? String)?.isEmpty == false)
    }
    #expect(!outcome.errors.contains("error:"))
  }

  @Test(arguments: ListEncoding.allCases, ["\n", "\r\n"])
  func `a list that Windows wrote names the same files`(
    encoding: ListEncoding, lineEnd: String
  ) throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Samples.section, encoding: .utf8)
    // The last name needs two UTF-16 units for a character; 上 and 刊 contain the byte 0A.
    let names = ["提出/地域課.tsv", "提出/上刊.tsv", "提出/𠮷田.tsv"]
    for name in names { try folder.write(text, to: name) }
    let list = try folder.write(
      encoding.bytes(of: names.map { $0 + lineEnd }.joined()), to: "一覧.txt")
    var mokuhyo = mokuhyo
    mokuhyo.folder = folder.path
    let outcome = try mokuhyo("convert", "--files-from", list, "--to", "jsonl")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.lines.count == names.count)
  }

  enum ListEncoding: CaseIterable {
    case marked, little, big, littleUnmarked, bigUnmarked

    func bytes(of text: String) -> [UInt8] {
      let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      return switch self {
      case .marked: [0xEF, 0xBB, 0xBF] + text.utf8
      case .little: [0xFF, 0xFE] + little
      case .big: [0xFE, 0xFF] + big
      case .littleUnmarked: little
      case .bigUnmarked: big
      }
    }
  }

  @Test func `one-letter names with zero bytes between them are no UTF-16`() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Samples.section, encoding: .utf8)
    for name in ["a", "b"] { try folder.write(text, to: name) }
    var mokuhyo = mokuhyo
    mokuhyo.folder = folder.path
    let outcome = try mokuhyo(
      "convert", "--files-from", "-", "--to", "jsonl", input: Data("a\0b\0".utf8))
    #expect(outcome.lines.count == 2)
  }

  @Test func `a record comes out before the next path goes in`() throws {
    let process = mokuhyo.process(["convert", "--files-from", "-", "--to", "jsonl"])
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for _ in 0..<3 {
      input.fileHandleForWriting.write(Data((Samples.section + "\n").utf8))
      var record = Data()
      while record.last != UInt8(ascii: "\n") {
        let part = output.fileHandleForReading.availableData
        guard !part.isEmpty else { break }
        record += part
      }
      #expect(String(decoding: record, as: UTF8.self).contains("地域課"))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `a disk without room gives one message`() throws {
    let (folder, _) = try makeInputs(count: 12)
    for format in ["jsonl", "xlsx"] {
      let outcome = try mokuhyo("convert", folder("in"), "-o", "/dev/full", "--to", format)
      #expect(outcome.status == 1)
      #expect(outcome.errorLines.filter { $0.contains("no space is left") }.count == 1)
    }
  }
}
