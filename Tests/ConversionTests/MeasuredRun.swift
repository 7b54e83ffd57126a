import Foundation
import TestSupport

/// A run of the program, with the time and memory that it took.
struct MeasuredRun {
  var status: Int32
  /// Of its processors, in seconds: what else the machine does plays no part.
  var seconds: Double
  /// The most that it held, in MiB.
  var memory: Int
  var outputSize: Int
  var errorLines: [String]

  /// Whether the process ended before the program began: there was no room to load it.
  var isNotLoaded: Bool { (status == -11 && errorLines.isEmpty) || status == 127 }

  /// Runs the program from a small process: the kernel counts what the parent holds as the child's.
  private static let measure = """
    import resource, subprocess, sys
    with open(sys.argv[1] + "/out", "wb") as out, open(sys.argv[1] + "/err", "wb") as err:
        status = subprocess.call(
            sys.argv[3:], stdin=subprocess.DEVNULL, stdout=out, stderr=err,
            preexec_fn=lambda: exec(sys.argv[2]))
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
    """

  /// `setup` is Python that the new process runs before the program, to limit what it may use.
  init(_ arguments: [String], setup: String = "") throws {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["LANG=C.UTF-8", "python3", "-c", Self.measure, folder.path, setup, Tool.mokuhyo.path]
      + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(
      decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let numbers = text.split(separator: " ").map {
      Double($0.trimmingCharacters(in: .whitespacesAndNewlines)) ?? .infinity
    }
    guard numbers.count == 3 else { throw CocoaError(.fileReadCorruptFile) }
    status = Int32(numbers[0])
    seconds = numbers[1]
    memory = Int(numbers[2] / 1024)
    outputSize = try folder.contents(of: "out").count
    errorLines = String(decoding: try folder.contents(of: "err"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }
}
