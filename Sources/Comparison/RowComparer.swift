import GoalSheet

/// Compares the rows of two sheets of one section.
struct RowComparer {
  let old: GoalSheet
  let new: GoalSheet
  /// Whether both sheets are of the same fiscal year, in which the plan must stay.
  let isOneYear: Bool
  /// For the labels of fields that a template adds.
  var fields = FormFields.official

  /// The rows in the order of the new sheet; a dropped one follows the old row above it.
  func rows() -> [RowComparison] {
    let partners = RowPairing.partners(old.rows, new.rows)
    let pairs = partners.enumerated().compactMap { old, new in new.map { (old: old, new: $0) } }
    let inOrder = IncreasingRun.positions(in: pairs.map(\.new))
    var byNew: [Int: RowComparison] = [:]
    for (position, pair) in pairs.enumerated() {
      byNew[pair.new] = comparison(pair.old, pair.new, isMoved: !inOrder.contains(position))
    }
    var result: [RowComparison] = []
    var dropped = partners.indices.filter { partners[$0] == nil }[...]
    // A dropped row comes before the first pair in order that was below it.
    func addDropped(above limit: Int) {
      while let index = dropped.first, index < limit {
        result.append(alone(.dropped, old: index))
        dropped.removeFirst()
      }
    }
    let anchors = Set(inOrder.map { pairs[$0].new })
    for index in new.rows.indices {
      guard let row = byNew[index] else {
        result.append(alone(.added, new: index))
        continue
      }
      if anchors.contains(index), let oldIndex = row.oldIndex { addDropped(above: oldIndex) }
      result.append(row)
    }
    addDropped(above: old.rows.count)
    return withoutRepeats(result)
  }

  // MARK: - Rows without a partner

  private func alone(
    _ status: RowComparison.Status, old oldIndex: Int? = nil, new newIndex: Int? = nil
  ) -> RowComparison {
    let row = oldIndex.map { old.rows[$0] } ?? newIndex.map { new.rows[$0] } ?? GoalRow()
    var result = RowComparison(
      status: status, oldIndex: oldIndex, newIndex: newIndex,
      old: oldIndex == nil ? nil : row, new: newIndex == nil ? nil : row)
    result.isPlanChange =
      isOneYear && !(row.goal.isEmpty && row.indicator.isEmpty && row.target == nil)
    return result
  }

  // MARK: - Pairs

  private func comparison(_ oldIndex: Int, _ newIndex: Int, isMoved: Bool) -> RowComparison {
    let (before, after) = (old.rows[oldIndex], new.rows[newIndex])
    var result = RowComparison(
      status: .kept, oldIndex: oldIndex, newIndex: newIndex, old: before, new: after)
    for field in after.fields where field != .no {
      if let change = change(of: field, before, after, oldIndex, newIndex) {
        result.changes.append(change)
      }
    }
    if isMoved {
      result.status = .moved
    } else if result.changes.contains(where: { $0.field == .row(.goal) }) {
      result.status = .reworded
    }
    return result
  }

  private func change(
    of field: GoalField, _ before: GoalRow, _ after: GoalRow, _ oldIndex: Int, _ newIndex: Int
  ) -> ValueChange? {
    guard !before.agrees(with: after, in: field) else { return nil }
    let (oldText, newText) = (Self.text(of: field, before), Self.text(of: field, after))
    guard !ComparedText.areSame(oldText, newText) else { return nil }
    var change = ValueChange(
      field: changed(field, after), old: oldText, new: newText,
      oldCell: old.source?.cells?.cell(row: oldIndex, field),
      newCell: new.source?.cells?.cell(row: newIndex, field),
      spans: TextDifference.spans(from: oldText, to: newText))
    change.parts = Self.parts(Self.quantity(of: field, before), Self.quantity(of: field, after))
    change.isPlanChange = isOneYear && change.field.isPlan
    return change
  }

  /// What differs in two quantities; nothing in particular where one of them is blank.
  private func changed(_ field: GoalField, _ row: GoalRow) -> ChangedField {
    guard field.furtherIndex != nil else { return .row(field) }
    let key = row.key(of: field)
    return .further(key: key, label: fields.further.first { $0.key == key }?.label ?? key)
  }

  private static func parts(_ old: Quantity?, _ new: Quantity?) -> [ValueChange.Part] {
    guard let old, let new else { return [] }
    var parts: [ValueChange.Part] = []
    if old.number != new.number { parts.append(.number) }
    if old.unit != new.unit { parts.append(.unit) }
    if old.bound != new.bound { parts.append(.bound) }
    return parts.isEmpty ? [.words] : parts
  }

  private static func text(of field: GoalField, _ row: GoalRow) -> String {
    if let index = field.furtherIndex { return row.further(index)?.value.text ?? "" }
    return switch field.value {
    case .number(let path), .text(let path): row[path]
    case .list(let path): row[path].joined(separator: "\n")
    case .quantity(let path): row[path]?.text ?? ""
    case .mark(let path): row[path]?.rawValue ?? ""
    }
  }

  private static func quantity(of field: GoalField, _ row: GoalRow) -> Quantity? {
    if let index = field.furtherIndex {
      guard case .quantity(let quantity)? = row.further(index)?.value else { return nil }
      return quantity
    }
    guard case .quantity(let path) = field.value else { return nil }
    return row[path]
  }

  // MARK: - Merged cells

  /// Drops a change that repeats that of the line above because the cell spans both.
  private func withoutRepeats(_ rows: [RowComparison]) -> [RowComparison] {
    let places = Dictionary(
      rows.compactMap { row in row.newIndex.map { ($0, row) } }, uniquingKeysWith: { $1 })
    return rows.map { row in
      guard let newIndex = row.newIndex, let oldIndex = row.oldIndex,
        let above = places[newIndex - 1], above.oldIndex == oldIndex - 1
      else { return row }
      var row = row
      row.changes.removeAll { change in
        guard let field = row.new?.field(of: change),
          row.old?.continues.contains(field) == true || row.new?.continues.contains(field) == true
        else { return false }
        return above.changes.contains {
          $0.field == change.field && $0.old == change.old && $0.new == change.new
        }
      }
      return row
    }
  }
}

extension SheetCells {
  /// The cell of a row's value.
  func cell(row: Int, _ field: GoalField) -> Cell? {
    rows.indices.contains(row) ? rows[row][field] : nil
  }
}

extension GoalRow {
  /// The row's field that a change is about.
  fileprivate func field(of change: ValueChange) -> GoalField? {
    switch change.field {
    case .row(let field): field
    case .further(let key, _): further.firstIndex { $0.key == key }.map(GoalField.further)
    case .header: nil
    }
  }
}
