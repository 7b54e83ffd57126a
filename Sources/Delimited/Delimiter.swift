/// The byte between two fields of a record.
package enum Delimiter: Hashable, Sendable {
  case comma, tab
  /// Another ASCII character, which only a first line `sep=…` can ask for.
  case other(UInt8)

  init(_ byte: UInt8) {
    self =
      switch byte {
      case UInt8(ascii: ","): .comma
      case UInt8(ascii: "\t"): .tab
      default: .other(byte)
      }
  }

  package var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .tab: UInt8(ascii: "\t")
    case .other(let byte): byte
    }
  }
}

extension Delimiter {
  /// The delimiter that a file's name suggests, unless its content contradicts it.
  ///
  /// - Parameters:
  ///   - file: Its ending counts: `csv` suggests commas; `tsv`, `tab` and `txt` suggest tabs. A text
  ///     without the suggested delimiter that has the other one is cut at that.
  ///   - text: The beginning of the text as UTF-8.
  /// - Returns: The delimiter; the suggested one, or a comma, for a text with neither.
  static func detect(file: String?, text: ArraySlice<UInt8>) -> Delimiter {
    var commas = 0
    var tabs = 0
    for byte in text {
      switch byte {
      case Delimiter.comma.byte: commas += 1
      case Delimiter.tab.byte: tabs += 1
      default: break
      }
    }
    return switch suggested(by: file) {
    case .comma: commas == 0 && tabs > 0 ? .tab : .comma
    case .tab: tabs == 0 && commas > 0 ? .comma : .tab
    case .other, nil: tabs > 0 ? .tab : .comma
    }
  }

  private static func suggested(by file: String?) -> Delimiter? {
    guard let file, let dot = file.lastIndex(of: ".") else { return nil }
    return switch file[file.index(after: dot)...].lowercased() {
    case "csv": .comma
    case "tsv", "tab", "txt": .tab
    default: nil
    }
  }
}
