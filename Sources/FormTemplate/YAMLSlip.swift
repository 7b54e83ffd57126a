/// A slip of the pen that makes a line another one than it looks, and that the parser does not name.
public enum YAMLSlip: Hashable, Sendable {
  /// A full-width space where the line begins.
  case fullWidthSpace
  /// A tab where the line begins.
  case tab
  /// `：` after a key.
  case fullWidthColon
  /// `、` or `，` between the entries of a list.
  case fullWidthComma
  /// `key:value`.
  case missingSpace
  /// A colour without quotation marks, whose `#` begins a comment.
  case bareColor

  /// The slip in the line where an error was found, or in the line before it, with its line from one.
  static func find(in text: String, near line: Int) -> (slip: YAMLSlip, line: Int)? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for number in [line, line - 1] where lines.indices.contains(number - 1) {
      if let slip = YAMLSlip(String(lines[number - 1])) { return (slip, number) }
    }
    return nil
  }

  /// The slip in a line; `nil` if it has none.
  init?(_ line: String) {
    let indent = line.prefix(while: \.isWhitespace)
    let rest = line.dropFirst(indent.count)
    guard let first = rest.first, first != "#" else { return nil }
    if indent.contains("\u{3000}") {
      self = .fullWidthSpace
    } else if indent.contains("\t") {
      self = .tab
    } else if let slip = Self.slip(in: Self.bare(rest)) {
      self = slip
    } else {
      return nil
    }
  }

  /// The line without what is in quotation marks.
  private static func bare(_ line: Substring) -> String {
    var result = ""
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else {
        result.append(character)
      }
    }
    return result
  }

  private static func slip(in line: String) -> YAMLSlip? {
    if line.contains(/: *#[0-9A-Fa-f]{6}/) { return .bareColor }
    if line.contains(/[{\[][^}\]]*[、，]/) { return .fullWidthComma }
    if line.contains(/^(- )?[A-Za-z]+[：]/) { return .fullWidthColon }
    return line.contains(/(^|[{, ])[A-Za-z]+:[^ ]/) ? .missingSpace : nil
  }
}
