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
    let target = String(
      decoding: target.utf8.map { $0 == UInt8(ascii: "\\") ? Ascii.slash : $0 },
      as: UTF8.self)
    var folders: [Substring] = []
    if !target.utf8.starts(with: "/".utf8) {
      folders = source.split(separator: "/").dropLast()
    }
    for piece in target.split(separator: "/") where piece != "." {
      if piece == ".." {
        _ = folders.popLast()
      } else {
        folders.append(piece)
      }
    }
    return folders.joined(separator: "/")
  }

  /// The part with the relationships of the part `source`, or of the package itself for `""`.
  package static func relationships(of source: String) -> String {
    guard let slash = source.utf8.lastIndex(of: Ascii.slash) else {
      return "_rels/\(source).rels"
    }
    return "\(source[..<slash])/_rels/\(source[source.utf8.index(after: slash)...]).rels"
  }
}
