/// A set of blocks of a map, by their indices.
///
/// The blocks of one form are close together, so a bit for each suffices, starting at the first.
struct BlockSet {
  private var words: [UInt64] = []
  /// The index of the first word that is kept.
  private var firstWord = 0

  init() {}

  init(_ indices: some Sequence<Int>) {
    for index in indices { insert(index) }
  }

  func contains(_ index: Int) -> Bool {
    let word = index >> 6 - firstWord
    return words.indices.contains(word) && words[word] & Self.bit(index) != 0
  }

  mutating func insert(_ index: Int) {
    let word = index >> 6
    if words.isEmpty { firstWord = word }
    if word < firstWord {
      words.insert(contentsOf: repeatElement(0, count: firstWord - word), at: 0)
      firstWord = word
    }
    while word - firstWord >= words.count { words.append(0) }
    words[word - firstWord] |= Self.bit(index)
  }

  func union(_ other: BlockSet) -> BlockSet {
    guard !words.isEmpty else { return other }
    var result = self
    for (position, word) in other.words.enumerated() where word != 0 {
      let first = (other.firstWord + position) << 6
      for bit in 0..<64 where word & 1 << UInt64(bit) != 0 { result.insert(first + bit) }
    }
    return result
  }

  private static func bit(_ index: Int) -> UInt64 { 1 << UInt64(index & 63) }
}
