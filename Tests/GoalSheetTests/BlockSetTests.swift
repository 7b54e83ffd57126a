import Testing

@testable import GoalSheet

struct BlockSetTests {
  @Test
  func `holds what a set holds, wherever it begins`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let start = Int.random(in: 0..<5_000, using: &random)
      let indices = (0..<20).map { _ in start + Int.random(in: 0..<300, using: &random) }
      let others = (0..<20).map { _ in start + Int.random(in: -start..<300, using: &random) }
      let (blocks, union) = (BlockSet(indices), BlockSet(indices).union(BlockSet(others)))
      let expected = Set(indices)
      let all = 0..<start + 400
      #expect(all.filter(blocks.contains) == all.filter(expected.contains))
      #expect(all.filter(union.contains) == all.filter(expected.union(others).contains))
    }
  }

  @Test
  func `of nothing holds nothing`() {
    #expect(!BlockSet().contains(0))
    #expect(BlockSet().union(BlockSet([70])).contains(70))
  }
}
