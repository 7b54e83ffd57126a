import Foundation
import TestSupport
import Testing

@testable import Serving

/// The limits that time sets, with a server in the tests that has little patience.
@Suite(
  .startsPrograms, .enabled(if: Tool.isInstalled("curl"), "curl is not installed"), .serialized)
struct BoundedServerTests {
  private func status(_ arguments: [String]) throws -> String {
    try Tool.run(
      URL(filePath: "/usr/bin/env"),
      ["curl", "-s", "--max-time", "30", "-o", "/dev/null", "-w", "%{http_code}"] + arguments
    ).output
  }

  @Test func `a body that does not arrive in time is given up`() async throws {
    var options = ServerOptions()
    options.patience = 1
    try await ServerInTests.run(options) { address in
      let folder = try TemporaryFolder()
      let file = try folder.write(Data(count: 1 << 20), to: "a.xlsx")
      let start = Date()
      let answer = try status(
        ["--limit-rate", "50k", "-F", "file=@\(file)", address + "/api/v1/check"])
      // A client that still sends may find the connection closed before it reads the answer.
      #expect(["408", "000"].contains(answer))
      #expect(Date().timeIntervalSince(start) < 15)
      #expect(try status([address + "/healthz"]) == "200")
    }
  }

  @Test func `where nobody may wait, the next one is asked to come back`() async throws {
    var options = ServerOptions()
    options.largestUpload = 1 << 20
    options.heldBytes = 1 << 20
    options.mostWaiting = 0
    try await ServerInTests.run(options) { address in
      let folder = try TemporaryFolder()
      let file = try folder.write(Data(count: 900 << 10), to: "a.xlsx")
      let slow = Tool.process(
        URL(filePath: "/usr/bin/env"),
        [
          "curl", "-s", "--max-time", "30", "--limit-rate", "200k", "-o", "/dev/null", "-F",
          "file=@\(file)", address + "/api/v1/check",
        ])
      try slow.run()
      usleep(700_000)
      #expect(try status(["-F", "file=@\(file)", address + "/api/v1/check"]) == "503")
      slow.waitUntilExit()
      #expect(slow.terminationStatus == 0)
    }
  }
}
