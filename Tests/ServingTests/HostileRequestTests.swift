import Foundation
import Mutation
import SeededNumbers
import TestSupport
import Testing

@testable import Serving

/// Requests that no browser sends.
///
/// The server answers others meanwhile, and nothing is left of them.
/// `MOKUHYO_ATTACKS` is how many times more is sent than usual; with 10 there are 10,000 requests of
/// random bytes.
@Suite(.startsPrograms, .serialized) struct HostileRequestTests {
  private static let times =
    ProcessInfo.processInfo.environment["MOKUHYO_ATTACKS"].flatMap(Int.init) ?? 1

  // MARK: - Lengths

  private static let form = RequestText.form("x")

  private static let lengths = [
    ("Content-Length: -1", 400), ("Content-Length: x", 400), ("Content-Length: 1e3", 400),
    ("Content-Length:", 400), ("Content-Length: 5, 6", 400), ("Content-Length: 0x10", 400),
    ("Content-Length: 99999999999999999999999", 400),
    ("Content-Length: 5\r\nContent-Length: 6", 400),
    ("Content-Length: 5\r\nTransfer-Encoding: chunked", 400),
    ("Transfer-Encoding: gzip", 400), ("Transfer-Encoding: chunked", 400),
    ("Content-Length: 9223372036854775807", 413), ("Content-Length: 33554433", 413),
    ("Content-Length: 5", 400), ("Content-Length: 500", 400),
    ("Content-Length: \(form.utf8.count)", 200),
  ]

  @Test func `a length that is wrong or too large is refused`() throws {
    let server = try ServerProcess()
    try server.expectNothingLeft {
      for (field, status) in Self.lengths {
        let connection = try RawConnection(server.address)
        connection.send(RequestText.head(field) + Self.form)
        connection.finishSending()
        #expect(connection.receive().status == status, "\(field)")
      }
    }
  }

  @Test func `a chunked body without end is refused`() throws {
    // As a head without end.
    let server = try ServerProcess(["--max-upload", "1", "--timeout", "2"])
    let piece = "10000\r\n" + String(repeating: "a", count: 1 << 16) + "\r\n"
    try server.expectNothingLeft {
      for (path, status) in [
        ("/api/v1/check", 413), ("/check", 413), ("/make", 413), ("/", 405), ("/nothing", 405),
      ] {
        let connection = try RawConnection(server.address)
        connection.send(RequestText.head("Transfer-Encoding: chunked", path: path))
        _ = (0..<32).allSatisfy { _ in connection.send(piece) }
        #expect(connection.receive(until: "\r\n\r\n").status == status, "\(path)")
      }
    }
  }

  // MARK: - Heads

  private static let heads = [
    "GET / HTTP/1.1\r\nHost: x\r\nX: " + String(repeating: "a", count: 200_000) + "\r\n\r\n",
    "GET /" + String(repeating: "a", count: 200_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET / HTTP/1.1\r\n" + (0..<3000).map { "X\($0): y\r\n" }.joined() + "\r\n",
    "GET / HTTP/1.1\r\nX: \0\r\n\r\n", "GET / HTTP/1.1\r\nX Y: z\r\n\r\n",
    "GET / HTTP/9.9\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\0\u{1}",
  ]

  @Test func `a head that is too large, or none, is refused`() throws {
    let server = try ServerProcess()
    try server.expectNothingLeft {
      for head in Self.heads {
        let connection = try RawConnection(server.address)
        connection.send(head)
        let status = connection.receive(until: "\r\n\r\n").status
        #expect([400, 431, 505].contains(status), "\(head.prefix(40)) \(status)")
      }
    }
  }

  @Test(arguments: ["", "Host:\r\n"])
  func `a request that names no host is refused`(field: String) throws {
    let server = try ServerProcess()
    let connection = try RawConnection(server.address)
    connection.send("GET /healthz HTTP/1.1\r\n\(field)\r\n")
    #expect(connection.receive(until: "\r\n\r\n").status == 400)
  }

  @Test func `a head without end does not fill the memory`() throws {
    // The server reads no more, and sees that its client has gone when its time is up.
    let server = try ServerProcess(["--timeout", "2"])
    try server.expectNothingLeft {
      let connection = try RawConnection(server.address)
      connection.send("GET / HTTP/1.1\r\nX: ")
      let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 16)
      _ = (0..<1000).allSatisfy { _ in connection.send(piece, within: 0.5) }
      #expect(connection.receive(until: "\r\n\r\n").status == 400)
    }
    #expect(try server.memory("VmHWM") < 200)
  }

  @Test func `a client that asks for leave to send gets it, unless it would send too much`() throws
  {
    let server = try ServerProcess()
    let connection = try RawConnection(server.address)
    connection.send(
      RequestText.head("Content-Length: \(Self.form.utf8.count)", "Expect: 100-continue"))
    #expect(connection.receive(until: "\r\n\r\n").status == 100)
    connection.send(Self.form)
    #expect(connection.receive(until: "]").status == 200)
    let large = try RawConnection(server.address)
    large.send(RequestText.head("Content-Length: 99999999", "Expect: 100-continue"))
    #expect(large.receive(until: "\r\n\r\n").statuses == [413])
  }

  // MARK: - Connections

  @Test func `requests that do not wait for answers get them in their order`() throws {
    let server = try ServerProcess()
    let connection = try RawConnection(server.address)
    let pair = RequestText.isWell + RequestText.post(Self.form)
    connection.send(String(repeating: pair, count: 20) + "GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n")
    let answers = connection.receive(until: "HTTP/1.1 404")
    #expect(answers.statuses == Array(repeating: 200, count: 40) + [404])
    let bodies = answers.text.matches(of: /\r\n\r\n(ok|\[)/).map { String($0.1) }
    #expect(bodies == Array(repeating: ["ok", "["], count: 20).flatMap { $0 })
  }

  @Test func `random bytes harm nothing`() throws {
    let server = try ServerProcess()
    var numbers = SeededNumbers(seed: 1)
    let starts = [
      "", "GET / HTTP/1.1\r\n", "POST /check HTTP/1.1\r\nContent-Length: 300\r\n",
      RequestText.head("Content-Length: 300"), RequestText.head("Transfer-Encoding: chunked"),
      RequestText.head("Content-Length: 300") + "--b\r\nContent-Disposition: form-data; ",
    ]
    try server.expectNothingLeft {
      for number in 0..<(1000 * Self.times) {
        let connection = try RawConnection(server.address)
        let bytes = (0..<numbers.below(400)).map { _ in UInt8(numbers.below(256)) }
        connection.send(Array(starts[number % starts.count].utf8) + bytes)
        // Every other one goes away without waiting for what is said to it.
        if number % 2 == 0 {
          connection.finishSending()
          #expect(connection.receive(within: 20).hasEnded)
        }
      }
    }
  }

  @Test func `uploads that break off, and clients that go away, leave nothing`() throws {
    let server = try ServerProcess()
    let form = RequestText.post(try Repository.text("examples/地域課.tsv"), path: "/check")
    let bytes = Array(form.utf8)
    var numbers = SeededNumbers(seed: 2)
    // A part of a large upload, for which room is held.
    let large =
      RequestText.head("Content-Length: 33000000") + String(repeating: "a", count: 1 << 20)
    func attack() throws {
      for _ in 0..<(100 * Self.times) {
        try RawConnection(server.address).send(Array(bytes[..<numbers.below(bytes.count)]))
      }
      for _ in 0..<(10 * Self.times) { try RawConnection(server.address).send(large) }
    }
    // The C library keeps what so many at once needed; a leak would grow with every attack.
    try attack()
    try server.expectNothingLeft(attack)
  }

  @Test func `beyond the most connections others wait until one is free`() throws {
    let server = try ServerProcess()
    try server.expectNothingLeft {
      // The system takes up to sixteen connections at a time, so there may be a few more.
      var open = try (0..<1060).map { _ in try RawConnection(server.address) }
      let next = try RawConnection(server.address)
      next.send(RequestText.isWell)
      #expect(next.receive(within: 1).status == 0)
      for connection in [open[0], open[1023]] {
        connection.send(RequestText.isWell)
        #expect(connection.receive(until: "ok\n").status == 200)
      }
      open.removeLast(60)
      #expect(next.receive(until: "ok\n").status == 200)
    }
  }

  @Test func `a server that may open few files takes fewer connections, and goes on`() throws {
    let server = try ServerProcess(files: 100)
    try server.expectNothingLeft {
      let open = try (0..<150).map { _ in try RawConnection(server.address) }
      open[0].send(RequestText.isWell)
      #expect(open[0].receive(until: "ok\n").status == 200)
      #expect(try server.openFiles < 90)
    }
  }

  // MARK: - Bombs

  /// A workbook whose worksheet has so many mebibytes of blanks.
  private static func bomb(mebibytes: Int) throws -> [UInt8] {
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 20)
    let sheet = ZipMember(
      "xl/worksheets/sheet1.xml", repeating: blanks, count: mebibytes,
      after: "<worksheet xmlns=\"\(ZipImage.mainNamespace())\"><sheetData>",
      before: "</sheetData></worksheet>")
    return ZipImage.workbook(try #require(sheet)).bytes
  }

  @Test func `bombs are refused, many at a time, and others are answered meanwhile`() throws {
    let server = try ServerProcess()
    let bomb = try Self.bomb(mebibytes: 512)
    let head =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bomb.xlsx\"\r\n\r\n"
    let body = Array(head.utf8) + bomb + Array("\r\n--b--\r\n".utf8)
    try server.expectNothingLeft {
      let bombs = try (0..<16).map { _ in
        let connection = try RawConnection(server.address)
        connection.send(Array(RequestText.head("Content-Length: \(body.count)").utf8) + body)
        return connection
      }
      let start = Date()
      let other = try RawConnection(server.address)
      other.send(RequestText.isWell)
      #expect(other.receive(until: "ok\n").status == 200)
      #expect(Date().timeIntervalSince(start) < 2)
      for connection in bombs {
        let answer = connection.receive(until: "]", within: 60)
        #expect(answer.status == 200)
        #expect(answer.text.contains("\"too-large\""))
      }
    }
    #expect(try server.memory("VmHWM") < 400)
  }
}
