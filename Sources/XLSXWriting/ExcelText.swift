/// Text as the package's XML can hold it.
enum ExcelText {
  /// The most characters that a cell holds, in UTF-16 units.
  static let limit = 32_767

  /// `text` with the characters that XML has no room for written as Excel does, `_x0000_`.
  ///
  /// The library sees to the control characters but the two below, which it would cut the text at
  /// or hand through, and to text that only looks like such an escape.
  ///
  /// - SeeAlso: ECMA-376-1, 22.9.2.19 `ST_Xstring`
  static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnfit) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if isUnfit(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }
}
