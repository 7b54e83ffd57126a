/// Numbers in the order of their priorities, the least first: a binary heap.
struct PriorityQueue {
  private var entries: [(element: Int, priority: Double)] = []

  mutating func insert(_ element: Int, at priority: Double) {
    entries.append((element, priority))
    var index = entries.count - 1
    while index > 0, entries[(index - 1) / 2].priority > entries[index].priority {
      entries.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  mutating func removeFirst() -> (element: Int, priority: Double)? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return first }
    entries[0] = last
    var index = 0
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2] where child < entries.count {
        if entries[child].priority < entries[least].priority { least = child }
      }
      guard least != index else { return first }
      entries.swapAt(index, least)
      index = least
    }
  }
}
