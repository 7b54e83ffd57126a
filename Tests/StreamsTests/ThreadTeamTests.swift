import Testing

@testable import Streams

struct ThreadTeamTests {
  @Test(arguments: [0, 1, 2, 1000], [1, 2, 7])
  func `results are in the elements' order, however many threads there are`(
    count: Int, threads: Int
  ) {
    let squares = ThreadTeam.map(Array(0..<count), on: threads) { $0 * $0 }
    #expect(squares == (0..<count).map { $0 * $0 })
  }
}
