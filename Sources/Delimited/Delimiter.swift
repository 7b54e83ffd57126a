/// The byte between two fields of a record.
package enum Delimiter: Hashable, Sendable {
  case comma, tab

  package var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .tab: UInt8(ascii: "\t")
    }
  }
}

extension Delimiter {
  /// The delimiter that a file's name promises and its text does not belie.
  ///
  /// - Parameters:
  ///   - file: Its ending counts: `csv` stands for commas, `tsv`, `tab` and `txt` for tabs. A text
  ///     that has none of the promised ones, but has the other ones, is cut at those.
  ///   - text: The beginning of the text as UTF-8.
  /// - Returns: The delimiter; the promised one, or a comma, where the text has neither.
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
    return switch promised(by: file) {
    case .comma: commas == 0 && tabs > 0 ? .tab : .comma
    case .tab: tabs == 0 && commas > 0 ? .comma : .tab
    case nil: tabs > 0 ? .tab : .comma
    }
  }

  private static func promised(by file: String?) -> Delimiter? {
    guard let file, let dot = file.lastIndex(of: ".") else { return nil }
    return switch file[file.index(after: dot)...].lowercased() {
    case "csv": .comma
    case "tsv", "tab", "txt": .tab
    default: nil
    }
  }
}
