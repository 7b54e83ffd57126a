import Foundation
import TestSupport
import Testing

/// What becomes of a run to which the system denies something: bytes in the middle of a file,
/// threads, an output.
@Suite(.startsPrograms) struct SystemFaultTests {
  private static let needed: Comment = "a C compiler is needed to make calls fail"

  /// `count` JSONL lines of one sheet each.
  private func lines(_ count: Int) throws -> [String] {
    let line = try Mokuhyo()("convert", Samples.section, "--to", "jsonl").lines[0]
    return (0..<count).map { line.replacing("地域課", with: "第\($0)課") }
  }

  private func run(_ arguments: [String], _ environment: [String: String]) throws
    -> Mokuhyo.Outcome
  {
    var mokuhyo = Mokuhyo()
    mokuhyo.environment = environment
    return try mokuhyo.run(arguments)
  }

  @Test(.enabled(if: FaultyLibrary.canBeBuilt, needed))
  func `a read error in the middle of JSONL is an error, and whole lines before it count`() throws {
    let library = try FaultyLibrary()
    let folder = try TemporaryFolder()
    let lines = try lines(4)
    let path = try folder.write(lines.joined(separator: "\n") + "\n", to: "a.jsonl")
    let size = lines[0].utf8.count + 1
    for (bytes, count) in [(size * 2 + 500, 2), (size * 2, 2), (500, 0)] {
      let outcome = try run(
        ["convert", path, "--to", "jsonl"], library.failing("/a.jsonl", after: bytes))
      #expect(outcome.status == 1)
      #expect(outcome.lines.count <= count)
      #expect(
        outcome.errorLines.contains { $0.hasPrefix(path) && $0.hasSuffix("[unreadable-file]") })
    }
  }

  @Test(.enabled(if: FaultyLibrary.canBeBuilt, needed))
  func `a read error in the middle of a list of paths is an error`() throws {
    let library = try FaultyLibrary()
    let folder = try TemporaryFolder()
    let inputs = try (0..<3).map { number in
      try folder.write(
        String(contentsOfFile: Samples.section, encoding: .utf8).replacing(
          "地域課", with: "\(number)課"),
        to: "\(number).tsv")
    }
    try folder.write(inputs.joined(separator: "\n") + "\n", to: "list.txt")
    let outcome = try run(
      ["convert", "--files-from", folder("list.txt"), "--to", "jsonl"],
      library.failing("/list.txt", after: inputs[0].utf8.count + 5))
    #expect(outcome.status == 1)
    #expect(outcome.lines.count == 1)
    #expect(outcome.errors.contains("list.txt"))
  }

  @Test(
    .enabled(if: FaultyLibrary.canBeBuilt, needed),
    arguments: ["tsv", "xlsx", "json", "jsonl", "sqlite", "csv"])
  func `a read error in the middle of a file is an error that names it`(format: String) throws {
    let library = try FaultyLibrary()
    let folder = try TemporaryFolder()
    let path = folder("a." + format)
    if format == "tsv" {
      try FileManager.default.copyItem(atPath: Samples.ward, toPath: path)
    } else {
      #expect(try Mokuhyo()("convert", Samples.ward, "-o", path).status == 0)
    }
    let outcome = try run(
      ["convert", path, "--to", "json"], library.failing("/a." + format, after: 5000))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(path))
  }

  @Test(.enabled(if: FaultyLibrary.canBeBuilt, needed), .timeLimit(.minutes(5)))
  func `without threads everything is done by one`() throws {
    let library = try FaultyLibrary()
    let folder = try TemporaryFolder()
    let ward = folder("in/ward.xlsx")
    try folder.write(try Data(contentsOf: URL(filePath: Samples.ward)), to: "in/ward.tsv")
    #expect(try Mokuhyo()("convert", Samples.ward, "-o", ward).status == 0)
    for format in ["json", "csv", "xlsx", "sqlite"] {
      for (threads, environment) in [("with", [:]), ("without", library.withoutThreads)] {
        let outcome = try run(
          ["convert", folder("in"), "--jobs", "4", "-o", folder("\(threads).\(format)")],
          environment)
        #expect(outcome.status == 0)
        let toFolder = try run(
          [
            "convert", ward, folder("in/ward.tsv"), "--jobs", "4", "--to", format, "-o",
            folder("\(threads)-\(format)/"),
          ],
          environment)
        #expect(toFolder.status == 0)
      }
      #expect(
        try folder.contents(of: "with.\(format)") == folder.contents(of: "without.\(format)"))
    }
    for command in ["check", "cells"] {
      #expect(try run([command, ward], library.withoutThreads).status == 0)
    }
  }

  // MARK: - Outputs

  /// Commands that print a result.
  private static let printing: [[String]] = [
    ["check", Samples.ward], ["check", "--json", Samples.ward], ["check", "--sarif", Samples.ward],
    ["check", "--explain", Samples.ward], ["check", "--codes"],
    ["cells", Samples.ward], ["cells", Samples.ward, "--to", "json"],
    ["convert", Samples.ward, "--to", "json"], ["convert", Samples.ward, "--to", "csv"],
    ["convert", Samples.ward, "--to", "xlsx", "-o", "-"],
    ["convert", Samples.ward, "--to", "sqlite", "-o", "-"],
    ["compare", Samples.ward, Samples.section], ["template", "print"],
    ["template", "check", Repository.root.appending(path: "templates/official.yaml").path],
    ["--help"], ["--version"],
  ]

  @Test(arguments: printing, ["/dev/full", "&-"])
  func `a result that cannot be written ends with an error`(
    arguments: [String], output: String
  ) throws {
    let outcome = try Tool.run(
      URL(filePath: "/bin/sh"),
      ["-c", "exec \"$0\" \"$@\" >" + output, Tool.mokuhyo.path] + arguments)
    #expect(outcome.status == 1)
    #expect(!outcome.errors.isEmpty)
  }

  @Test(arguments: ["json", "csv", "xlsx", "sqlite"])
  func `with standard error closed no warning gets into the output`(format: String) throws {
    let folder = try TemporaryFolder()
    for (name, closing) in [("open", ""), ("closed", " 2>&-"), ("all", " <&- >&- 2>&-")] {
      let outcome = try Tool.run(
        URL(filePath: "/bin/sh"),
        [
          "-c", "exec \"$0\" \"$@\"" + closing, Tool.mokuhyo.path, "convert", Samples.ward, "-o",
          folder(name + "." + format),
        ])
      #expect(outcome.status == 0)
    }
    let expected = try folder.contents(of: "open." + format)
    #expect(try folder.contents(of: "closed." + format) == expected)
    #expect(try folder.contents(of: "all." + format) == expected)
  }
}
