import Bytes

/// The names of a package's parts, to be searched one by one.
///
/// In a package with few parts that is cheaper than a dictionary, which would have to be built
/// first.
struct PartNames {
  /// The names in the form used for comparison, one after another.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init() {}

  init(_ entries: [PackageParts.Entry]) {
    ends.reserveCapacity(entries.count)
    bytes.reserveCapacity(entries.count * 32)
    for entry in entries {
      let name = entry.name.utf8.span
      for position in Self.start(name)..<name.count {
        bytes.append(PartKey.folded(name[position]))
      }
      ends.append(bytes.count)
    }
  }

  /// The index of the last part of a name.
  func lastIndex(of name: String) -> Int? {
    let name = name.utf8.span
    let start = Self.start(name)
    let (bytes, ends) = (bytes.span, ends.span)
    for index in ends.indices.reversed() {
      let begin = index == 0 ? 0 : ends[index - 1]
      let count = ends[index] - begin
      guard count == name.count - start else { continue }
      var same = 0
      while same < count, bytes[begin + same] == PartKey.folded(name[start + same]) { same += 1 }
      if same == count { return index }
    }
    return nil
  }

  /// Where a name begins after a leading slash, which denotes the package.
  private static func start(_ name: Span<UInt8>) -> Int {
    !name.isEmpty && PartKey.folded(name[0]) == Ascii.slash ? 1 : 0
  }
}
