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
        pairNamesakes(lefts, rights)
      }
    }
  }

  /// Pairs the sheets of a section that handed in several times: whatever is most alike, and then
  /// the others in their order.
  private mutating func pairNamesakes(_ lefts: [Int], _ rights: [Int]) {
    let (old, new) = features(lefts, rights)
    let isSmall = lefts.count * rights.count <= Self.mostPairs
    let candidates =
      isSmall
      ? lefts.map { _ in Array(rights.indices) } : Self.likelyPartners(of: old, among: new)
    assign(lefts, rights, candidates, (old, new)) { $0 + 0.01 }
    let rest = rights.filter { !isTaken[$0] }
    for (left, right) in zip(lefts.filter { partners[$0] == nil }, rest) { take(left, right) }
  }

  /// The most pairs of namesakes that are all compared.
  private static let mostPairs = 4096

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
    let (old, new) = features(lefts, rights)
    assign(lefts, rights, Self.likelyPartners(of: old, among: new), (old, new)) {
      $0 - Self.threshold
    }
  }

  private func features(
    _ lefts: [Int], _ rights: [Int]
  ) -> (old: [SheetFeatures], new: [SheetFeatures]) {
    (lefts.map { SheetFeatures(old[$0]) }, rights.map { SheetFeatures(new[$0]) })
  }

  /// For each of `old`, those of `new` that share the most features with it.
  private static func likelyPartners(
    of old: [SheetFeatures], among new: [SheetFeatures]
  ) -> [[Int]] {
    var index: [UInt64: [Int]] = [:]
    for (position, features) in new.enumerated() {
      for feature in features.all { index[feature, default: []].append(position) }
    }
    return old.map { features in
      var counts: [Int: Int] = [:]
      for feature in features.all {
        guard let positions = index[feature], positions.count <= mostShared else { continue }
        for position in positions { counts[position, default: 0] += 1 }
      }
      return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(candidates)
        .map(\.key)
    }
  }

  /// Pairs sheets so that the sum of the gains is greatest; `candidates` are positions in `rights`.
  private mutating func assign(
    _ lefts: [Int], _ rights: [Int], _ candidates: [[Int]],
    _ features: (old: [SheetFeatures], new: [SheetFeatures]), gain: (Double) -> Double
  ) {
    let edges = zip(features.old, candidates).map { own, positions in
      positions.compactMap { position -> SparseAssignment.Edge? in
        let gain = gain(own.likeness(to: features.new[position]))
        return gain > 0 ? SparseAssignment.Edge(right: position, gain: gain) : nil
      }
    }
    let result = SparseAssignment.partners(edges, rightCount: rights.count)
    for (left, right) in zip(lefts, result) {
      if let right { take(left, rights[right]) }
    }
  }
}
