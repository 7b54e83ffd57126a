import Foundation
import TestSupport
import Testing

@testable import Serving

/// Clients that take their time, with a server that has little patience: each is cut off, and others
/// are answered meanwhile.
@Suite(.startsPrograms, .serialized) struct SlowClientTests {
  /// The options of a server that waits for one second.
  private static func options(_ change: (inout ServerOptions) -> Void = { _ in }) -> ServerOptions {
    var options = ServerOptions()
    options.patience = 1
    change(&options)
    return options
  }

  /// Sends `text` again and again, and says after how many seconds the server had closed; `nil` where
  /// it has not after twenty.
  private static func end(
    of connection: RawConnection, sending text: String, every seconds: Double, to address: String
  ) throws -> Double? {
    let start = Date()
    var others = 0
    while Date().timeIntervalSince(start) < 20 {
      guard connection.send(text, within: 1) else { return Date().timeIntervalSince(start) }
      if others < 3 {
        others += 1
        let other = try RawConnection(address)
        other.send(RequestText.isWell)
        #expect(other.receive(until: "ok\n").status == 200)
      }
      usleep(UInt32(seconds * 1_000_000))
    }
    return nil
  }

  @Test(arguments: [
    "", "GET / HTTP/1.1\r\nHost: x\r\nX: ",
  ])
  func `a head that arrives byte by byte is cut off`(beginning: String) async throws {
    try await ServerInTests.run(Self.options()) { address in
      let connection = try RawConnection(address)
      connection.send(beginning)
      let seconds = try Self.end(of: connection, sending: "a", every: 0.1, to: address)
      #expect(try #require(seconds) < 10)
    }
  }

  @Test func `a body that arrives byte by byte is given up, even if its client goes on`()
    async throws
  {
    try await ServerInTests.run(Self.options()) { address in
      let connection = try RawConnection(address)
      connection.send(RequestText.head("Content-Length: 100000"))
      connection.send("--b\r\n")
      let seconds = try Self.end(of: connection, sending: "a", every: 0.1, to: address)
      #expect(try #require(seconds) < 10)
      #expect(connection.receive().status == 408)
    }
  }

  @Test(arguments: ["/api/v1/check", "/check", "/", "/nothing"])
  func `a client that goes on sending after its answer is cut off`(path: String) async throws {
    try await ServerInTests.run(Self.options { $0.largestUpload = 1 << 16 }) { address in
      let connection = try RawConnection(address)
      connection.send(RequestText.head("Transfer-Encoding: chunked", path: path))
      let piece = "4000\r\n" + String(repeating: "a", count: 0x4000) + "\r\n"
      let seconds = try Self.end(of: connection, sending: piece, every: 0.01, to: address)
      #expect(try #require(seconds) < 10)
    }
  }

  @Test func `a connection that nobody uses is closed, and one that is used is not`() async throws {
    try await ServerInTests.run(Self.options()) { address in
      let (idle, used) = (try RawConnection(address), try RawConnection(address))
      for _ in 0..<5 {
        used.send(RequestText.isWell)
        #expect(used.receive(until: "ok\n").status == 200)
        usleep(500_000)
      }
      #expect(idle.receive().hasEnded)
    }
  }

  /// The page about a zip of the ward's sheets, some times.
  private static func largePage(times: Int) throws -> String {
    let ward = try Repository.text("examples/r5-nishi-ku.tsv")
    let parts = (1...times).map { number in
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(number).tsv\"\r\n\r\n"
        + "\(ward)\r\n"
    }
    return RequestText.post(parts.joined() + "--b--\r\n", path: "/check")
  }

  @Test func `a client that does not take its answer is cut off`() async throws {
    let request = try Self.largePage(times: 30)
    try await ServerInTests.run(Self.options()) { address in
      let connection = try RawConnection(address, buffer: 4096)
      #expect(connection.send(request))
      #expect(connection.receive(until: "HTTP/1.1 200", within: 30).status == 200)
      // Long enough for the server to lose its patience.
      usleep(3_000_000)
      let rest = connection.receive(within: 30)
      #expect(rest.hasEnded)
      #expect(!rest.text.contains("</html>"))
    }
  }

  @Test func `where answers are not taken, no further ones are made until they are`() async throws {
    let request = try Self.largePage(times: 30)
    let options = Self.options {
      $0.patience = 3
      $0.heldAnswers = 1 << 20
    }
    try await ServerInTests.run(options) { address in
      let slow = try RawConnection(address, buffer: 4096)
      #expect(slow.send(request))
      #expect(slow.receive(until: "HTTP/1.1 200", within: 30).status == 200)
      func status() throws -> Int {
        let other = try RawConnection(address)
        other.send(RequestText.post(RequestText.form("x")))
        return other.receive(until: "\r\n\r\n").status
      }
      #expect(try status() == 503)
      usleep(5_000_000)
      #expect(try status() == 200)
    }
  }
}
