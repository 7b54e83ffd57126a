import Grid
import Messages

/// Reads the lines of a table as rows of the model, with values filled down.
struct TableReader {
  let map: SheetMap
  let evaluations: EvaluationReader
  let quantities: QuantityText
  let fields: FormFields
  let dates: DateReader

  /// Whether merges, not blanks, show what lines share.
  let isMerged: Bool

  /// The rows of a table, with the cell of each value.
  func rows(of parts: [TablePart], into findings: inout FormFindings) -> GoalRows {
    var rows = GoalRows()
    let lineCount = parts.reduce(0) { $0 + $1.lines.count }
    rows.reserveCapacity(lineCount)
    findings.places.reserveRows(lineCount, width: fields.width)
    for part in parts {
      let merges = VerticalMerges(map: map, part: part)
      for (position, line) in part.lines.enumerated() {
        var row = blankRow()
        let above = rows.elements.indices.last
        if let above {
          row.continues = continues(part, position, merges)
          let elements = rows.elements.span
          for field in row.continues.members { row.copy(field, from: elements[above]) }
        }
        var dittos = dittoMarks(line, row.continues)
        if !dittos.isEmpty {
          dittos = above.map { withValues(dittos, rows.elements[$0]) } ?? []
          for field in dittos.members {
            if let above { row.copy(field, from: rows.elements[above]) }
          }
        }
        fill(&row, line, dittos, part.binding, merges, into: &findings)
        addPlaces(line, part.binding, merges, row.continues, dittos, rows.count, to: &findings)
        do {
          try rows.append(consume row)
        } catch {
          preconditionFailure("a row's continued values were not copied from the row above")
        }
      }
    }
    return rows
  }

  private func blankRow() -> GoalRow {
    var row = GoalRow()
    if !fields.further.isEmpty { row.further = fields.blanks }
    return row
  }

  // MARK: - Continued values

  private func continues(
    _ part: TablePart, _ position: Int, _ merges: VerticalMerges
  ) -> GoalFieldSet {
    let line = part.lines[position]
    guard isMerged else { return continuesByBlanks(line).intersection(part.binding.fields) }
    return continuesByMerges(part, position, merges)
  }

  private func continuesByMerges(
    _ part: TablePart, _ position: Int, _ merges: VerticalMerges
  ) -> GoalFieldSet {
    let line = part.lines[position]
    var continues = GoalFieldSet()
    if position > 0 {
      let above = part.lines[position - 1]
      for field in part.binding.fields.members
      where line[field] == nil
        && merges.range(of: field, joining: line.row, to: above.lastRow) != nil
      {
        continues.insert(field)
      }
    }
    // A blank goal, or one of a further column like it, beside a number of its own repeats the goal
    // above; one that is merged over lines of its own is blank.
    if line[.no] != nil {
      for field in fields.inheriting.intersection(part.binding.fields).members
      where line[field] == nil && !isMergedOverLines(field, part, position, merges) {
        continues.insert(field)
      }
    }
    return continues
  }

  /// Whether the blank cell of a field is merged over this line and the next.
  private func isMergedOverLines(
    _ field: GoalField, _ part: TablePart, _ position: Int, _ merges: VerticalMerges
  ) -> Bool {
    guard position + 1 < part.lines.count else { return false }
    let next = part.lines[position + 1]
    return merges.range(of: field, joining: next.row, to: part.lines[position].row) != nil
  }

  private static let groups = FieldDescription.SharingGroup.allCases.map(\.fields)

  /// What is shared according to blanks and borders, in a table without merges.
  ///
  /// - SeeAlso: SPEC section 2, "What a line without merges means"
  private func continuesByBlanks(_ line: TableLine) -> GoalFieldSet {
    var continues = GoalFieldSet(line.sharedByBorders.members.lazy.filter { line[$0] == nil })
    for field in fields.inheriting.members where line[field] == nil { continues.insert(field) }
    guard line[.goal] == nil else { return continues }
    guard line[.no] == nil else { return continues }
    continues.insert(.no)
    if line[.planPosition] == nil { continues.insert(.planPosition) }
    for group in Self.groups where group.allSatisfy({ line[$0] == nil }) {
      for field in group { continues.insert(field) }
    }
    return continues
  }

  /// The fields whose only cell holds a ditto mark.
  private func dittoMarks(_ line: TableLine, _ continues: GoalFieldSet) -> GoalFieldSet {
    var dittos = GoalFieldSet()
    guard map.hasDittos else { return dittos }
    for field in line.fields.members where !continues.contains(field) {
      guard let index = line[field], map.blocks[index].traits.contains(.isDitto),
        line.blocks(of: field).count == 1
      else { continue }
      dittos.insert(field)
    }
    return dittos
  }

  /// The fields that have a value in the row above.
  private func withValues(_ fields: GoalFieldSet, _ above: GoalRow) -> GoalFieldSet {
    GoalFieldSet(fields.members.lazy.filter { above.hasValue($0) })
  }

  // MARK: - Values

  private func fill(
    _ row: inout GoalRow, _ line: TableLine, _ dittos: GoalFieldSet, _ binding: ColumnBinding,
    _ merges: VerticalMerges, into findings: inout FormFindings
  ) {
    for field in dittos.members {
      guard let index = line[field] else { continue }
      findings.claim(index)
      findings.decide(map.blocks[index].reference, map.blocks[index].text, .ditto)
      // A number written again would be a duplicate: a goal of several lines has it once.
      findings.report(
        .ditto(map.blocks[index].text), at: map.blocks[index].reference,
        suggesting: field == .no ? nil : row.displayed(field))
    }
    let taken = dittos.union(row.continues)
    // In the form's order: a quantity may take its unit from the indicator before it.
    for field in binding.fields.members {
      if dittos.contains(field) {
        repeatQuantity(field, &row)
        continue
      }
      // Without a text, there may still be a mark drawn over the cell.
      guard !taken.contains(field), line.fields.contains(field) || !evaluations.drawn.isEmpty
      else { continue }
      if let index = field.furtherIndex {
        row.further[index].value = further(
          field, line, place(of: field, line, binding, merges), &findings)
        continue
      }
      switch field.value {
      case .number(let path):
        if let value = text(field, line, &findings) {
          row[path] = number(value, line, &findings)
        }
      case .text(let path):
        if let value = text(field, line, &findings) { row[path] = value }
      case .list(let path):
        if let value = text(field, line, &findings) {
          row[path] = ListText.planPositions(in: value)
        }
      case .quantity(let path):
        if let value = text(field, line, &findings) {
          row[path] = quantity(value, field, line, unitFrom: row.indicator)
        }
      case .mark(let path):
        row[path] = evaluations.mark(
          line.blocks(of: field), of: field, in: place(of: field, line, binding, merges),
          into: &findings)
      }
    }
  }

  /// The text of a field's cells; `nil` if they are blank or contain an error.
  private func text(
    _ field: GoalField, _ line: TableLine, _ findings: inout FormFindings
  ) -> String? {
    guard let index = line[field] else { return nil }
    return line.further.isEmpty
      ? findings.take(index, from: map) : joined(line, field, &findings)
  }

  /// Derives a quantity repeated by a ditto mark again, as its unit may be in this row's indicator.
  private func repeatQuantity(_ field: GoalField, _ row: inout GoalRow) {
    guard field.furtherIndex == nil, case .quantity(let path) = field.value, let above = row[path],
      let anew = quantities.quantity(above.text, indicator: row.indicator),
      anew.number == above.number
    else { return }
    row[path] = anew
  }

  // MARK: - Further columns

  /// The value of a column that a template adds, by its kind; blank if the text is not of the kind.
  private func further(
    _ field: GoalField, _ line: TableLine, _ place: CellRange, _ findings: inout FormFindings
  ) -> FurtherValue.Value {
    let kind = fields.kind(of: field)
    if kind == .mark {
      return .mark(
        evaluations.mark(line.blocks(of: field), of: field, in: place, into: &findings))
    }
    guard let index = line[field], let text = text(field, line, &findings) else {
      return .blank(of: kind)
    }
    switch kind {
    case .text, .mark: return .text(text)
    case .quantity:
      // The indicator's unit is that of target and result.
      let label = fields.further(field)?.label ?? ""
      return .quantity(quantity(text, field, line, unitFrom: label))
    case .date:
      let stored = line.blocks(of: field).count == 1 ? map.value(of: index) : nil
      guard let date = dates.date(text, stored: stored) else {
        findings.leave(map.blocks[index].reference, text)
        findings.report(
          .furtherDateUnreadable(text, label: fields.further(field)?.label ?? ""),
          at: map.blocks[index].reference)
        return .date(nil)
      }
      return .date(date)
    }
  }

  /// The texts of a field's cells, joined.
  private func joined(
    _ line: TableLine, _ field: GoalField, _ findings: inout FormFindings
  ) -> String? {
    guard let first = line[field] else { return nil }
    var text = findings.take(first, from: map)
    for part in line.further where part.field == field {
      guard let more = findings.take(part.block, from: map) else { continue }
      text = text.map { $0 + part.joint + more } ?? more
    }
    return text
  }

  private func number(
    _ text: String, _ line: TableLine, _ findings: inout FormFindings
  ) -> String {
    guard let index = line[.no] else { return text }
    if let number = NumberText.number(text) { return number }
    if fields.numbersArePlain {
      findings.report(.numberUnreadable(text), at: map.blocks[index].reference)
    }
    return text
  }

  private func quantity(
    _ text: String, _ field: GoalField, _ line: TableLine, unitFrom indicator: String
  ) -> Quantity? {
    let single = line.further.isEmpty || line.blocks(of: field).count == 1 ? line[field] : nil
    return quantities.quantity(
      text, indicator: indicator,
      counted: single.map { map.countedText(of: $0) } ?? map.joinedCounted(line, field),
      stored: single.flatMap { map.number(of: $0) })
  }

  // MARK: - Places

  /// The cell of 評価 of a line, with the cells merged or ruled to it.
  private func place(
    of field: GoalField, _ line: TableLine, _ binding: ColumnBinding, _ merges: VerticalMerges
  ) -> CellRange {
    if let index = line[field] { return map.blocks[index].range }
    if let blank = merges.range(of: field, joining: line.row, to: line.row) { return blank }
    if let cell = binding.cells?[field] { return cell }
    let column = binding[field] ?? binding.columns
    return CellRange(rows: line.row...max(line.row, line.lastRow), columns: column)
  }

  private func addPlaces(
    _ line: TableLine, _ binding: ColumnBinding, _ merges: VerticalMerges,
    _ continues: GoalFieldSet, _ dittos: GoalFieldSet, _ row: Int,
    to findings: inout FormFindings
  ) {
    for field in GoalField.all(fields.width) {
      findings.places.add(
        continues.contains(field) ? nil : cell(of: field, in: line, binding, merges))
    }
    for field in dittos.members {
      let above = findings.places.cells(row: row - 1, field)
      findings.places.setSources(above, of: field)
    }
    guard !line.further.isEmpty else { return }
    for field in Set(line.further.map(\.field)) where !dittos.contains(field) {
      findings.places.setSources(
        line.blocks(of: field).map { map.blocks[$0].reference }, of: field)
    }
  }

  /// The cell that contains, or would contain, the value of a field in a line.
  private func cell(
    of field: GoalField, in line: TableLine, _ binding: ColumnBinding, _ merges: VerticalMerges
  ) -> CellReference {
    if let index = line[field] { return map.blocks[index].reference }
    if let blank = merges.range(of: field, joining: line.row, to: line.row) { return blank.topLeft }
    if let cell = binding.cells?[field] { return cell.topLeft }
    return CellReference(
      row: line.row, column: (binding[field] ?? binding.columns).lowerBound)
  }
}

extension SheetMap {
  /// The texts of a field's cells without superscripts, joined.
  fileprivate func joinedCounted(_ line: TableLine, _ field: GoalField) -> String {
    var text = line[field].map { countedText(of: $0) } ?? ""
    for part in line.further where part.field == field {
      text += part.joint + countedText(of: part.block)
    }
    return text
  }
}
