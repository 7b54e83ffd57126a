/// Where a directory record holds sizes and offsets that need eight bytes.
///
/// - SeeAlso: APPNOTE.TXT 4.5.3
struct Zip64Fields {
  private(set) var packed: Range<Int>?
  private(set) var offset: Range<Int>?

  /// Looks through the extra fields of a record.
  init(_ record: Span<UInt8>, extra: Range<Int>) {
    var at = extra.lowerBound
    while at + 4 <= extra.upperBound {
      let id = record.number(at: at, count: 2)
      let end = at + 4 + record.number(at: at + 2, count: 2)
      if id == 1, end <= extra.upperBound { read(record, at + 4..<end) }
      at = end
    }
  }

  /// The field lists, in this order, only the values that the record itself has no room for.
  private mutating func read(_ record: Span<UInt8>, _ field: Range<Int>) {
    var at = field.lowerBound
    func next(if place: Int) -> Range<Int>? {
      guard record.number(at: place, count: 4) == Int(UInt32.max), at + 8 <= field.upperBound else {
        return nil
      }
      at += 8
      return at - 8..<at
    }
    _ = next(if: 24)
    packed = next(if: 20)
    offset = next(if: 42)
  }
}
