import GoalSheet

/// Pairs the rows of two sheets.
///
/// Rows with the same goal, indicator and initiative are paired first, in order. The rest is paired
/// by ``SparseAssignment``: the cost of a pair falls with the likeness of its texts and rises a
/// little with the distance that the row has moved, so that order decides between equals.
struct RowPairing {
  private struct Key: Hashable {
    var goal: String
    var indicator: String
    var initiative: String

    init(_ row: GoalRow) {
      goal = row.goal
      indicator = row.indicator
      initiative = row.initiative
    }
  }

  private struct Profile {
    var no: String
    var texts: [(profile: TextProfile, weight: Double)]

    init(_ row: GoalRow) {
      no = row.no
      texts = [
        (TextProfile(row.goal), 0.4), (TextProfile(row.indicator), 0.35),
        (TextProfile(row.initiative), 0.2),
      ]
    }
  }

  /// The least likeness of a pair.
  private static let threshold = 0.35
  /// What moving from one end of the sheet to the other costs.
  private static let orderCost = 0.02

  /// The index of each old row's partner.
  static func partners(_ old: GoalRows, _ new: GoalRows) -> [Int?] {
    var result: [Int?] = Array(repeating: nil, count: old.count)
    var places: [Key: [Int]] = [:]
    for (index, row) in new.enumerated().reversed() { places[Key(row), default: []].append(index) }
    var isTaken = Array(repeating: false, count: new.count)
    for (index, row) in old.enumerated() {
      guard let place = places[Key(row)]?.popLast() else { continue }
      result[index] = place
      isTaken[place] = true
    }
    let lefts = old.indices.filter { result[$0] == nil }
    let rights = new.indices.filter { !isTaken[$0] }
    guard !lefts.isEmpty, !rights.isEmpty else { return result }
    let others = rights.map { Profile(new[$0]) }
    let edges = lefts.map { left -> [SparseAssignment.Edge] in
      let profile = Profile(old[left])
      return others.enumerated().compactMap { position, other in
        let way = abs(
          Double(left) / Double(old.count) - Double(rights[position]) / Double(new.count))
        let gain = likeness(profile, other) - threshold - orderCost * way
        return gain > 0 ? SparseAssignment.Edge(right: position, gain: gain) : nil
      }
    }
    for (left, right) in zip(
      lefts, SparseAssignment.partners(edges, rightCount: rights.count))
    {
      result[left] = right.map { rights[$0] }
    }
    return result
  }

  /// From 0 to 1; a text that both rows lack says nothing.
  private static func likeness(_ a: Profile, _ b: Profile) -> Double {
    var (sum, weights) = (a.no == b.no ? 0.05 : 0, 0.05)
    for (x, y) in zip(a.texts, b.texts) where !x.profile.isEmpty || !y.profile.isEmpty {
      let likeness = x.profile.likeness(to: y.profile)
      // Any two texts of this kind have a little in common.
      sum += x.weight * (likeness < 0.3 ? 0 : likeness)
      weights += x.weight
    }
    return sum / weights
  }
}
