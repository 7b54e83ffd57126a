import Grid

extension HeaderReader {
  /// Reads the names whose ends the form prints, in cells of their own or in one; returns the labels of
  /// the fields that were found.
  func readEnds(
    besides hits: [LabelHit], into sheet: inout GoalSheet, _ findings: inout FormFindings
  ) -> FormLabelSet {
    guard !ends.isEmpty else { return FormLabelSet() }
    let rows = firstRow..<max(firstRow, tableRow)
    for row in rows {
      let texts = map.texts(in: row)
      if let cells = cells(in: texts) {
        return read(cells, texts, &sheet, &findings)
      }
    }
    for row in rows {
      for index in map.texts(in: row)
      where !labels.contains(index) && !findings.claimed.contains(index) {
        guard let names = ends.names(in: map.blocks[index].text),
          !isValue(index, ofAnotherAmong: hits), findings.take(index, from: map) != nil
        else { continue }
        return setNames(names, at: map.blocks[index].reference, &sheet, &findings)
      }
    }
    return FormLabelSet()
  }

  /// The names in the value of a field for names of organisations: 服部　直美 is a person, whom no field for
  /// these names has.
  func names(in text: String, of field: FormVocabulary.HeaderField) -> [String]? {
    isOfOrganisation(field) ? ends.names(in: text) : nil
  }

  /// A department and its section side by side, right of one label of a form of another city.
  func bothLevels(_ right: [Int], _ field: FormVocabulary.HeaderField) -> [Int]? {
    guard right.count == 2, valueCounts[field] == nil, fields.columns != GoalField.official,
      field == .department || field == .section,
      kinds.areLevels(map.blocks[right[0]].text, map.blocks[right[1]].text)
    else { return nil }
    return right
  }

  func isOfOrganisation(_ field: FormVocabulary.HeaderField) -> Bool {
    switch field {
    case .department, .section: true
    default: ends.ends.contains { $0.field == field }
    }
  }

  /// Whether a text is the value of a label that asks for no organisation: beside it, or below it if nothing
  /// is beside it.
  private func isValue(_ index: Int, ofAnotherAmong hits: [LabelHit]) -> Bool {
    let range = map.blocks[index].range
    return hits.contains { hit in
      guard case .header(let field) = hit.finding.label, hit.finding.value == nil,
        !isOfOrganisation(field)
      else { return false }
      if hit.range.rows.overlaps(range.rows) {
        return hit.range.columns.upperBound + 1 == range.columns.lowerBound
      }
      guard hit.range.rows.upperBound + 1 == range.rows.lowerBound,
        hit.range.columns.overlaps(range.columns)
      else { return false }
      return !map.texts(in: hit.range.rows.lowerBound).contains { other in
        map.blocks[other].range.columns.lowerBound == hit.range.columns.upperBound + 1
          && !labels.contains(other)
      }
    }
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
