package import Foundation

/// Runs other programs.
package enum Tool {
  /// How a run ended.
  package struct Outcome {
    /// The exit status; the negative signal number of a program that was killed.
    package var status: Int32
    package var standardOutput: Data
    package var errors: String

    package var output: String { String(decoding: standardOutput, as: UTF8.self) }
    package var text: String { output }
    package var lines: [String] { output.split(separator: "\n").map(String.init) }
    package var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// A program that failed where it must not.
  package struct Failure: Error {
    package var program: String
    package var status: Int32
    package var output: String
  }

  /// A program was started in a quick run, by a test without the trait `startsPrograms`.
  package struct UnmarkedTest: Error {}

  /// The program `mokuhyo` that was built with the tests; `MOKUHYO` names another one.
  package static let mokuhyo: URL = {
    if let path = ProcessInfo.processInfo.environment["MOKUHYO"] { return URL(filePath: path) }
    let test = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(filePath: test).deletingLastPathComponent().appending(path: "mokuhyo")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "mokuhyo")
  }()

  /// Whether a program is installed.
  package static func isInstalled(_ name: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin")
      .split(separator: ":")
      .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }

  /// A process that is ready to run, with the caller's language left out.
  package static func process(
    _ program: URL, _ arguments: [String], in folder: URL = Repository.root,
    environment: [String: String] = [:]
  ) -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("LC_") }
    process.environment = inherited.merging(["LANG": "C.UTF-8"]) { $1 }.merging(environment) { $1 }
    return process
  }

  /// Runs a program to its end.
  @discardableResult
  package static func run(
    _ program: URL, _ arguments: [String], in folder: URL = Repository.root,
    environment: [String: String] = [:], input: Data = Data()
  ) throws -> Outcome {
    try run(process(program, arguments, in: folder, environment: environment), input: input)
  }

  /// Runs a process to its end.
  package static func run(_ process: Process, input: Data = Data()) throws -> Outcome {
    guard !Quick.isOn else { throw UnmarkedTest() }
    // Files and not pipes: nothing has to be read while the program runs.
    let files = try TemporaryFolder()
    try files.write(input, to: "in")
    try files.write("", to: "out")
    try files.write("", to: "err")
    process.standardInput = FileHandle(forReadingAtPath: files("in"))
    process.standardOutput = FileHandle(forWritingAtPath: files("out"))
    process.standardError = FileHandle(forWritingAtPath: files("err"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      standardOutput: try files.contents(of: "out"), errors: try files.text("err"))
  }

  /// Runs a program that is looked up in `PATH`, and returns what it prints.
  ///
  /// - Throws: `Failure` where its exit status is not 0.
  @discardableResult
  package static func output(of program: String, _ arguments: [String]) throws -> String {
    let outcome = try run(URL(filePath: "/usr/bin/env"), [program] + arguments)
    guard outcome.status == 0 else {
      throw Failure(
        program: program, status: outcome.status, output: outcome.output + outcome.errors)
    }
    return outcome.output
  }
}
