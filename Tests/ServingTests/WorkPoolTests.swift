import Foundation
import Testing

@testable import Serving

@Suite struct WorkPoolTests {
  @Test(arguments: [WorkPool.Lane.usual, .printing, .folder])
  func `work has its result or its error`(lane: WorkPool.Lane) async throws {
    let pool = WorkPool(threads: 1)
    #expect(try await pool.run(in: lane) { 1 + 1 } == 2)
    await #expect(throws: MultipartBody.FormError.unfinished) {
      try await pool.run(in: lane) { throw MultipartBody.FormError.unfinished }
    }
    await pool.end()
    await #expect(throws: (any Error).self) { try await pool.run(in: lane) { 1 } }
  }

  @Test func `nobody waits for work that goes on, once cancelled or at the end`() async throws {
    let pool = WorkPool(threads: 1)
    let (starts, start) = AsyncStream.makeStream(of: Void.self)
    let waiting = Task {
      try await pool.run {
        start.yield()
        usleep(4_000_000)
      }
    }
    for await _ in starts { break }
    let begin = ContinuousClock.now
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    await pool.end()
    #expect(ContinuousClock.now - begin < .seconds(3))
  }
}
