/// A decimal number in ASCII digits at the start of a text, as a number format writes it.
struct PlainNumber {
  private var digits = ""
  private var isNegative = false
  private var isGrouped = false
  private var decimals = 0
  /// A power of ten by which the value differs from what is written: -2 for a percentage.
  var exponent = 0
  /// What stands behind the number.
  private(set) var rest: Substring

  /// `nil` where the text begins with no number that a format gives back to the letter.
  ///
  /// `007`, `-0` and numbers of more than the fifteen digits that a cell keeps are none.
  init?(_ text: String) {
    var rest = text[...]
    if rest.utf8.first == UInt8(ascii: "-") {
      isNegative = true
      rest.removeFirst()
    }
    var groups = [Self.takeDigits(&rest)]
    while let group = Self.takeGroup(&rest) { groups.append(group) }
    var fraction = ""
    if rest.utf8.first == UInt8(ascii: "."), let digit = rest.utf8.dropFirst().first,
      Self.isDigit(digit)
    {
      rest.removeFirst()
      fraction = Self.takeDigits(&rest)
    }
    let whole = groups.joined()
    guard let first = groups.first, !first.isEmpty, groups.count == 1 || first.utf8.count <= 3,
      whole == "0" || !whole.hasPrefix("0"), whole.utf8.count + fraction.utf8.count <= 15
    else { return nil }
    self.isGrouped = groups.count > 1
    self.digits = whole + fraction
    self.decimals = fraction.utf8.count
    self.rest = rest
    if isNegative, digits.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) { return nil }
  }

  var value: Double? {
    Double((isNegative ? "-" : "") + digits + "e\(exponent - decimals)")
  }

  /// The format that writes the number: `0`, `#,##0`, `0.00`.
  var format: String {
    let whole = isGrouped ? "#,##0" : "0"
    return decimals == 0 ? whole : whole + "." + String(repeating: "0", count: decimals)
  }

  private static func takeDigits(_ text: inout Substring) -> String {
    let end = text.utf8.firstIndex { !isDigit($0) } ?? text.endIndex
    let digits = String(text[..<end])
    text = text[end...]
    return digits
  }

  /// Three digits behind a comma.
  private static func takeGroup(_ text: inout Substring) -> String? {
    guard text.utf8.first == UInt8(ascii: ",") else { return nil }
    var rest = text.dropFirst()
    let digits = takeDigits(&rest)
    guard digits.utf8.count == 3 else { return nil }
    text = rest
    return digits
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
