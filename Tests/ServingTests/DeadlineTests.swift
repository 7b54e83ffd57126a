import HTTPTypes
import Testing

@testable import Serving

@Suite struct DeadlineTests {
  private struct Broken: Error {}

  @Test func `what is in time gives its result, or its error`() async throws {
    #expect(try await Deadline.run(within: 3600) { 7 } == 7)
    await #expect(throws: Broken.self) { try await Deadline.run(within: 3600) { throw Broken() } }
  }

  @Test func `what is late is cancelled, and a time-out even if it ends as if it were complete`()
    async throws
  {
    let error = await #expect(throws: ServingError.self) {
      try await Deadline.run(within: 0.05) { try? await Task.sleep(for: .seconds(60)) }
    }
    #expect(error?.status == .requestTimeout)
  }

  @Test func `who asks no longer cancels it`() async throws {
    let asking = Task {
      try await Deadline.run(within: 3600) { try await Task.sleep(for: .seconds(60)) }
    }
    asking.cancel()
    await #expect(throws: CancellationError.self) { try await asking.value }
  }
}
