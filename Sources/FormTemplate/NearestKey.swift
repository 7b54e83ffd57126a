/// Finds the key that was probably meant by a mistyped one.
enum NearestKey {
  /// The only key within a few letters of `text`; `nil` if there is none or several.
  ///
  /// - Complexity: the product of the lengths for each key, for keys of a few letters.
  static func nearest(to text: String, in keys: [String]) -> String? {
    let typed = Array(text.lowercased().prefix(longest))
    let distances = keys.map { (key: $0, distance: distance(typed, Array($0.lowercased()))) }
    guard let least = distances.map(\.distance).min(), least <= max(1, typed.count / 3) else {
      return nil
    }
    let nearest = distances.filter { $0.distance == least }
    return nearest.count == 1 ? nearest.first?.key : nil
  }

  /// Longer texts are no key.
  private static let longest = 40

  /// How many letters must be put in, taken out, replaced or exchanged with their neighbour.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var before: [Int] = []
    var above = Array(0...b.count)
    for row in a.indices {
      var current = [row + 1]
      for column in b.indices {
        let replaced = above[column] + (a[row] == b[column] ? 0 : 1)
        var best = min(replaced, above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      before = above
      above = current
    }
    return above[b.count]
  }
}
