import Bytes

/// Signs that repeat the value of the line above: 〃, 同上.
///
/// - SeeAlso: SPEC section 2, "Text"
enum DittoMark {
  static func isDitto(_ text: String) -> Bool {
    guard text.utf8.count <= longest,
      let first = text.withUTF8Bytes({ $0.firstScalar { _ in true }?.scalar }),
      starts.contains(first)
    else { return false }
    switch text {
    case "〃", "″", "\"", "同上", "々": return true
    default: break
    }
    let key = MarkText.key(of: text)
    return ["〃", "″", "′′", "\"", "''", "”", "“", "〟", "゛", "同上", "々", "(同上)"].contains(key)
  }

  /// The longest ditto mark, in bytes.
  static let longest = 16

  private static let starts = ScalarSet("〃″′\"＂'＇”“〟゛同々(（ 　".unicodeScalars)
}
