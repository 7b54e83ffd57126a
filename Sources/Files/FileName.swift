/// The parts of a file's name.
package enum FileName {
  /// The part before the last full stop; the whole name where there is none, or only a leading one.
  package static func stem(of name: String) -> String {
    guard let stop = positionOfExtension(in: name) else { return name }
    return String(Substring(name.utf8[..<stop]))
  }

  /// The part after the last full stop, in lower case; empty where there is none.
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

  /// Makes of any text a name that Linux, Windows and macOS accept as a part of a file's name.
  package static func safe(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": name.unicodeScalars.append("_")
      case _ where scalar.properties.generalCategory == .control:
        name.unicodeScalars.append("_")
      default: name.unicodeScalars.append(scalar)
      }
      // A name has 255 bytes at most; the rest is room for a number and an ending.
      if name.utf8.count > 180 { break }
    }
    return name
  }
}
