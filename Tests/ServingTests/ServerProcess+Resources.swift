import Foundation
import TestSupport
import Testing

extension ServerProcess {
  /// How many files and connections it has open.
  var openFiles: Int {
    get throws {
      try FileManager.default.contentsOfDirectory(
        atPath: "/proc/\(process.processIdentifier)/fd"
      ).count
    }
  }

  /// Its memory in MiB: `VmRSS` what it has, `VmHWM` the most that it has had.
  func memory(_ field: String) throws -> Int {
    let text = try String(
      contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix(field + ":") })
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
  }

  /// Expects that nothing of an attack is left after it: the server answers, has closed what was
  /// opened, and has at most so much more memory.
  func expectNothingLeft(
    _ attack: () throws -> Void, memory limit: Int = 24,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    // What a first request costs is no leak.
    #expect(try isWell, sourceLocation: sourceLocation)
    let (files, before) = (try openFiles, try memory("VmRSS"))
    try attack()
    #expect(try isWell, sourceLocation: sourceLocation)
    let end = Date().addingTimeInterval(10)
    while try openFiles > files, Date() < end { usleep(50_000) }
    #expect(try openFiles <= files, sourceLocation: sourceLocation)
    #expect(try memory("VmRSS") <= before + limit, sourceLocation: sourceLocation)
    #expect(process.isRunning, sourceLocation: sourceLocation)
  }

  /// Whether it answers and checks a file.
  var isWell: Bool {
    get throws {
      let connection = try RawConnection(address)
      connection.send(RequestText.post(RequestText.form("x")))
      return connection.receive(until: "\r\n\r\n", within: 20).status == 200
    }
  }
}
