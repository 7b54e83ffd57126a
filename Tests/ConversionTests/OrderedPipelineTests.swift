import Testing

@testable import Conversion

@Suite struct OrderedPipelineTests {
  @Test(arguments: [1, 2, 3, 8], [0, 1, 2, 7, 500])
  func `results and turns come in the items' order`(workers: Int, count: Int) {
    var items = Array(0..<count)[...]
    var turns: [Int] = []
    var results: [Int] = []
    OrderedPipeline(
      next: { items.popFirst() },
      prepare: { (item: Int) in
        // Uneven work, so that items overtake each other.
        var sum = 0
        for step in 0..<(item % 7 * 2000) { sum &+= step }
        return sum == -1 ? -1 : item
      },
      takeTurn: { (item: inout Int) in
        turns.append(item)
        item *= 2
      },
      finish: { $0 + 1 },
      deliver: { (result: Int) in
        results.append(result)
        return true
      }
    ).run(workers: workers)
    #expect(turns == Array(0..<count))
    #expect(results == (0..<count).map { $0 * 2 + 1 })
  }

  @Test(arguments: [1, 2, 5])
  func `a delivery that is refused ends the work`(workers: Int) {
    var taken = 0
    var results: [Int] = []
    OrderedPipeline(
      next: {
        taken += 1
        return taken
      },
      prepare: { (item: Int) in item },
      takeTurn: { (_: inout Int) in },
      finish: { $0 },
      deliver: { (result: Int) in
        results.append(result)
        return result < 10
      }
    ).run(workers: workers)
    #expect(results == Array(1...10))
    #expect(taken < 10 + workers * 4 + 2)
  }
}
