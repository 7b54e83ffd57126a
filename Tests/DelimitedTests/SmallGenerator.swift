/// Random numbers that a seed repeats (SplitMix64).
struct SmallGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SmallGenerator {
  /// A cell's text out of pieces that are hard to delimit or to encode; CP932 has all of them.
  mutating func text() -> String {
    let pieces = [
      "", " ", ",", "\t", "\"", "\"\"", "\n", "a", "0", "・", "～", "①", "㈱", "髙", "ｶﾞ", "ﾃｽ", "表",
      "ソ",
      "\\", "|", "　", "区民", "<br>", "=1", "'",
    ]
    return (0..<Int.random(in: 0...4, using: &self)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &self)]
    }.joined()
  }

  /// Records of a random shape, lines of different lengths among them.
  mutating func records() -> [[String]] {
    (0..<Int.random(in: 0...6, using: &self)).map { _ in
      (0..<Int.random(in: 1...5, using: &self)).map { _ in text() }
    }
  }
}
