/// The raw cells of a row: an array that is never shared, and so needs no uniqueness checks.
@safe struct CellList: ~Copyable {
  private var base: UnsafeMutablePointer<RawCell>
  private(set) var count = 0
  private var capacity = 64

  init() { unsafe base = .allocate(capacity: 64) }

  deinit { unsafe base.deallocate() }

  /// Drops the cells from `count` on; `count` is at most the number of cells.
  mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= self.count, "a list is only ever cut shorter")
    self.count = count
  }

  @inline(__always)
  mutating func append(_ cell: RawCell) {
    if count == capacity { grow() }
    unsafe base.advanced(by: count).initialize(to: cell)
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<RawCell>.allocate(capacity: capacity * 2)
    unsafe larger.moveInitialize(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
    capacity *= 2
  }

  /// Keeps only the cells for which `isKept` returns true.
  mutating func keep<E: Error>(where isKept: (RawCell) throws(E) -> Bool) throws(E) {
    var kept = 0
    for i in 0..<count {
      let cell = self[i]
      guard try isKept(cell) else { continue }
      unsafe base[kept] = cell
      kept += 1
    }
    count = kept
  }

  @inline(__always)
  subscript(position: Int) -> RawCell {
    precondition(position >= 0 && position < count, "cell outside")
    return unsafe base[position]
  }
}
