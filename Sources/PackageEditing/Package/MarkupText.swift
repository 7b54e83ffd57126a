/// Texts as markup holds them.
enum MarkupText {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// A text for the content of an element or for an attribute.
  ///
  /// Characters that XML cannot hold are left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A cell's or a note's text, in which `_x000D_` means a character.
  ///
  /// - SeeAlso: ECMA-376-1, 22.9.2.19 `ST_Xstring`
  static func escapedValue(_ text: String) -> String {
    // Nearly no text has an underscore, and the expression is compiled for each text.
    guard text.utf8.contains(UInt8(ascii: "_")) else { return escaped(text) }
    return escaped(text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_"))
  }
}
