/// The shortest way to turn one sequence into another by removing and inserting elements.
///
/// E. W. Myers, “An O(ND) Difference Algorithm and Its Variations”, Algorithmica 1 (1986).
/// N elements with D differences take O(ND) time and O(D²) memory, so D is bounded.
enum EditScript {
  /// Two ranges that are equal, or one that replaces the other.
  struct Block: Equatable {
    var isSame: Bool
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The blocks in order, no two of a kind side by side.
  ///
  /// Beyond `limit` differences everything between the common start and end is one replacement.
  static func blocks(_ old: [Int], _ new: [Int], limit: Int = 1000) -> [Block] {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    var blocks: [Block] = []
    append(Block(isSame: true, old: 0..<start, new: 0..<start), to: &blocks)
    let middle = matches(Array(old[start..<oldEnd]), Array(new[start..<newEnd]), limit: limit)
    var (x, y) = (start, start)
    for match in middle {
      append(
        Block(isSame: false, old: x..<match.old + start, new: y..<match.new + start), to: &blocks)
      (x, y) = (match.old + start, match.new + start)
      append(Block(isSame: true, old: x..<x + 1, new: y..<y + 1), to: &blocks)
      (x, y) = (x + 1, y + 1)
    }
    append(Block(isSame: false, old: x..<oldEnd, new: y..<newEnd), to: &blocks)
    append(
      Block(isSame: true, old: oldEnd..<old.count, new: newEnd..<new.count), to: &blocks)
    return blocks
  }

  /// Appends a block, joining it to one of its kind; empty ones are left out.
  static func append(_ block: Block, to blocks: inout [Block]) {
    guard !block.old.isEmpty || !block.new.isEmpty else { return }
    if let last = blocks.indices.last, blocks[last].isSame == block.isSame {
      blocks[last].old = blocks[last].old.lowerBound..<block.old.upperBound
      blocks[last].new = blocks[last].new.lowerBound..<block.new.upperBound
    } else {
      blocks.append(block)
    }
  }

  /// The positions of a longest common subsequence; none beyond the limit.
  private static func matches(
    _ old: [Int], _ new: [Int], limit: Int
  ) -> [(old: Int, new: Int)] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    // The furthest position in `old` on each diagonal, after each number of differences.
    var trace: [[Int]] = []
    var furthest = [0, 0, 0]
    for distance in 0...min(limit, old.count + new.count) {
      var next = Array(repeating: 0, count: 2 * distance + 3)
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        let middle = distance + 1
        var x =
          distance == 0
          ? 0
          : isDown(diagonal, distance, furthest)
            ? furthest[diagonal + 1 + distance] : furthest[diagonal - 1 + distance] + 1
        while x < old.count, x - diagonal < new.count, x - diagonal >= 0,
          old[x] == new[x - diagonal]
        {
          x += 1
        }
        next[diagonal + middle] = x
        if x >= old.count, x - diagonal >= new.count {
          return path(trace, distance, old.count, new.count)
        }
      }
      trace.append(next)
      furthest = next
    }
    return []
  }

  /// Whether the best way to a diagonal inserts; `furthest` is that of one difference less.
  private static func isDown(_ diagonal: Int, _ distance: Int, _ furthest: [Int]) -> Bool {
    diagonal == -distance
      || diagonal != distance
        && furthest[diagonal - 1 + distance] < furthest[diagonal + 1 + distance]
  }

  /// Follows the trace back from the end.
  private static func path(
    _ trace: [[Int]], _ distance: Int, _ oldCount: Int, _ newCount: Int
  ) -> [(old: Int, new: Int)] {
    var matches: [(old: Int, new: Int)] = []
    var (x, y) = (oldCount, newCount)
    for distance in stride(from: distance, through: 0, by: -1) {
      let diagonal = x - y
      var (startX, startY) = (0, 0)
      if distance > 0 {
        let furthest = trace[distance - 1]
        let isDown = isDown(diagonal, distance, furthest)
        let before = isDown ? diagonal + 1 : diagonal - 1
        startX = furthest[before + distance]
        startY = startX - before
        if isDown { startY += 1 } else { startX += 1 }
      }
      while x > startX, y > startY {
        x -= 1
        y -= 1
        matches.append((x, y))
      }
      if distance > 0 {
        // Back over the difference itself.
        if isDownMove(diagonal, distance, trace) { y = startY - 1 } else { x = startX - 1 }
      }
    }
    return matches.reversed()
  }

  private static func isDownMove(_ diagonal: Int, _ distance: Int, _ trace: [[Int]]) -> Bool {
    isDown(diagonal, distance, trace[distance - 1])
  }
}
