/// A set of characters of the Basic Multilingual Plane, asked once or twice for every cell.
///
/// The planes above hold no character of a form's labels; of those it says that they may be members.
struct ScalarSet: Sendable {
  private var words = [UInt64](repeating: 0, count: 0x10000 / 64)

  mutating func insert(_ scalar: Unicode.Scalar) {
    guard scalar.value < 0x10000 else { return }
    words[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x10000 else { return true }
    return words[Int(scalar.value >> 6)] & 1 << UInt64(scalar.value & 63) != 0
  }
}
