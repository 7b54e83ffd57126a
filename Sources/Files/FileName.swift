/// The parts of a file's name.
package enum FileName {
  /// The part before the last full stop; the whole name if there is none, or only a leading one.
  package static func stem(of name: String) -> String {
    guard let stop = positionOfExtension(in: name) else { return name }
    return String(Substring(name.utf8[..<stop]))
  }

  /// The part after the last full stop, in lower case; empty if there is none.
  package static func pathExtension(of name: String) -> String {
    guard let stop = positionOfExtension(in: name) else { return "" }
    return Substring(name.utf8[name.utf8.index(after: stop)...]).lowercased()
  }

  private static func positionOfExtension(in name: String) -> String.Index? {
    guard let stop = name.utf8.lastIndex(of: UInt8(ascii: ".")), stop != name.startIndex else {
      return nil
    }
    return stop
  }

  /// Turns any text into a name that Linux, Windows and macOS accept in a file name.
  ///
  /// It also replaces things that no system rejects: bidirectional marks can make a name look like
  /// another one, and Windows drops full stops and blanks at the end, and opens a device for `CON`
  /// or `aux.txt`.
  ///
  /// `limit` is the maximum number of UTF-8 bytes. A file name has at most 255; the default leaves
  /// room for a number and an extension.
  package static func safe(_ text: String, limit: Int = 180) -> String {
    var name = ""
    var room = limit
    for character in text {
      let safe = safe(character)
      room -= safe.utf8.count
      if room < 0 { break }
      name += safe
    }
    while let last = name.last, last == "." || last.isWhitespace { name.removeLast() }
    return isDevice(name) ? name + "_" : name
  }

  /// The name made of two texts, `R5提出_地域課`; if it is too long, both are shortened.
  package static func safe(_ first: String, _ second: String, limit: Int = 220) -> String {
    let whole = safe(first, limit: limit) + "_" + safe(second, limit: limit)
    guard whole.utf8.count > limit else { return whole }
    return safe(first, limit: limit / 2) + "_" + safe(second, limit: limit / 2)
  }

  private static func safe(_ character: Character) -> String {
    var text = String.UnicodeScalarView()
    for scalar in character.unicodeScalars { text.append(isUnsafe(scalar) ? "_" : scalar) }
    return String(text)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": true
    case "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}",
      "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
      true
    default: scalar.properties.generalCategory == .control
    }
  }

  /// Whether Windows treats the name as a device, regardless of its extension.
  private static func isDevice(_ name: String) -> Bool {
    let stem = String(name.prefix { $0 != "." }).lowercased()
    if ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(stem) { return true }
    guard stem.hasPrefix("com") || stem.hasPrefix("lpt") else { return false }
    return ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"].contains(
      String(stem.dropFirst(3)))
  }
}
