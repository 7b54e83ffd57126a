import Foundation
import Testing

@testable import Serving

@Suite struct WorkPoolTests {
  @Test(arguments: [WorkPool.Lane.usual, .printing, .folder])
  func `work has its result or its error`(lane: WorkPool.Lane) async throws {
    let pool = WorkPool(threads: 1, answers: PendingAnswers(most: 100))
    #expect(try await pool.run(in: lane) { 1 + 1 } == 2)
    await #expect(throws: MultipartBody.FormError.unfinished) {
      try await pool.run(in: lane) { throw MultipartBody.FormError.unfinished }
    }
    await pool.end(within: 60)
    await #expect(throws: (any Error).self) { try await pool.run(in: lane) { 1 } }
  }

  @Test func `nobody waits for work that goes on, once cancelled or at the end`() async throws {
    let pool = WorkPool(threads: 1, answers: PendingAnswers(most: 100))
    let (starts, start) = AsyncStream.makeStream(of: Void.self)
    // It ends when the test does: whoever waited for it would wait for ever.
    let end = DispatchSemaphore(value: 0)
    defer { end.signal() }
    let waiting = Task {
      try await pool.run {
        start.yield()
        end.wait()
      }
    }
    for await _ in starts { break }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    await pool.end(within: 0.1)
  }
}
