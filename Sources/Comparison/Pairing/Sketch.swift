import Bytes

/// The least hashes of a sheet's groups of three characters.
///
/// Nearly every group is dismissed by one comparison: with thousands of groups, keeping all of them
/// would take more time than everything else.
struct Sketch {
  private let size: Int
  /// In ascending order, each once.
  private(set) var hashes: [UInt64] = []

  init(size: Int) {
    self.size = size
    hashes.reserveCapacity(size + 1)
  }

  mutating func add(groupsOf scalars: String.UnicodeScalarView) {
    var (first, second): (UInt64?, UInt64?)
    for scalar in scalars {
      let third = UInt64(scalar.value)
      if let first, let second {
        var hash = StableHash()
        hash.add(first)
        hash.add(second)
        hash.add(third)
        add(hash.value)
      }
      (first, second) = (second, third)
    }
  }

  private mutating func add(_ hash: UInt64) {
    if hashes.count == size, let last = hashes.last, hash >= last { return }
    let place = hashes.partitionPoint { $0 >= hash }
    guard place == hashes.count || hashes[place] != hash else { return }
    hashes.insert(hash, at: place)
    if hashes.count > size { hashes.removeLast() }
  }
}
