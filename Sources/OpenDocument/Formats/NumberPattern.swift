import Messages

/// The digits of a number in a data style, as a format code writes them.
struct NumberPattern {
  private(set) var code = ""

  /// Reads the element that was started: a number, scientific number or fraction.
  ///
  /// - SeeAlso: ODF 1.3 part 3, 16.29.3 `number:number`, 16.29.5 `number:scientific-number`,
  ///   16.29.6 `number:fraction`
  init(_ reader: inout DocumentReader) throws(ReadError) {
    switch reader.elementName {
    case "number": code = try Self.number(&reader)
    case "scientific-number": code = try Self.scientific(&reader)
    default: code = try Self.fraction(&reader)
    }
  }

  // MARK: - Numbers

  private static func number(_ reader: inout DocumentReader) throws(ReadError) -> String {
    let digits = try reader.natural("min-integer-digits")
    let isGrouped = reader.attribute(.number, "grouping", is: "true")
    let decimals = try Self.decimals(&reader)
    let scale = try Self.scale(&reader)
    let texts = try embeddedTexts(&reader)
    // As many decimals as the number has.
    if decimals == nil, !isGrouped, texts.isEmpty, digits ?? 1 <= 1 { return "General" + scale }
    let whole = whole(digits ?? 1, isGrouped: isGrouped, texts)
    return whole + (decimals ?? ".##########") + scale
  }

  /// The point and the places behind it; `nil` where their number is not given.
  private static func decimals(_ reader: inout DocumentReader) throws(ReadError) -> String? {
    guard let count = try reader.natural("decimal-places") else { return nil }
    let least = min(try reader.natural("min-decimal-places") ?? count, count)
    let places = repeated("0", least) + repeated("#", count - least)
    return places.isEmpty ? "" : "." + places
  }

  /// A comma for each thousand that numbers are divided by.
  private static func scale(_ reader: inout DocumentReader) throws(ReadError) -> String {
    let factor = try reader.text(.number, "display-factor").flatMap(Double.init) ?? 1
    return repeated(",", [1e3, 1e6, 1e9, 1e12].count { $0 <= factor })
  }

  /// The places before the point, with the texts that stand among them.
  private static func whole(
    _ digits: Int, isGrouped: Bool, _ texts: [Int: String]
  ) -> String {
    let count = max(digits, isGrouped ? 4 : 1, (texts.keys.max() ?? 0) + 1)
    var code = ""
    for place in stride(from: count, to: 0, by: -1) {
      code += place <= digits ? "0" : "#"
      if let text = texts[place - 1] { code += text.map { "\\\($0)" }.joined() }
      if isGrouped, place > 1, place % 3 == 1 { code += "," }
    }
    return code
  }

  /// Texts among the digits, by how many digits follow.
  ///
  /// - SeeAlso: ODF 1.3 part 3, 16.29.4 `number:embedded-text`
  private static func embeddedTexts(
    _ reader: inout DocumentReader
  ) throws(ReadError) -> [Int: String] {
    var texts: [Int: String] = [:]
    let level = reader.depth
    while try reader.nextChild(of: level) {
      guard let place = try reader.natural("position") else { continue }
      texts[place] = try reader.content()
    }
    return texts
  }

  // MARK: - Scientific numbers and fractions

  private static func scientific(_ reader: inout DocumentReader) throws(ReadError) -> String {
    let digits = try reader.natural("min-integer-digits") ?? 1
    let interval = try reader.natural("exponent-interval") ?? 1
    let decimals = try decimals(&reader) ?? ""
    let exponent = max(try reader.natural("min-exponent-digits") ?? 2, 1)
    return repeated("#", interval - digits) + repeated("0", max(digits, 1)) + decimals + "E+"
      + repeated("0", exponent)
  }

  private static func fraction(_ reader: inout DocumentReader) throws(ReadError) -> String {
    let digits = try reader.natural("min-integer-digits")
    let top = max(try reader.natural("min-numerator-digits") ?? 1, 1)
    let bottom = max(try reader.natural("min-denominator-digits") ?? 1, 1)
    let whole = digits.map { ($0 == 0 ? "#" : repeated("0", $0)) + " " } ?? ""
    let divisor = try reader.text(.number, "denominator-value").flatMap(UInt16.init)
    return whole + repeated("?", top) + "/" + (divisor.map(String.init) ?? repeated("?", bottom))
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: max(count, 0))
  }
}
