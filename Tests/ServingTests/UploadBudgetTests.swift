import Testing

@testable import Serving

@Suite struct UploadBudgetTests {
  @Test func `who finds no room waits in line, and gets it in order`() async {
    let budget = UploadBudget(total: 10, mostWaiting: 5, patience: 30)
    #expect(await budget.take(6))
    async let large = budget.take(8)
    try? await Task.sleep(for: .milliseconds(50))
    // There would be room, but the line is not empty.
    async let small = budget.take(2)
    try? await Task.sleep(for: .milliseconds(50))
    await budget.giveBack(6)
    #expect(await large)
    #expect(await small)
  }

  @Test func `a line that is full, and a wait that is long, end without room`() async {
    let budget = UploadBudget(total: 10, mostWaiting: 1, patience: 0.2)
    #expect(await budget.take(10))
    async let waiting = budget.take(1)
    try? await Task.sleep(for: .milliseconds(50))
    #expect(await budget.take(1) == false)
    #expect(await waiting == false)
    await budget.giveBack(10)
    #expect(await budget.take(10))
  }

  @Test func `more than there is at all gets everything`() async {
    let budget = UploadBudget(total: 10, mostWaiting: 1, patience: 1)
    #expect(await budget.take(50))
    #expect(await budget.take(1) == false)
    await budget.giveBack(50)
    #expect(await budget.take(1))
  }
}
