import Foundation
import TestSupport
import Testing

@testable import Serving

/// Clients that take their time, with a server that has little patience: each is cut off, and others
/// are answered meanwhile.
@Suite(.startsPrograms, .serialized) struct SlowClientTests {
  /// A server that waits for `seconds`.
  private static func server(patience seconds: Int = 1, _ options: String...) throws
    -> ServerProcess
  {
    try ServerProcess(["--timeout", "\(seconds)"] + options)
  }

  /// Sends `text` again and again, and says after how many seconds the server had closed; `nil` where
  /// it has not after twenty.
  private static func end(
    of connection: RawConnection, sending text: String, every seconds: Double,
    to server: ServerProcess
  ) throws -> Double? {
    let start = Date()
    var others = 0
    while Date().timeIntervalSince(start) < 20 {
      guard connection.send(text, within: 1) else { return Date().timeIntervalSince(start) }
      if others < 3 {
        others += 1
        let other = try RawConnection(server.address)
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
  func `a head that arrives byte by byte is cut off`(beginning: String) throws {
    let server = try Self.server()
    let connection = try RawConnection(server.address)
    connection.send(beginning)
    let seconds = try Self.end(of: connection, sending: "a", every: 0.1, to: server)
    #expect(try #require(seconds) < 10)
  }

  @Test func `a body that arrives byte by byte is given up, even if its client goes on`() throws {
    let server = try Self.server()
    let connection = try RawConnection(server.address)
    connection.send(RequestText.head("Content-Length: 100000"))
    connection.send("--b\r\n")
    let seconds = try Self.end(of: connection, sending: "a", every: 0.1, to: server)
    #expect(try #require(seconds) < 10)
    #expect(connection.receive().status == 408)
  }

  @Test(arguments: ["/api/v1/check", "/nothing"])
  func `a client that goes on sending after its answer is cut off`(path: String) throws {
    let server = try Self.server(patience: 1, "--max-upload", "1")
    let connection = try RawConnection(server.address)
    connection.send(RequestText.head("Transfer-Encoding: chunked", path: path))
    // Too much and a little at a time.
    #expect(connection.send(Self.chunk(2 << 20)))
    let seconds = try Self.end(of: connection, sending: Self.chunk(1), every: 0.1, to: server)
    #expect(try #require(seconds) < 10)
    // As much as the connection takes.
    let fast = try RawConnection(server.address)
    fast.send(RequestText.head("Transfer-Encoding: chunked", path: path))
    let pieces = (0..<1000).prefix { _ in fast.send(Self.chunk(1 << 18)) }
    #expect(pieces.count < 1000)
  }

  private static func chunk(_ count: Int) -> String {
    String(count, radix: 16) + "\r\n" + String(repeating: "a", count: count) + "\r\n"
  }

  @Test func `a connection that nobody uses is closed, and one that is used is not`() throws {
    let server = try Self.server()
    let (idle, used) = (try RawConnection(server.address), try RawConnection(server.address))
    for _ in 0..<5 {
      used.send(RequestText.isWell)
      #expect(used.receive(until: "ok\n").status == 200)
      usleep(500_000)
    }
    #expect(idle.receive().hasEnded)
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

  @Test func `a client that does not take its answer is cut off`() throws {
    let request = try Self.largePage(times: 30)
    let server = try Self.server(patience: 2)
    let connection = try RawConnection(server.address, buffer: 4096)
    #expect(connection.send(request))
    #expect(connection.receive(until: "HTTP/1.1 200", within: 30).status == 200)
    // Long enough for the server to lose its patience.
    usleep(4_000_000)
    let rest = connection.receive(within: 30)
    #expect(rest.hasEnded)
    #expect(!rest.text.contains("</html>"))
  }

  @Test func `where too many wait for room, others are asked to come back`() throws {
    let server = try ServerProcess()
    // Room for three of the largest forms is held, and 256 may wait for it.
    var waiting = try (0..<264).map { _ in
      let connection = try RawConnection(server.address)
      connection.send(RequestText.head("Content-Length: 33554432"))
      return connection
    }
    var refused: [RawConnection.Received] = []
    for _ in 0..<4 where refused.count < 5 {
      usleep(500_000)
      waiting.removeAll { connection in
        let answer = connection.receive(until: "\r\n\r\n", within: 0.01)
        if answer.status != 0 { refused.append(answer) }
        return answer.status != 0
      }
    }
    #expect(refused.map(\.status) == [503, 503, 503, 503, 503])
    #expect(refused.allSatisfy { $0.text.lowercased().contains("retry-after: ") })
  }

  @Test func `while many answers are not taken, no work is done for further ones`() async throws {
    let answers = PendingAnswers(most: 100)
    let pool = WorkPool(threads: 1, answers: answers)
    #expect(try await pool.run { 1 } == 1)
    answers.add(100)
    await #expect(throws: ServingError.self) { try await pool.run { 1 } }
    answers.add(-1)
    #expect(try await pool.run(in: .printing) { 2 } == 2)
    await pool.end(within: 5)
  }
}
