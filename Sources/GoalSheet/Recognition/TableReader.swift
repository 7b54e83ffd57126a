import Grid
import Messages

/// Reads the lines of a table as rows of the model, values filled down.
struct TableReader {
  let map: SheetMap
  let marks: MarkText
  let quantities: QuantityText

  /// A run of lines under one header.
  struct Part {
    let binding: ColumnBinding
    let lines: [TableLine]
  }

  /// The rows of a table, with the cell of each value.
  func rows(of parts: [Part], into findings: inout FormFindings) -> GoalRows {
    let merges = parts.map { VerticalMerges(map: map, part: $0) }
    let isMerged = zip(parts, merges).contains { hasVerticalMerges($0, $1) }
    var rows = GoalRows()
    let lineCount = parts.reduce(0) { $0 + $1.lines.count }
    rows.reserveCapacity(lineCount)
    findings.places.reserveRows(lineCount)
    for (part, merges) in zip(parts, merges) {
      for (position, line) in part.lines.enumerated() {
        var row = GoalRow()
        if let above = rows.elements.indices.last {
          row.continues =
            isMerged
            ? continuesByMerges(part, position, merges)
            : continuesByBlanks(line)
          if !isMerged, row.continues.contains(.no), line[.planPosition] == nil {
            row.continues.insert(.planPosition)
          }
          for field in row.continues.fields { row.copy(field, from: rows.elements[above]) }
        }
        fill(&row, line, into: &findings)
        let continues = row.continues
        findings.places.addRow { field in
          continues.contains(field) ? nil : cell(of: field, in: line, part.binding, merges)
        }
        do {
          try rows.append(consume row)
        } catch {
          preconditionFailure("a row's continued values were not copied from the row above")
        }
      }
    }
    return rows
  }

  // MARK: - What continues

  /// Whether a form column has a range merged over several lines.
  private func hasVerticalMerges(_ part: Part, _ merges: VerticalMerges) -> Bool {
    zip(part.lines, part.lines.dropFirst()).contains { above, line in
      GoalField.allCases.contains { merges.range(of: $0, joining: line.row, to: above.row) != nil }
    }
  }

  private func continuesByMerges(
    _ part: Part, _ position: Int, _ merges: VerticalMerges
  ) -> GoalFieldSet {
    let line = part.lines[position]
    var continues = GoalFieldSet()
    if position > 0 {
      let above = part.lines[position - 1]
      for field in GoalField.allCases
      where line[field] == nil && merges.range(of: field, joining: line.row, to: above.row) != nil {
        continues.insert(field)
      }
    }
    // A goal left blank beside a number of its own is the goal above.
    if line[.goal] == nil, line[.no] != nil { continues.insert(.goal) }
    return continues
  }

  private static let groups = FieldDescription.SharingGroup.allCases.map(\.fields)

  /// What blanks say is shared, in a table without merges.
  ///
  /// - SeeAlso: SPEC section 2, "What a line without merges means"
  private func continuesByBlanks(_ line: TableLine) -> GoalFieldSet {
    guard line[.goal] == nil else { return [] }
    guard line[.no] == nil else { return [.goal] }
    var continues: GoalFieldSet = [.no, .goal]
    for group in Self.groups where group.allSatisfy({ line[$0] == nil }) {
      for field in group { continues.insert(field) }
    }
    return continues
  }

  // MARK: - Values

  private func fill(_ row: inout GoalRow, _ line: TableLine, into findings: inout FormFindings) {
    // In the form's order: a quantity may take its unit from the indicator before it.
    for field in GoalField.allCases where !row.continues.contains(field) {
      guard let index = line[field] else { continue }
      switch field.value {
      case .number(let path):
        if let text = findings.take(index, from: map) { row[keyPath: path] = NumberText.no(text) }
      case .text(let path):
        if let text = findings.take(index, from: map) { row[keyPath: path] = text }
      case .list(let path):
        if let text = findings.take(index, from: map) {
          row[keyPath: path] = ListText.planPositions(in: text)
        }
      case .quantity(let path):
        if let text = findings.take(index, from: map) {
          row[keyPath: path] = quantities.quantity(text, indicator: row.indicator)
        }
      case .mark(let path): row[keyPath: path] = evaluation(index, into: &findings)
      }
    }
  }

  private func evaluation(_ index: Int, into findings: inout FormFindings) -> Mark? {
    let block = map.blocks[index]
    guard let mark = marks.mark(block.text) else {
      if findings.take(index, from: map) != nil {
        findings.leave(block)
        findings.report(.markUnknown(block.text), at: block.reference)
      }
      return nil
    }
    findings.claim(index)
    if block.text != mark.rawValue {
      findings.report(.markVariant(block.text, mark), at: block.reference)
    }
    return mark
  }

  /// The cell that holds the value of a field in a line, or would hold it.
  private func cell(
    of field: GoalField, in line: TableLine, _ binding: ColumnBinding, _ merges: VerticalMerges
  ) -> CellReference {
    if let index = line[field] { return map.blocks[index].reference }
    if let blank = merges.range(of: field, joining: line.row, to: line.row) { return blank.topLeft }
    return CellReference(row: line.row, column: binding[field].lowerBound)
  }
}
