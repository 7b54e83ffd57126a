/// How a file of XML or HTML begins: what precedes its root element, and that element's start tag.
struct Markup {
  /// Whether it begins with an XML declaration.
  private(set) var isXML = false
  /// Whether it has the document type of a web page.
  private(set) var isWebPage = false
  /// The start tag of the root element, without `<` and `>`.
  private(set) var root = ""

  /// How much may precede the root element, in bytes.
  static let longestProlog = 1 << 20

  /// Whether the first byte is `<`, past blanks, marks of an encoding and the zeros of UTF-16.
  ///
  /// This quick test rules out nearly every other file.
  static func mayBegin(_ beginning: [UInt8]) -> Bool {
    let first = beginning.first { byte in
      switch byte {
      case 0, 0x09...0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF: false
      default: true
      }
    }
    return first == UInt8(ascii: "<")
  }

  /// Reads up to the root element; `nil` if there is none.
  init?(_ beginning: [UInt8]) {
    guard Self.mayBegin(beginning) else { return nil }
    // In UTF-16 every other byte of a keyword is zero.
    let bytes = beginning.filter { $0 != 0 }
    var rest = bytes.drop { $0 != UInt8(ascii: "<") }
    while true {
      rest = rest.drop { $0.isBlank }
      if rest.starts(with: "<!--".utf8) {
        guard let end = rest.firstRange(of: Array("-->".utf8)) else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.starts(with: "<?".utf8) {
        guard let end = rest.firstRange(of: Array("?>".utf8)) else { return nil }
        isXML = isXML || rest.starts(with: "<?xml".utf8)
        rest = rest[end.upperBound...]
      } else if rest.starts(with: "<!".utf8) {
        guard let type = rest.tag else { return nil }
        isWebPage = Self.text(type).lowercased().hasPrefix("!doctype html")
        rest = rest[type.endIndex...].dropFirst()
      } else {
        guard let tag = rest.tag else { return nil }
        root = Self.text(tag)
        return
      }
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The name of the root element, without its prefix.
  var rootName: String {
    let name = root.prefix { !$0.isWhitespace && $0 != "/" }
    return String(name.split(separator: ":").last ?? "")
  }
}

extension ArraySlice<UInt8> {
  /// From `<` to the `>` that is neither in quotation marks nor in square brackets, both left out.
  fileprivate var tag: ArraySlice<UInt8>? {
    guard first == UInt8(ascii: "<") else { return nil }
    var quote: UInt8?
    var depth = 0
    for at in indices.dropFirst() {
      switch self[at] {
      case quote: quote = nil
      case _ where quote != nil: continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = self[at]
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return self[startIndex + 1..<at]
      default: continue
      }
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || 0x09...0x0D ~= self }
}
