import GoalSheet
import JapaneseCalendar

/// Header and footer in Excel's code.
///
/// - SeeAlso: ECMA-376-1, 18.3.1.46 `headerFooter`
struct EdgeCode {
  private let values: [(name: String, code: String)]
  private let font: String
  /// The most characters that Excel takes for a header or a footer.
  private static let limit = 255

  init(sheet: GoalSheet, font: String) {
    self.font = font
    self.values = [
      ("{year}", Self.escaped(sheet.fiscalYear.map { EraText.text(ofFiscalYear: $0) } ?? "")),
      ("{department}", Self.escaped(sheet.department)),
      ("{section}", Self.escaped(sheet.section)),
      ("{page}", "&P"), ("{pages}", "&N"),
    ]
  }

  /// The three parts, each in the form's font of ten points; nothing for an empty one.
  func text(of edge: PageDesign.Edge) -> String {
    let parts = [("&L", edge.left), ("&C", edge.center), ("&R", edge.right)]
    let budget = Self.limit / max(1, parts.count { !$0.1.isEmpty })
    return parts.map { mark, text in
      guard !text.isEmpty else { return "" }
      // The font comes behind the size, so that no digit of the text is taken for the size's.
      let start = "\(mark)&10&\"\(font),Regular\""
      return start + Self.cut(filled(text), to: budget - start.utf16.count)
    }.joined()
  }

  private func filled(_ text: String) -> String {
    var filled = ""
    var rest = Self.escaped(text)[...]
    while let brace = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      filled += rest[..<brace]
      rest = rest[brace...]
      if let value = values.first(where: { rest.utf8.starts(with: $0.name.utf8) }) {
        filled += value.code
        rest = Substring(rest.utf8.dropFirst(value.name.utf8.count))
      } else {
        filled.append(rest.removeFirst())
      }
    }
    return filled + rest
  }

  /// The beginning of a text, not ended within a code.
  private static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var text = text
    while text.utf16.count > limit - 1 { text.removeLast() }
    // An odd ampersand at the end would swallow what follows.
    if text.reversed().prefix(while: { $0 == "&" }).count % 2 == 1 { text.removeLast() }
    return text + "…"
  }

  /// Text that is no code: scalar by scalar, for an ampersand may bear a combining mark.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&&".unicodeScalars)
      case "\n": escaped.append(" ")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
