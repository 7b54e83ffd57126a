/// Finds the brackets of a JSON text as its bytes arrive, so that values can be cut out of it.
///
/// It accepts any text; ``JSONScanner`` checks that the values are JSON.
package struct JSONBrackets {
  package enum Event {
    /// A bracket at an index, with as many open around it.
    case opened(Int, depth: Int)
    case closed(Int, depth: Int)
    /// The first string in an outermost object, up to 16 bytes of it.
    case firstKey(String)
  }

  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  /// The bytes of the first string of the outermost object, while they are collected.
  private var key: [UInt8]?

  package init() {}

  /// The next event in `bytes`; `nil` where there is none from `index` on, which moves along.
  package mutating func next(in bytes: [UInt8], from index: inout Int) -> Event? {
    while index < bytes.count {
      defer { index += 1 }
      let byte = bytes[index]
      if isInString {
        if let event = takeInString(byte) { return event }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        defer { depth += 1 }
        key = depth == 0 && byte == UInt8(ascii: "{") ? [] : nil
        return .opened(index, depth: depth)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        // A bracket too many is an error, which the scanner reports.
        depth = max(0, depth - 1)
        key = nil
        return .closed(index, depth: depth)
      default: break
      }
    }
    return nil
  }

  /// Takes a byte of a string; returns the first key at its end.
  @inline(__always)
  private mutating func takeInString(_ byte: UInt8) -> Event? {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString = false
      guard let name = key else { return nil }
      key = nil
      return .firstKey(String(decoding: name, as: UTF8.self))
    }
    if key != nil, (key?.count ?? 0) < 16 { key?.append(byte) }
    return nil
  }
}
