import Messages

/// Reads one data style.
///
/// - SeeAlso: ODF 1.3 part 3, 16.29 (data styles), 19.351 to 19.369 (their attributes)
struct DataStyleReader {
  /// What a style displays.
  private enum Kind {
    case number, percentage, date, text
  }

  private let kind: Kind
  /// Whether hours go on past 24.
  private let countsOn: Bool
  /// Whether the names of days are Japanese.
  private let isJapanese: Bool
  private var style = DataStyle()
  /// Whether an hour, minute or second has been read.
  private var hasTime = false

  /// Reads the style that was started; `nil` for an element that is none.
  static func read(
    _ reader: inout DocumentReader
  ) throws(ReadError) -> (name: String, style: DataStyle)? {
    guard let kind = kind(reader.elementName), let name = try reader.text(.style, "name") else {
      return nil
    }
    let language = try reader.text(.number, "language") ?? "ja"
    var style = DataStyleReader(
      kind: kind, countsOn: reader.attribute(.number, "truncate-on-overflow", is: "false"),
      isJapanese: language == "ja")
    try style.readParts(&reader)
    return (name, style.style)
  }

  private static func kind(_ element: String) -> Kind? {
    switch element {
    case "number-style", "currency-style", "boolean-style": .number
    case "percentage-style": .percentage
    case "date-style", "time-style": .date
    case "text-style": .text
    default: nil
    }
  }

  private init(kind: Kind, countsOn: Bool, isJapanese: Bool) {
    self.kind = kind
    self.countsOn = countsOn
    self.isJapanese = isJapanese
  }

  private mutating func readParts(_ reader: inout DocumentReader) throws(ReadError) {
    let level = reader.depth
    while try reader.nextChild(of: level) {
      if reader.tag == .map {
        try readVariant(&reader)
      } else if reader.tag == .dataStyle {
        try readPart(&reader)
      }
    }
  }

  /// - SeeAlso: ODF 1.3 part 3, 16.3 `style:map`, 19.471 `style:condition`
  private mutating func readVariant(_ reader: inout DocumentReader) throws(ReadError) {
    guard let condition = try reader.text(.style, "condition"),
      let name = try reader.text(.style, "apply-style-name"), condition.hasPrefix("value()")
    else { return }
    let comparison = String(condition.dropFirst("value()".count)).replacing("!=", with: "<>")
    style.variants.append(DataStyle.Variant(condition: comparison, styleName: name))
  }

  private mutating func readPart(_ reader: inout DocumentReader) throws(ReadError) {
    let name = reader.elementName
    switch name {
    case "text", "currency-symbol": style.code += literal(try reader.content())
    case "number", "scientific-number", "fraction": style.code += try NumberPattern(&reader).code
    case "boolean": style.code += "General"
    case "text-content": style.code += "@"
    case "fill-character": style.code += "*" + String(try reader.content().prefix(1))
    default: style.code += try datePart(name, &reader)
    }
  }

  /// A text as a format code has it; the sign of a percentage is part of the format.
  private func literal(_ text: String) -> String {
    text.split(separator: "%", omittingEmptySubsequences: false).map { Self.quoted(String($0)) }
      .joined(separator: kind == .percentage ? "%" : "\"%\"")
  }

  private static func quoted(_ text: String) -> String {
    if text.contains("\"") { return text.map { "\\\($0)" }.joined() }
    return text.isEmpty ? "" : "\"\(text)\""
  }

  // MARK: - Dates and times

  /// - SeeAlso: ODF 1.3 part 3, 16.29.11 to 16.29.22
  private mutating func datePart(
    _ name: String, _ reader: inout DocumentReader
  ) throws(ReadError) -> String {
    let isLong = reader.attribute(.number, "style", is: "long")
    switch name {
    case "day": return isLong ? "dd" : "d"
    case "month":
      let isName = reader.attribute(.number, "textual", is: "true")
      return isName ? isLong ? "mmmm" : "mmm" : isLong ? "mm" : "m"
    case "year":
      let isInEra = reader.attribute(.number, "calendar", is: "gengou")
      return isInEra ? isLong ? "ee" : "e" : isLong ? "yyyy" : "yy"
    case "era": return isLong ? "ggg" : "g"
    case "day-of-week":
      return isJapanese ? isLong ? "aaaa" : "aaa" : isLong ? "[$-409]dddd" : "[$-409]ddd"
    case "am-pm": return "AM/PM"
    case "hours": return timePart(isLong ? "hh" : "h")
    case "minutes": return timePart(isLong ? "mm" : "m")
    case "seconds":
      let count = try reader.natural("decimal-places") ?? 0
      let seconds = timePart(isLong ? "ss" : "s")
      return seconds + (count > 0 ? "." + String(repeating: "0", count: count) : "")
    default: return ""
    }
  }

  /// The first of hours, minutes and seconds counts on past its end where the style says so.
  private mutating func timePart(_ letters: String) -> String {
    defer { hasTime = true }
    return countsOn && !hasTime ? "[\(letters)]" : letters
  }
}
