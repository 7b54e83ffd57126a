/// The form for comparing labels, which ignores white space, line breaks, the width and case of
/// letters, kinds of brackets and full stops.
package enum LabelKey {
  /// Longer texts are not labels; the longest on the official form has 28 characters, but labels of other
  /// forms say at length what to fill in.
  package static let longest = 300

  /// The key of `text`, or `nil` if it is too long for a label or consists only of signs.
  package static func key(of text: String) -> String? {
    guard text.utf8.count <= longest * 4 else { return nil }
    if isKey(text) { return text }
    var key: [Unicode.Scalar] = []
    var count = 0
    for scalar in TextFolding.nfkc(text).unicodeScalars {
      switch scalar {
      case _ where isLeftOut(scalar): continue
      case "〔", "[", "【": key.append("(")
      case "〕", "]", "】": key.append(")")
      case "A"..."Z": key.append(Unicode.Scalar(UInt8(scalar.value) + 32))
      default: key.append(scalar)
      }
      count += 1
    }
    guard count > 0, count <= longest else { return nil }
    return String(scalars: key)
  }

  /// Whether a text of one to ``longest`` characters is its own key, as most labels are.
  private static func isKey(_ text: String) -> Bool {
    var count = 0
    for scalar in text.unicodeScalars {
      guard unchanged.contains(scalar), scalar.value < 0x10000, count < longest else {
        return false
      }
      count += 1
    }
    return count > 0
  }

  /// The characters that are unchanged in a key.
  private static let unchanged = {
    var set = TextFolding.keptByNFKC
    for scalar in ".:#〔[【〕]】ABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars { set.remove(scalar) }
    for value in 0...0x20 as ClosedRange<UInt8> { set.remove(Unicode.Scalar(value)) }
    return set
  }()

  /// Whether labels ignore a character, full-width or not.
  static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{3001}"..."\u{FDFF}": false
    case ".", ":", "#", "．", "：", "＃": true
    default: CleanText.isSpace(scalar) || TextFolding.isInvisible(scalar)
    }
  }

  /// The characters that become `key` in a label's key on their own.
  static func spellings(of key: Unicode.Scalar) -> [Unicode.Scalar] {
    var spellings = [key]
    switch key {
    case "(": spellings += ["〔", "[", "【"]
    case ")": spellings += ["〕", "]", "】"]
    case "a"..."z": spellings += [Unicode.Scalar(UInt8(key.value) - 32)]
    default: break
    }
    return spellings + spellings.compactMap(TextFolding.fullWidth(ofASCII:))
  }
}
