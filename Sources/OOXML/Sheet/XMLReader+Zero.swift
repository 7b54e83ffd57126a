import Bytes
import XML

extension XMLReader {
  /// Whether an attribute is present and zero: a height or width that hides.
  func isZero(_ name: StaticString) -> Bool {
    guard let value = attribute(name) else { return false }
    let memory = unsafe bytes
    return unsafe memory.span.isZero(value)
  }
}

extension Span<UInt8> {
  /// Whether `range` is the number zero: `0`, `0.0`, `-0`.
  @inline(__always)
  func isZero(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, self[range.lowerBound] < UInt8(ascii: "1") else { return false }
    return DecimalNumber.value(self, trimmed(range)) == 0
  }
}
