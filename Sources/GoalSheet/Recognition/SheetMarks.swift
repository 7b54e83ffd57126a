/// The marks of one sheet: the template's, and the signs in the sheet's own legend.
struct SheetMarks {
  let base: MarkText
  /// Signs, in the form for comparison, whose mark in the sheet's legend differs from the template.
  private(set) var own: [String: Mark] = [:]

  init(_ base: MarkText) { self.base = base }

  /// Adds the signs of the sheet's own legend.
  mutating func add(_ entries: [LegendText.Entry]) {
    for entry in entries {
      guard let mark = entry.mark, base.sign(entry.sign) != mark else { continue }
      own[MarkText.key(of: entry.sign)] = mark
    }
  }

  func mark(_ text: String) -> Mark? { base.mark(text, own: own) }
}
