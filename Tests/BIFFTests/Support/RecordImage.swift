/// A record to be read: its number and content.
struct Raw {
  var number: Int
  var content: [UInt8]

  init(_ number: Int, _ parts: [UInt8]...) {
    self.number = number
    content = Array(parts.joined())
  }
}

/// Records, one behind the other.
struct RecordImage {
  var bytes: [UInt8] = []

  init() {}

  /// Begins with the records of a list.
  init(_ records: [Raw]) {
    for record in records { add(record.number, record.content) }
  }

  mutating func add(_ number: Int, _ content: [UInt8] = []) {
    bytes += two(number) + two(content.count) + content
  }
}
