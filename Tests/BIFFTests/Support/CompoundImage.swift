/// A compound file to be read, built from its streams.
struct CompoundImage {
  private static let free = 0xFFFF_FFFF
  private static let end = 0xFFFF_FFFE

  var streams: [(name: String, bytes: [UInt8])]
  /// Whether the sectors of a stream lie apart, in reverse order.
  var isScattered = false
  /// Whether the allocation table is listed in a sector of its own, as in large files.
  var listsTableApart = false

  init(_ streams: [(name: String, bytes: [UInt8])]) { self.streams = streams }

  private struct Layout {
    var sectors: [[UInt8]] = []
    var next: [Int] = []

    /// Adds a chain and returns its first sector.
    mutating func add(_ bytes: [UInt8], isScattered: Bool = false) -> Int {
      guard !bytes.isEmpty else { return CompoundImage.end }
      let pieces = CompoundImage.pieces(of: bytes, 512)
      let first = sectors.count
      let count = pieces.count
      for index in 0..<count {
        sectors.append(isScattered ? pieces[count - 1 - index] : pieces[index])
        if isScattered {
          next.append(index == 0 ? CompoundImage.end : first + index - 1)
        } else {
          next.append(index == count - 1 ? CompoundImage.end : first + index + 1)
        }
      }
      return isScattered ? first + count - 1 : first
    }
  }

  private static func pieces(of bytes: [UInt8], _ size: Int) -> [[UInt8]] {
    stride(from: 0, to: bytes.count, by: size).map { start in
      let piece = Array(bytes[start..<min(start + size, bytes.count)])
      return piece + Array(repeating: 0, count: size - piece.count)
    }
  }

  private static func entry(
    _ name: String, type: UInt8, right: Int, child: Int, first: Int, size: Int
  ) -> [UInt8] {
    let name = wide(name)
    var bytes = name + Array(repeating: 0, count: 64 - name.count) + two(name.count + 2)
    bytes += [type, 1] + four(free) + four(right) + four(child)
    return bytes + Array(repeating: 0, count: 36) + four(first) + four(size) + four(0)
  }

  var bytes: [UInt8] {
    var layout = Layout()
    var small: [UInt8] = []
    var smallNext: [Int] = []
    var places: [Int] = []
    for stream in streams {
      guard stream.bytes.count < 4096 else {
        places.append(layout.add(stream.bytes, isScattered: isScattered))
        continue
      }
      let pieces = Self.pieces(of: stream.bytes, 64)
      places.append(pieces.isEmpty ? Self.end : smallNext.count)
      for index in pieces.indices {
        smallNext.append(index == pieces.count - 1 ? Self.end : smallNext.count + 1)
        small += pieces[index]
      }
    }
    let smallFirst = layout.add(small)
    let smallTable = layout.add(smallNext.flatMap(four))
    var directory = Self.entry(
      "Root Entry", type: 5, right: Self.free, child: streams.isEmpty ? Self.free : 1,
      first: smallFirst, size: small.count)
    for (index, stream) in streams.enumerated() {
      directory += Self.entry(
        stream.name, type: 2, right: index == streams.count - 1 ? Self.free : index + 2,
        child: Self.free, first: places[index], size: stream.bytes.count)
    }
    let directoryFirst = layout.add(directory)
    return file(layout, directoryFirst, smallTable: smallTable)
  }

  private func file(_ layout: Layout, _ directory: Int, smallTable: Int) -> [UInt8] {
    let extra = listsTableApart ? 1 : 0
    var tableCount = 1
    while tableCount * 128 < layout.next.count + tableCount + extra { tableCount += 1 }
    let tables = (0..<tableCount).map { layout.next.count + $0 }
    var next = layout.next + Array(repeating: 0xFFFF_FFFD, count: tableCount)
    if listsTableApart { next.append(0xFFFF_FFFC) }
    let table = next + Array(repeating: Self.free, count: tableCount * 128 - next.count)
    let list = tables.count
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    header += Array(repeating: 0, count: 16) + two(0x3E) + two(3) + two(0xFFFE) + two(9) + two(6)
    header += Array(repeating: 0, count: 10) + four(tableCount) + four(directory) + four(0)
    header += four(4096) + four(smallTable) + four(1)
    header += four(listsTableApart ? layout.next.count + list : Self.end) + four(extra)
    let listed = listsTableApart ? [] : tables
    header += (listed + Array(repeating: Self.free, count: 109 - listed.count)).flatMap(four)
    var bytes = header + layout.sectors.joined() + table.flatMap(four)
    if listsTableApart {
      bytes += (tables + Array(repeating: Self.free, count: 127 - tables.count)).flatMap(four)
      bytes += four(Self.end)
    }
    return bytes
  }
}
