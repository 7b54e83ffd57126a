import JSON
import Messages

extension JSONPath {
  /// The path in words: `, sheet 2, row 3, target.number`, to follow a line number; or nothing.
  ///
  /// Where the path begins at a sheet of a list, `before` says how many come before it.
  func words(after before: Int? = nil) -> BilingualText {
    var text = BilingualText(english: "", japanese: "")
    if let before { text.append(english: "sheet \(before + 1)", japanese: "\(before + 1)枚目のシート") }
    var keys: [String] = []
    for step in steps {
      switch step {
      case .key(let key):
        if !key.isEmpty { keys.append(key) }
      case .index(let index):
        let list = keys.popLast() ?? "sheets"
        switch list {
        case "sheets": text.append(english: "sheet \(index + 1)", japanese: "\(index + 1)枚目のシート")
        case "rows": text.append(english: "row \(index + 1)", japanese: "行\(index + 1)")
        default:
          text.append(english: "\(list), entry \(index + 1)", japanese: "\(list)の\(index + 1)番目")
        }
      }
    }
    let rest = keys.joined(separator: ".")
    if !rest.isEmpty { text.append(english: rest, japanese: rest) }
    return text
  }
}

extension BilingualText {
  fileprivate mutating func append(english: String, japanese: String) {
    self = BilingualText(
      english: "\(self.english), \(english)", japanese: "\(self.japanese)、\(japanese)")
  }
}
