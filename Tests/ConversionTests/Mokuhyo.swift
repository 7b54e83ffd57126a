import Foundation

/// The program as users run it: the binary that was built beside the tests.
struct Mokuhyo {
  /// How a run ended.
  struct Outcome {
    var status: Int32
    var output: Data
    var errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// The folder where the run happens.
  var folder = FileManager.default.temporaryDirectory.path
  var environment: [String: String] = [:]

  /// The program, which `MOKUHYO` may name: `make sanitize` has another one tested.
  static let binary: URL = {
    if let path = ProcessInfo.processInfo.environment["MOKUHYO"] { return URL(filePath: path) }
    let test = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(filePath: test).deletingLastPathComponent().appending(path: "mokuhyo")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    let first = URL(filePath: CommandLine.arguments[0])
    return first.deletingLastPathComponent().appending(path: "mokuhyo")
  }()

  /// A process that is ready to run.
  func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("LC_") }
    process.environment = inherited.merging(["LANG": "C.UTF-8"]) { $1 }.merging(environment) { $1 }
    return process
  }

  /// Runs the program to its end.
  func callAsFunction(_ arguments: String..., input: Data = Data()) throws -> Outcome {
    try run(arguments, input: input)
  }

  func run(_ arguments: [String], input: Data = Data()) throws -> Outcome {
    // Files and not pipes: nothing has to be read while the program runs.
    let files = try TemporaryFolder()
    let process = process(arguments)
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
      output: try files.contents(of: "out"),
      errors: String(decoding: try files.contents(of: "err"), as: UTF8.self))
  }
}
