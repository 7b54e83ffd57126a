/// The path from the outermost value down to a byte of a JSON text.
///
/// It is worked out only to report an error, so that reading need not keep track of it.
package struct JSONPath: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case key(String)
    /// Counted from zero.
    case index(Int)
  }

  package private(set) var steps: [Step] = []

  /// Walks over `bytes`, which are sound JSON up to `offset`.
  package init(to offset: Int, in bytes: [UInt8]) {
    var position = 0
    var keyMayCome = false
    var valueMayCome = false
    while position < min(offset, bytes.count) {
      switch bytes[position] {
      case UInt8(ascii: "{"):
        steps.append(.key(""))
        keyMayCome = true
        valueMayCome = false
      case UInt8(ascii: "["):
        steps.append(.index(0))
        valueMayCome = false
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = steps.popLast()
      case UInt8(ascii: ","):
        keyMayCome = countOn()
        valueMayCome = false
      case UInt8(ascii: ":"):
        valueMayCome = true
      case UInt8(ascii: "\""):
        let end = Self.endOfString(in: bytes, from: position + 1)
        // An error inside a string or a key belongs to the value around it.
        guard end < offset else { return }
        if keyMayCome {
          keyMayCome = false
          _ = steps.popLast()
          steps.append(.key(String(decoding: bytes[(position + 1)..<end], as: UTF8.self)))
        }
        valueMayCome = false
        position = end
      case 0x20, 0x0A, 0x0D, 0x09: break
      default: valueMayCome = false
      }
      position += 1
    }
    // An error about an object as a whole is found at its end.
    let isAtEnd = offset < bytes.count && bytes[offset] == UInt8(ascii: "}")
    if keyMayCome || (isAtEnd && !valueMayCome) { _ = steps.popLast() }
  }

  /// Moves to the next member or element; returns whether a key comes next.
  private mutating func countOn() -> Bool {
    switch steps.popLast() {
    case .key:
      steps.append(.key(""))
      return true
    case .index(let index):
      steps.append(.index(index + 1))
      return false
    case nil: return false
    }
  }

  /// The position of the quote that ends a string, or of the end.
  private static func endOfString(in bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(position, bytes.count)
  }
}
