/// Pairs two sides so that the sum of the pairs' gains is as large as can be.
///
/// Shortest augmenting paths with potentials (R. Jonker and A. Volgenant, Computing 38, 1987), on
/// the pairs that come into question only. Each element may stay alone at no gain. n elements with
/// E pairs take O(n E log E) at worst, and about O(E log E) where most pairs are undisputed.
package enum SparseAssignment {
  /// A possible pair of one element of the left side.
  package struct Edge: Sendable {
    package var right: Int
    /// More than zero.
    package var gain: Double

    package init(right: Int, gain: Double) {
      self.right = right
      self.gain = gain
    }
  }

  /// The right partner of each left element; `nil` for one that stays alone.
  package static func partners(_ edges: [[Edge]], rightCount: Int) -> [Int?] {
    let most = edges.lazy.joined().map(\.gain).max() ?? 0
    // An element that stays alone is paired with a stand-in of its own.
    let costs = edges.enumerated().map { left, edges in
      edges.map { Cost(right: $0.right, cost: most - $0.gain) }
        + [Cost(right: rightCount + left, cost: most)]
    }
    var state = State(lefts: edges.count, rights: rightCount + edges.count)
    for left in edges.indices { state.pair(left, costs) }
    return state.rightOf.map { $0 < rightCount ? $0 : nil }
  }

  /// A pair by what it costs.
  private struct Cost {
    var right: Int
    var cost: Double
  }

  private struct State {
    var rightOf: [Int]
    var leftOf: [Int?]
    private var leftPotential: [Double]
    private var rightPotential: [Double]

    init(lefts: Int, rights: Int) {
      rightOf = Array(repeating: -1, count: lefts)
      leftOf = Array(repeating: nil, count: rights)
      leftPotential = Array(repeating: 0, count: lefts)
      rightPotential = Array(repeating: 0, count: rights)
    }

    /// Finds the cheapest chain of changes that gives `start` a partner, and carries it out.
    mutating func pair(_ start: Int, _ costs: [[Cost]]) {
      var heap = PriorityQueue()
      var distances: [Int: Double] = [:]
      var cameFrom: [Int: Int] = [:]
      var settled: [(right: Int, distance: Double)] = []
      var isSettled: Set<Int> = []
      var (left, base) = (start, 0.0)
      var end: (right: Int, distance: Double)?
      while end == nil {
        for edge in costs[left] where !isSettled.contains(edge.right) {
          let distance = base + edge.cost - leftPotential[left] - rightPotential[edge.right]
          guard distance < distances[edge.right] ?? .infinity else { continue }
          distances[edge.right] = distance
          cameFrom[edge.right] = left
          heap.insert(edge.right, at: distance)
        }
        var next = heap.removeFirst()
        while let entry = next, isSettled.contains(entry.element) { next = heap.removeFirst() }
        // The stand-in of `start` is always there.
        guard let next else { return }
        isSettled.insert(next.element)
        if let owner = leftOf[next.element] {
          settled.append((next.element, next.priority))
          (left, base) = (owner, next.priority)
        } else {
          end = (next.element, next.priority)
        }
      }
      guard let end else { return }
      leftPotential[start] += end.distance
      for entry in settled {
        rightPotential[entry.right] += entry.distance - end.distance
        if let owner = leftOf[entry.right] {
          leftPotential[owner] += end.distance - entry.distance
        }
      }
      var right = end.right
      while let left = cameFrom[right] {
        let before = rightOf[left]
        leftOf[right] = left
        rightOf[left] = right
        if left == start { break }
        right = before
      }
    }
  }
}
