import Messages

/// The way from the outermost value down to a byte of a JSON text.
///
/// It is walked only to report a fault, so that reading itself need not keep count.
struct JSONPath {
  private enum Step {
    case key(String)
    /// Counted from zero.
    case index(Int)
  }

  private var steps: [Step] = []

  /// Walks `bytes` up to `offset`.
  ///
  /// Up to there they are sound JSON.
  init(to offset: Int, in bytes: [UInt8]) {
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
        // A fault inside a string or a key belongs to what encloses it.
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
    // What is wrong with an object as a whole is found at its end.
    let isAtEnd = offset < bytes.count && bytes[offset] == UInt8(ascii: "}")
    if keyMayCome || (isAtEnd && !valueMayCome) { _ = steps.popLast() }
  }

  /// Steps to the next member or element; tells whether a key comes next.
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

  /// `, sheet 2, row 3, target.number`, ready to stand after a line number; or nothing.
  var text: BilingualText {
    var text = BilingualText(english: "", japanese: "")
    var keys: [String] = []
    for step in steps {
      switch step {
      case .key(let key):
        if !key.isEmpty { keys.append(key) }
      case .index(let index):
        let list = keys.popLast() ?? "sheets"
        switch list {
        case "sheets": text.append(english: "sheet \(index + 1)", japanese: "\(index + 1)枚目のシート")
        case "rows": text.append(english: "row \(index + 1)", japanese: "行\(index + 1)")
        default:
          text.append(english: "\(list), entry \(index + 1)", japanese: "\(list)の\(index + 1)番目")
        }
      }
    }
    let rest = keys.joined(separator: ".")
    if !rest.isEmpty { text.append(english: rest, japanese: rest) }
    return text
  }
}

extension BilingualText {
  fileprivate mutating func append(english: String, japanese: String) {
    self.english += ", " + english
    self.japanese += "、" + japanese
  }
}
