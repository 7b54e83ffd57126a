import Testing

@testable import Files

/// What the handler itself does is tested through the program, which is killed.
@Suite(.serialized) struct InterruptionCleanupTests {
  @Test func `a slot that was freed is taken again`() throws {
    let first = try #require(InterruptionCleanup.add("/tmp/mokuhyo-test-1"))
    let second = try #require(InterruptionCleanup.add("/tmp/mokuhyo-test-2"))
    #expect(first != second)
    InterruptionCleanup.remove(first)
    let third = try #require(InterruptionCleanup.add("/tmp/mokuhyo-test-3"))
    #expect(third != second)
    InterruptionCleanup.remove(second)
    InterruptionCleanup.remove(third)
  }

  @Test func `without a free slot, or with too long a path, nothing is promised`() {
    #expect(InterruptionCleanup.add("/" + String(repeating: "a", count: 5000)) == nil)
    var slots: [Int] = []
    while let slot = InterruptionCleanup.add("/tmp/mokuhyo-test-\(slots.count)") {
      slots.append(slot)
      if slots.count > 1000 { break }
    }
    #expect(slots.count <= 64)
    #expect(Set(slots).count == slots.count)
    for slot in slots { InterruptionCleanup.remove(slot) }
  }
}
