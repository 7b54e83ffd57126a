/// The marks of one sheet: the template's, and the signs in the sheet's own legend.
struct SheetMarks {
  let base: MarkText
  /// Signs, in the form for comparison, whose mark in the sheet's legend differs from the template.
  private(set) var own: [String: Mark] = [:]

  init(_ base: MarkText) { self.base = base }

  /// Adds the signs of the sheet's own legend.
  ///
  /// A sign to which it gives two meanings, `△:一部未達成 △:未達成`, keeps the template's: the legend
  /// does not say which of them the sheet means.
  mutating func add(_ entries: [LegendText.Entry]) {
    guard !entries.allSatisfy(\.isUsual) else { return }
    var meant: [String: Set<Mark>] = [:]
    for entry in entries {
      if let mark = entry.mark { meant[MarkText.key(of: entry.sign), default: []].insert(mark) }
    }
    for entry in entries {
      let key = MarkText.key(of: entry.sign)
      guard let mark = entry.mark, base.sign(entry.sign) != mark, meant[key]?.count == 1 else {
        continue
      }
      own[key] = mark
    }
  }

  func mark(_ text: String) -> Mark? { base.mark(text, own: own) }
}
