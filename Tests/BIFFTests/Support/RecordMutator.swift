import SeededNumbers

/// Damages workbooks: their files' bytes, or their records in a sound file.
struct RecordMutator {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed &* 0x9E37_79B9_7F4A_7C15) }

  private mutating func below(_ count: Int) -> Int {
    count > 0 ? Int.random(in: 0..<count, using: &numbers) : 0
  }

  /// A damaged file.
  mutating func mutant(file: [UInt8], stream: [UInt8], name: String) -> [UInt8] {
    guard below(3) > 0 else { return damaged(file) }
    let records = below(2) == 0 ? damaged(stream) : shuffled(stream)
    return CompoundImage([(name, records)]).bytes
  }

  private mutating func damaged(_ source: [UInt8]) -> [UInt8] {
    var bytes = source
    for _ in 0...below(8) where !bytes.isEmpty {
      let at = below(bytes.count)
      switch below(6) {
      case 0: bytes.removeLast(below(bytes.count))
      case 1: bytes[at] ^= 1 << UInt8(below(8))
      case 2: bytes[at] = [0, 0xFF, 0x7F, 0x80][below(4)]
      case 3:
        let end = min(bytes.count, at + 1 + below(8))
        bytes.replaceSubrange(at..<end, with: repeatElement(0xFF, count: end - at))
      case 4:
        let end = min(bytes.count, at + 1 + below(600))
        bytes.insert(contentsOf: bytes[at..<end], at: below(bytes.count))
      default: bytes.removeSubrange(at..<min(bytes.count, at + 1 + below(100)))
      }
    }
    return bytes
  }

  /// The same records, some damaged, moved, doubled or with another number.
  private mutating func shuffled(_ stream: [UInt8]) -> [UInt8] {
    var records: [[UInt8]] = []
    var at = 0
    while at + 4 <= stream.count {
      let end = min(stream.count, at + 4 + Int(stream[at + 2]) + Int(stream[at + 3]) << 8)
      records.append(Array(stream[at..<end]))
      at = end
    }
    for _ in 0...below(6) where !records.isEmpty {
      let place = below(records.count)
      switch below(5) {
      case 0: records.remove(at: place)
      case 1: records.insert(records[place], at: below(records.count))
      case 2: records.swapAt(place, below(records.count))
      case 3: records[place].replaceSubrange(0..<2, with: records[below(records.count)].prefix(2))
      default:
        let content = damaged(Array(records[place].dropFirst(4)))
        records[place] = Array(records[place].prefix(2)) + two(content.count) + content
      }
    }
    return Array(records.joined())
  }
}
