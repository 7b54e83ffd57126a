/// The lines of a template file.
struct DraftText {
  private(set) var text = ""

  mutating func line(_ line: String = "") { text += line + "\n" }

  /// A comment of one or more lines.
  mutating func comment(_ lines: String..., indent: Int = 0) {
    for line in lines {
      let start = String(repeating: " ", count: indent) + "#"
      text += line.isEmpty ? start + "\n" : "\(start) \(Self.oneLine(line))\n"
    }
  }

  /// A text without the line breaks that would end a comment.
  private static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { isBreak($0) ? " " : $0 }))
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// A label as YAML, in which only the place of a year has braces.
  static func label(_ text: String, hasYear: Bool) -> String {
    guard !hasYear else { return quoted(text) }
    return quoted(text.replacing("{", with: "｛").replacing("}", with: "｝"))
  }

  /// A text as YAML, in quotation marks, without what a workbook cannot hold.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\t": result += " "
      case _ where isBreak(scalar): continue
      case "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A number without needless decimals.
  static func number(_ number: Double) -> String {
    let rounded = (number * 100).rounded() / 100
    return Int(exactly: rounded).map(String.init) ?? String(rounded)
  }

  /// A colour: `#DDE8F0`.
  static func color(_ rgb: UInt32) -> String {
    let digits = String(rgb & 0xFF_FFFF, radix: 16, uppercase: true)
    return "\"#" + String(repeating: "0", count: 6 - digits.count) + digits + "\""
  }
}
