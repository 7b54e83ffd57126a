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
    var (low, high) = (0, hashes.count)
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    guard low == hashes.count || hashes[low] != hash else { return }
    hashes.insert(hash, at: low)
    if hashes.count > size { hashes.removeLast() }
  }
}
