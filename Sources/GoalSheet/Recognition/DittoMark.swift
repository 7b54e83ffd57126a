/// Signs that repeat the value of the line above: 〃, 同上.
///
/// - SeeAlso: SPEC section 2, "Text"
enum DittoMark {
  static func isDitto(_ text: String) -> Bool {
    guard text.utf8.count <= 16 else { return false }
    guard let first = text.unicodeScalars.first, starts.contains(first) else { return false }
    switch text {
    case "〃", "″", "\"", "同上", "々": return true
    default: break
    }
    let key = MarkText.key(of: text)
    return ["〃", "″", "′′", "\"", "''", "”", "“", "〟", "゛", "同上", "々", "(同上)"].contains(key)
  }

  private static let starts: ScalarSet = {
    var set = ScalarSet()
    for scalar in "〃″′\"＂'＇”“〟゛同々(（ 　".unicodeScalars { set.insert(scalar) }
    return set
  }()
}
