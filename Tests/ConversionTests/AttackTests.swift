import Foundation
import TestSupport
import Testing

/// No input, however made, takes the machine's memory or time, or harms the inputs beside it.
///
/// The budget is that of the optimised program, so `make attacks` runs them with that.
@Suite(
  .serialized, .startsPrograms, .takesLong,
  .enabled(
    if: ProcessInfo.processInfo.environment["MOKUHYO"] != nil,
    "the budget is that of the optimised program: make attacks"))
struct AttackTests {
  /// In MiB.
  private static let memory = 256
  /// In seconds.
  private static let seconds = 5.0
  /// What the largest texts take even if they are honest: they must be unpacked.
  private static let unpacking = 30.0

  private func make(_ attack: Attack, at path: String) throws {
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = [
      "python3", "-c", Attack.helpers + attack.maker.replacing("\n      ", with: "\n"), path,
      Tool.mokuhyo.path, Samples.section,
    ]
    python.standardError = FileHandle.nullDevice
    try python.run()
    python.waitUntilExit()
    try #require(python.terminationStatus == 0)
  }

  @Test(arguments: Attack.all)
  func `an attack is answered in the budget, and the next input is converted`(
    attack: Attack
  ) throws {
    let folder = try TemporaryFolder()
    try make(attack, at: folder(attack.name))
    let run = try MeasuredRun(
      ["convert", "--to", "jsonl", folder(attack.name), Samples.section])
    #expect(run.status == (attack.code == nil ? 0 : 1))
    if let code = attack.code {
      #expect(run.errorLines.contains { $0.hasSuffix("[\(code)]") })
    }
    #expect(run.outputSize > 1000)
    #expect(run.memory <= Self.memory)
    #expect(run.seconds <= Self.seconds + Self.unpacking)
  }

  @Test func `a trigger that never ends does not run when a sheet is replaced`() throws {
    let folder = try TemporaryFolder()
    let attack = Attack(
      "triggers", "a.sqlite", nil,
      """
      database(lambda d: [d.execute(f'CREATE TRIGGER t_{event} BEFORE {event} ON sheet BEGIN '
          f'SELECT count(*) FROM ({ENDLESS} SELECT a FROM x); END')
          for event in ('INSERT', 'DELETE', 'UPDATE')])
      """)
    try make(attack, at: folder("a.sqlite"))
    let run = try MeasuredRun(["convert", Samples.section, "-o", folder("a.sqlite"), "--force"])
    #expect(run.status == 0)
    #expect(run.seconds <= Self.seconds)
  }

  @Test(arguments: ["xlsx", "sqlite", "json", "csv"])
  func `a file past the size limit is an error with a message`(format: String) throws {
    let folder = try TemporaryFolder()
    let run = try MeasuredRun(
      ["convert", Samples.section, "-o", folder("a." + format)],
      setup: "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))")
    #expect(run.status == 1)
    #expect(run.errorLines.contains { $0.hasSuffix("[unwritable-output]") })
    #expect(try folder.names.isEmpty)
  }

  @Test(arguments: [4, 5, 6])
  func `few descriptors are enough, or an error with a message`(descriptors: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(try Data(contentsOf: URL(filePath: Samples.section)), to: "in/a.tsv")
    for arguments in [
      ["check", folder("in")], ["convert", folder("in"), "--to", "json"],
      ["convert", folder("in"), "-o", folder("\(descriptors).xlsx")],
      ["convert", folder("in"), "--to", "json", "-o", folder("\(descriptors)/")],
    ] {
      let run = try MeasuredRun(
        arguments,
        setup: "resource.setrlimit(resource.RLIMIT_NOFILE, (\(descriptors), \(descriptors)))")
      #expect(run.status == 0 || run.status == 1)
      #expect(run.status == 0 || !run.errorLines.isEmpty || run.outputSize > 0)
    }
  }

  @Test(arguments: [80, 120, 160])
  func `too little memory is an error with a message`(mebibytes: Int) throws {
    let folder = try TemporaryFolder()
    for format in ["xlsx", "sqlite", "json"] {
      let run = try MeasuredRun(
        ["convert", Samples.ward, "-o", folder("\(mebibytes)." + format)],
        setup: "resource.setrlimit(resource.RLIMIT_AS, (\(mebibytes) << 20, \(mebibytes) << 20))")
      // What the kernel cannot even load ends before the program begins.
      #expect(run.status == 0 || run.status == 1 || run.isNotLoaded)
      #expect(run.status != 1 || !run.errorLines.isEmpty)
    }
  }
}
