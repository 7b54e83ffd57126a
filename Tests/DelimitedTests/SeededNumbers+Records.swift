import SeededNumbers

extension SeededNumbers {
  /// A cell's text made of pieces that are hard to delimit or to encode; CP932 has all of them.
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

  /// Records of random shape, with lines of different lengths.
  mutating func records() -> [[String]] {
    (0..<Int.random(in: 0...6, using: &self)).map { _ in
      (0..<Int.random(in: 1...5, using: &self)).map { _ in text() }
    }
  }
}
