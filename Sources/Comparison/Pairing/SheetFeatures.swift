import GoalSheet

/// What a sheet says, as a few hashes: its texts, and a sketch of their groups of three characters.
///
/// The sketch keeps the least hashes of each sheet (A. Broder, 1997), so that the share of them that
/// two sheets have in common estimates how alike their texts are. Both lists are in ascending order,
/// so that two of them are compared in one pass.
struct SheetFeatures {
  private let texts: [UInt64]
  private let sketch: [UInt64]
  private let name: TextProfile
  private static let sketchSize = 64

  init(_ sheet: GoalSheet) {
    var texts: Set<UInt64> = []
    var sketch = Sketch(size: Self.sketchSize)
    for row in sheet.rows {
      for text in [row.goal, row.indicator, row.initiative] where text.utf8.count > 6 {
        guard texts.insert(Self.hash(text.utf8)).inserted else { continue }
        sketch.add(groupsOf: text.unicodeScalars)
      }
    }
    self.texts = texts.sorted()
    self.sketch = sketch.hashes
    name = TextProfile(sheet.section)
  }

  /// The hashes by which candidates are found.
  var all: [UInt64] { texts + sketch }

  /// From 0 to 1.
  func likeness(to other: SheetFeatures) -> Double {
    guard !texts.isEmpty, !other.texts.isEmpty else { return 0 }
    let shared = Self.merged(texts, other.texts, first: .max).shared
    let exact = 2 * Double(shared) / Double(texts.count + other.texts.count)
    let least = Self.merged(sketch, other.sketch, first: Self.sketchSize)
    let alike = Double(least.shared) / Double(max(1, least.count))
    return 0.9 * max(exact, alike) + 0.1 * name.likeness(to: other.name)
  }

  /// How many of the `first` least hashes of two ascending lists there are, and are in both.
  private static func merged(
    _ a: [UInt64], _ b: [UInt64], first limit: Int
  ) -> (count: Int, shared: Int) {
    var (i, j, count, shared) = (0, 0, 0, 0)
    while count < limit, i < a.count || j < b.count {
      count += 1
      if i < a.count, j < b.count, a[i] == b[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if j == b.count || i < a.count && a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return (count, shared)
  }

  /// The same on every run, unlike `Hasher`.
  private static func hash(_ bytes: String.UTF8View) -> UInt64 {
    var hash = StableHash()
    for byte in bytes { hash.add(UInt64(byte)) }
    return hash.value
  }
}
