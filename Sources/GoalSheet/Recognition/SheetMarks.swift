/// The marks of one sheet: the template's, and the signs that the sheet's own legend explains.
struct SheetMarks {
  let base: MarkText
  /// Signs, as they are compared, that the sheet's legend gives another mark than the template.
  private(set) var own: [String: Mark] = [:]

  init(_ base: MarkText) { self.base = base }

  /// Takes the signs of the sheet's own legend in.
  mutating func add(_ entries: [LegendText.Entry]) {
    for entry in entries {
      guard let mark = entry.mark, base.sign(entry.sign) != mark else { continue }
      own[MarkText.key(of: entry.sign)] = mark
    }
  }

  func mark(_ text: String) -> Mark? { base.mark(text, own: own) }
}
