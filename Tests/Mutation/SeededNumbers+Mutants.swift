package import SeededNumbers

extension SeededNumbers {
  /// The numbers of one mutant: of the same run, and of no other mutant of it.
  package init(seed: UInt64, mutant: Int) {
    var outer = SeededNumbers(seed: seed ^ 0xA5A5_0F0F_3C3C_9696)
    self.init(seed: outer.next() &+ UInt64(mutant) &* 0xD1B5_4A32_D192_ED03)
  }

  /// A number below `count`, or zero when there is none.
  package mutating func below(_ count: Int) -> Int {
    count > 0 ? Int.random(in: 0..<count, using: &self) : 0
  }

  /// A place before, between or after `count` items.
  package mutating func place(among count: Int) -> Int { below(count + 1) }

  /// A piece of `count` items, at most `longest` long; it may be empty only when there are none.
  package mutating func piece(of count: Int, longest: Int) -> Range<Int> {
    guard count > 0 else { return 0..<0 }
    let start = below(count)
    return start..<min(count, start + 1 + below(longest))
  }
}
