import Grid

extension HeaderReader {
  /// Reads the names whose ends the form prints, in cells of their own or in one; returns the labels of
  /// the fields that were found.
  func readEnds(into sheet: inout GoalSheet, _ findings: inout FormFindings) -> FormLabelSet {
    guard !ends.isEmpty else { return FormLabelSet() }
    for row in firstRow..<max(firstRow, tableRow) {
      let texts = map.texts(in: row)
      if let cells = cells(in: texts) {
        return read(cells, texts, &sheet, &findings)
      }
      for index in texts where !labels.contains(index) && !findings.claimed.contains(index) {
        guard let names = ends.names(in: map.blocks[index].text),
          findings.take(index, from: map) != nil
        else { continue }
        return setNames(names, at: map.blocks[index].reference, &sheet, &findings)
      }
    }
    return FormLabelSet()
  }

  /// Sets the field of each end.
  func setNames(
    _ names: [String], at cell: CellReference, _ sheet: inout GoalSheet,
    _ findings: inout FormFindings
  ) -> FormLabelSet {
    for (end, name) in zip(ends.ends, names) {
      set(end.field, HeaderValue(text: name), cell, &sheet, &findings)
    }
    return FormLabelSet(ends.ends.lazy.map { .header($0.field) })
  }

  /// The cells of all ends, if a row has them.
  private func cells(in texts: [Int]) -> [Int]? {
    var cells: [Int] = []
    for end in ends.ends {
      let found = texts.first { NameEnds.bare(map.blocks[$0].text) == end.text }
      guard let found else { return nil }
      cells.append(found)
    }
    return cells
  }

  private func read(
    _ cells: [Int], _ texts: [Int], _ sheet: inout GoalSheet, _ findings: inout FormFindings
  ) -> FormLabelSet {
    for (end, cell) in zip(ends.ends, cells) {
      findings.claim(cell)
      findings.decide(
        map.blocks[cell].reference, map.blocks[cell].text, .label(kinds.label(end.field)))
      let before = cells.filter { $0 < cell }.max() ?? -1
      let value = texts.last {
        $0 < cell && $0 > before && !labels.contains($0) && !findings.claimed.contains($0)
          && !NameEnds.bare(map.blocks[$0].text).isEmpty
      }
      guard let value, findings.take(value, from: map) != nil else { continue }
      let name = NameEnds.name(map.blocks[value].text, end.text)
      set(
        end.field, HeaderValue(text: name), map.blocks[value].reference, &sheet, &findings)
    }
    return FormLabelSet(ends.ends.lazy.map { .header($0.field) })
  }
}
