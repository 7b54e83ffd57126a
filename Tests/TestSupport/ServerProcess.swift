package import Foundation

/// `mokuhyo-serve` as it runs: the binary beside the tests, on a free port.
package final class ServerProcess {
  /// An answer as curl gives it.
  package struct Answer {
    package var status: Int
    package var headers: [String: String]
    package var body: Data

    package var text: String { String(decoding: body, as: UTF8.self) }
  }

  package struct NotReadyError: Error {}

  package let address: String
  package let process: Process
  private let folder: TemporaryFolder

  /// Starts it; `files` is how many files and connections it may have open.
  package init(_ arguments: [String] = [], files: Int? = nil) throws {
    folder = try TemporaryFolder()
    let log = try folder.write("", to: "log")
    let program = Tool.mokuhyo.deletingLastPathComponent().appending(path: "mokuhyo-serve")
    process =
      if let files {
        Tool.process(
          URL(filePath: "/bin/bash"),
          ["-c", "ulimit -n \(files) && exec \"$0\" \"$@\"", program.path, "--port", "0"]
            + arguments)
      } else {
        Tool.process(program, ["--port", "0"] + arguments)
      }
    process.standardError = FileHandle(forWritingAtPath: log)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let deadline = Date().addingTimeInterval(20)
    while Date() < deadline {
      if let match = try folder.text("log").firstMatch(of: /"address":"(http:[^"]*)\/"/) {
        address = String(match.1)
        return
      }
      usleep(10_000)
    }
    process.terminate()
    throw NotReadyError()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// What it has logged.
  package var log: String { get throws { try folder.text("log") } }

  /// Asks for a path with curl, whose further arguments are given.
  package func ask(_ path: String, _ arguments: String...) throws -> Answer {
    try ask(path, arguments)
  }

  package func ask(_ path: String, _ arguments: [String]) throws -> Answer {
    let name = UUID().uuidString
    let outcome = try Tool.run(
      URL(filePath: "/usr/bin/env"),
      [
        "curl", "-sS", "--max-time", "60", "-o", folder(name), "-D", folder(name + ".head"), "-w",
        "%{http_code}",
      ] + arguments + [address + path])
    var headers: [String: String] = [:]
    let head = folder.has(name + ".head") ? try folder.text(name + ".head") : ""
    for line in head.split(separator: "\r\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    return Answer(
      status: Int(outcome.output) ?? 0, headers: headers,
      body: folder.has(name) ? try folder.contents(of: name) : Data())
  }
}
