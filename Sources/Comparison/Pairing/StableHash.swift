/// A hash that is the same on every run, unlike `Hasher`; after FNV-1a.
struct StableHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ value: UInt64) {
    state = (state ^ value) &* 0x0000_0100_0000_01B3
    state ^= state >> 29
  }

  var value: UInt64 { (state ^ state >> 32) &* 0xD6E8_FEB8_6659_FD93 }
}
