import Messages

/// Reads the records of a stream one by one.
struct RecordReader {
  private let stream: ByteRegion
  /// Where the next record begins.
  private(set) var position: Int

  init(_ stream: ByteRegion, at position: Int = 0) {
    self.stream = stream
    self.position = position
  }

  /// The number of the next record; `nil` at the end.
  @inline(__always)
  var nextNumber: UInt16? {
    position <= stream.count - 4
      ? stream.u16(position).map { UInt16(truncatingIfNeeded: $0) } : nil
  }

  /// The next record; `nil` at the end of the stream.
  ///
  /// - Throws: if the stream ends inside the record.
  @inline(__always)
  mutating func next() throws(ReadError) -> Record? {
    guard position <= stream.count - 4, let number = stream.u16(position),
      let count = stream.u16(position + 2)
    else { return nil }
    guard count <= stream.count - position - 4 else {
      throw ReadError(BIFFReason.cutOff, at: Place(byteOffset: position))
    }
    let record = Record(
      number: UInt16(truncatingIfNeeded: number),
      content: stream.part(from: position + 4, length: count), offset: position)
    position += 4 + count
    return record
  }

  /// The next record if it is of the given kind.
  mutating func next(ifIs kind: RecordKind) throws(ReadError) -> Record? {
    nextNumber == kind.rawValue ? try next() : nil
  }
}
