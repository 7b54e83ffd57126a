/// A set of characters of the Basic Multilingual Plane, queried once or twice for every cell.
///
/// Labels contain no characters of the other planes; for those, it reports possible membership.
struct ScalarSet: Sendable {
  private var words = [UInt64](repeating: 0, count: 0x10000 / 64)

  init() {}

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { insert(scalar) }
  }

  /// The characters below U+10000.
  init(ranges: [ClosedRange<UInt32>]) {
    for value in ranges.joined() { words[Int(value >> 6)] |= 1 << UInt64(value & 63) }
  }

  /// The characters that may become one of `keys` in a label's key, including all that fold with
  /// their neighbours or by a table.
  init(foldingTo keys: some Sequence<Unicode.Scalar>) {
    for index in words.indices { words[index] = ~TextFolding.foldedAlone.words[index] }
    for key in keys {
      for scalar in LabelKey.spellings(of: key) { insert(scalar) }
    }
  }

  mutating func insert(_ scalar: Unicode.Scalar) {
    guard scalar.value < 0x10000 else { return }
    words[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
  }

  mutating func remove(_ scalar: Unicode.Scalar) {
    guard scalar.value < 0x10000 else { return }
    words[Int(scalar.value >> 6)] &= ~(1 << UInt64(scalar.value & 63))
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x10000 else { return true }
    return words[Int(scalar.value >> 6)] & 1 << UInt64(scalar.value & 63) != 0
  }
}
