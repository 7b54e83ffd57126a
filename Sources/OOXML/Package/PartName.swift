import Bytes

/// The names of parts that relationships refer to.
package enum PartName {
  /// The part that `target` refers to in the relationships of the part `source`.
  ///
  /// It accepts absolute and relative targets, with `/` or `\`; `..` above the root stays at the
  /// root.
  ///
  /// - SeeAlso: ECMA-376-2, 6.5.3 and annex B
  package static func resolve(_ target: String, from source: String) -> String {
    var folders: [Substring.UTF8View] = []
    if !(target.utf8.first.map(isSeparator) ?? false) {
      folders = source.utf8.split(separator: Ascii.slash).dropLast()
    }
    for piece in target.utf8.split(whereSeparator: isSeparator) {
      let name = Substring(piece)
      if name == "." { continue }
      if name == ".." {
        _ = folders.popLast()
      } else {
        folders.append(piece)
      }
    }
    var part = ""
    for folder in folders {
      if !part.isEmpty { part += "/" }
      part += Substring(folder)
    }
    return part
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == Ascii.slash || byte == UInt8(ascii: "\\")
  }

  /// The part with the relationships of the part `source`, or of the package itself for `""`.
  package static func relationships(of source: String) -> String {
    guard let slash = source.utf8.lastIndex(of: Ascii.slash) else {
      return "_rels/\(source).rels"
    }
    return "\(source[..<slash])/_rels/\(source[source.utf8.index(after: slash)...]).rels"
  }
}
