import SeededNumbers
import Testing

@testable import Comparison

@Suite struct AssignmentTests {
  @Test(arguments: UInt64(0)..<300)
  func `no other pairing gains more`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let rights = Int.random(in: 0..<6, using: &numbers)
    let edges = (0..<Int.random(in: 0..<6, using: &numbers)).map { _ in
      (0..<rights).filter { _ in Bool.random(using: &numbers) }.map {
        SparseAssignment.Edge(right: $0, gain: Double(Int.random(in: 1...20, using: &numbers)))
      }
    }
    let partners = SparseAssignment.partners(edges, rightCount: rights)
    #expect(Set(partners.compactMap { $0 }).count == partners.compactMap { $0 }.count)
    var gain = 0.0
    for (left, right) in partners.enumerated() {
      guard let right else { continue }
      gain += edges[left].first { $0.right == right }?.gain ?? -.infinity
    }
    #expect(abs(gain - Self.best(edges[...], [])) < 1e-9)
  }

  private static func best(_ edges: ArraySlice<[SparseAssignment.Edge]>, _ used: Set<Int>) -> Double
  {
    guard let first = edges.first else { return 0 }
    let rest = edges.dropFirst()
    return first.filter { !used.contains($0.right) }
      .map { $0.gain + best(rest, used.union([$0.right])) }
      .reduce(best(rest, used), max)
  }

  @Test(arguments: UInt64(0)..<100)
  func `the ascending run is a longest one`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let list = Array(0..<Int.random(in: 0..<9, using: &numbers)).shuffled(using: &numbers)
    let run = IncreasingRun.positions(in: list).sorted().map { list[$0] }
    #expect(run == run.sorted())
    let longest = (0..<1 << list.count).map { mask -> Int in
      let part = list.indices.filter { mask >> $0 & 1 == 1 }.map { list[$0] }
      return part == part.sorted() ? part.count : 0
    }.max()
    #expect(run.count == longest)
  }
}
