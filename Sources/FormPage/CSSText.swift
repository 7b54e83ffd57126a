/// Values in a style sheet.
enum CSSText {
  /// A text as a string; whatever could end it, or the style element around it, is escaped.
  ///
  /// - SeeAlso: https://www.w3.org/TR/css-syntax-3/#serializing
  static func string(_ text: String) -> String {
    var css = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0: css += "\u{FFFD}"
      case 0x20, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: css.unicodeScalars.append(scalar)
      case 0xA0... where !isControl(scalar): css.unicodeScalars.append(scalar)
      default: css += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return css + "\""
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: true
    default: false
    }
  }

  /// A number with at most three decimals.
  static func number(_ number: Double) -> String {
    let thousandths = (number * 1000).rounded()
    let whole = (thousandths / 1000).rounded(.towardZero)
    return whole * 1000 == thousandths
      ? "\(Int(whole))" : "\(Double(Int(thousandths)) / 1000)"
  }

  /// A colour: `#DDE8F0`.
  static func color(_ rgb: UInt32) -> String {
    let digits = String(rgb & 0xFF_FFFF, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
