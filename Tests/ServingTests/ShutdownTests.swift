import Foundation
import TestSupport
import Testing

@testable import Serving

/// What SIGTERM does, whatever is going on: what runs is finished, and after ten seconds all is over.
@Suite(.startsPrograms, .serialized) struct ShutdownTests {
  /// Tells the server to end, and says after how many seconds it has.
  private func end(_ server: ServerProcess) -> Double {
    let start = Date()
    kill(server.process.processIdentifier, SIGTERM)
    server.process.waitUntilExit()
    return Date().timeIntervalSince(start)
  }

  @Test func `with nothing going on it ends at once`() throws {
    let server = try ServerProcess()
    let idle = try RawConnection(server.address)
    idle.send(RequestText.isWell)
    #expect(idle.receive(until: "ok\n").status == 200)
    #expect(end(server) < 3)
    #expect(server.process.terminationStatus == 0)
    #expect(idle.receive().hasEnded)
  }

  @Test func `clients that stop halfway do not keep it`() throws {
    let server = try ServerProcess()
    let halves = try [
      "GET / HT", RequestText.head("Content-Length: 100") + "--b",
      RequestText.head("Transfer-Encoding: chunked") + "5\r\n--b",
    ].map { text in
      let connection = try RawConnection(server.address)
      connection.send(text)
      return connection
    }
    usleep(300_000)
    #expect(end(server) < 10)
    #expect(server.process.terminationReason == .exit)
    #expect(server.process.terminationStatus == 0)
    for half in halves { #expect(half.receive().hasEnded) }
  }

  @Test func `work that takes longer is given up`() throws {
    let server = try ServerProcess()
    // Two hundred wards take any machine long.
    let ward = try Repository.text("examples/r5-nishi-ku.tsv")
    let parts = (1...195).map { number in
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(number).tsv\"\r\n\r\n"
        + "\(ward)\r\n"
    }
    let request = RequestText.post(parts.joined() + "--b--\r\n", path: "/api/v1/xlsx")
    let long = try (0..<6).map { _ in
      let connection = try RawConnection(server.address)
      #expect(connection.send(request))
      return connection
    }
    usleep(500_000)
    #expect(end(server) < 10)
    #expect(server.process.terminationReason == .exit)
    #expect(server.process.terminationStatus == 0)
    for connection in long { #expect(connection.receive().hasEnded) }
  }
}
