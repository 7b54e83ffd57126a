import GoalSheet

/// Pairs the sheets of two sides: by year and section, then by section, then by likeness.
struct SheetPairing {
  private struct Key: Hashable {
    var year: Int?
    var name: SectionName
  }

  private let old: [GoalSheet]
  private let new: [GoalSheet]
  private let oldNames: [SectionName]
  private let newNames: [SectionName]
  private(set) var partners: [Int?]
  private var isTaken: [Bool]

  /// Pairs the sheets; `names` are their sections as the list spells them.
  init(_ old: [GoalSheet], _ new: [GoalSheet], names: ([SectionName], [SectionName])) {
    self.old = old
    self.new = new
    (oldNames, newNames) = names
    partners = Array(repeating: nil, count: old.count)
    isTaken = Array(repeating: false, count: new.count)
    pair { Key(year: $0.fiscalYear, name: $1) }
    pair { Key(year: nil, name: $1) }
    pairByLikeness()
  }

  // MARK: - By name

  private mutating func pair(_ key: (GoalSheet, SectionName) -> Key) {
    var groups: [Key: [Int]] = [:]
    for index in new.indices where !isTaken[index] && !newNames[index].section.isEmpty {
      groups[key(new[index], newNames[index]), default: []].append(index)
    }
    var olds: [Key: [Int]] = [:]
    var order: [Key] = []
    for index in old.indices where partners[index] == nil && !oldNames[index].section.isEmpty {
      let key = key(old[index], oldNames[index])
      guard groups[key] != nil else { continue }
      if olds[key] == nil { order.append(key) }
      olds[key, default: []].append(index)
    }
    for key in order {
      guard let lefts = olds[key], let rights = groups[key] else { continue }
      if lefts.count == 1, rights.count == 1 {
        take(lefts[0], rights[0])
      } else {
        // A section that handed in twice: whatever is most alike.
        assign(lefts, rights) { _ in
          Array(rights.indices)
        } gain: {
          $0 + 0.01
        }
      }
    }
  }

  private mutating func take(_ left: Int, _ right: Int) {
    partners[left] = right
    isTaken[right] = true
  }

  // MARK: - By likeness

  /// The least likeness of sheets of different names.
  private static let threshold = 0.3
  /// How many candidates each sheet has, and how many sheets may share a feature that counts.
  private static let candidates = 8
  private static let mostShared = 64

  private mutating func pairByLikeness() {
    let lefts = old.indices.filter { partners[$0] == nil }
    let rights = new.indices.filter { !isTaken[$0] }
    guard !lefts.isEmpty, !rights.isEmpty else { return }
    var index: [UInt64: [Int]] = [:]
    for (position, right) in rights.enumerated() {
      for feature in SheetFeatures(new[right]).all { index[feature, default: []].append(position) }
    }
    let old = old
    assign(lefts, rights) { left in
      var counts: [Int: Int] = [:]
      for feature in SheetFeatures(old[left]).all {
        guard let positions = index[feature], positions.count <= Self.mostShared else { continue }
        for position in positions { counts[position, default: 0] += 1 }
      }
      return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.candidates)
        .map(\.key)
    } gain: {
      $0 - Self.threshold
    }
  }

  private mutating func assign(
    _ lefts: [Int], _ rights: [Int], candidates: (Int) -> [Int], gain: (Double) -> Double
  ) {
    let features = rights.map { SheetFeatures(new[$0]) }
    let edges = lefts.map { left -> [SparseAssignment.Edge] in
      let own = SheetFeatures(old[left])
      return candidates(left).compactMap { position in
        let gain = gain(own.likeness(to: features[position]))
        return gain > 0 ? SparseAssignment.Edge(right: position, gain: gain) : nil
      }
    }
    let result = SparseAssignment.partners(edges, rightCount: rights.count)
    for (left, right) in zip(lefts, result) {
      if let right { take(left, rights[right]) }
    }
  }
}
