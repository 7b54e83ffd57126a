import GoalSheet

/// What a sheet says, as a few hashes: its texts, and a sketch of their groups of three characters.
///
/// The sketch keeps the least hashes of each sheet (A. Broder, 1997), so that the share of them that
/// two sheets have in common estimates how alike their texts are.
struct SheetFeatures {
  private let texts: Set<UInt64>
  private let sketch: [UInt64]
  private let name: TextProfile
  private static let sketchSize = 64

  init(_ sheet: GoalSheet) {
    var texts: Set<UInt64> = []
    var groups: Set<UInt64> = []
    for row in sheet.rows {
      for text in [row.goal, row.indicator, row.initiative] where text.utf8.count > 6 {
        guard texts.insert(Self.hash(text.utf8.lazy.map { UInt64($0) })).inserted else { continue }
        let scalars = text.unicodeScalars.map { UInt64($0.value) }
        for start in scalars.indices.dropLast(2) {
          groups.insert(Self.hash(scalars[start..<start + 3]))
        }
      }
    }
    self.texts = texts
    sketch = Array(groups.sorted().prefix(Self.sketchSize))
    name = TextProfile(sheet.section)
  }

  /// The hashes by which candidates are found.
  var all: Set<UInt64> { texts.union(sketch) }

  /// From 0 to 1.
  func likeness(to other: SheetFeatures) -> Double {
    guard !texts.isEmpty, !other.texts.isEmpty else { return 0 }
    let shared = texts.intersection(other.texts).count
    let exact = 2 * Double(shared) / Double(texts.count + other.texts.count)
    let whole = Set(sketch).union(other.sketch).sorted().prefix(Self.sketchSize)
    let both = Set(sketch).intersection(other.sketch)
    let alike = Double(whole.count { both.contains($0) }) / Double(max(1, whole.count))
    return 0.9 * max(exact, alike) + 0.1 * name.likeness(to: other.name)
  }

  /// The same on every run, unlike `Hasher`.
  private static func hash(_ values: some Sequence<UInt64>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for value in values {
      hash = (hash ^ value) &* 0x0000_0100_0000_01B3
      hash ^= hash >> 29
    }
    return (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
  }
}
