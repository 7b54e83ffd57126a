import Foundation
import Logging

@testable import Serving

/// A server in the process of the tests, for limits that the command has no options for.
enum ServerInTests {
  /// Runs a server while `body` asks it; `body` gets its address.
  static func run(
    _ options: ServerOptions, _ body: @escaping @Sendable (String) throws -> Void
  ) async throws {
    var options = options
    options.port = 0
    var logger = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
    logger.logLevel = .critical
    let server = Server(options, logger: logger)
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let running = Task {
      defer { port.finish() }
      try await server.run { port.yield($0) }
    }
    for await number in ports {
      let asking = Task.detached { try body("http://127.0.0.1:\(number)") }
      let outcome = await asking.result
      running.cancel()
      _ = await running.result
      return try outcome.get()
    }
    try await running.value
  }
}
