extension Span<UInt8> {
  /// A number of at most eight bytes, the least significant first; zero beyond the end.
  ///
  /// Numbers that need the last bit of eight bytes come out negative.
  func number(at position: Int, count: Int) -> Int {
    guard position >= 0, position <= self.count - count else { return 0 }
    var number = 0
    for index in (0..<count).reversed() { number = number << 8 | Int(self[position + index]) }
    return number
  }

  func begins(with mark: [UInt8], at position: Int) -> Bool {
    guard position >= 0, position <= count - mark.count else { return false }
    return mark.indices.allSatisfy { self[position + $0] == mark[$0] }
  }
}

extension [UInt8] {
  /// Appends a number, the least significant byte first.
  mutating func append(_ number: Int, count: Int) {
    for index in 0..<count { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }
}
