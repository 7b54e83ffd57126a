import Grid
import Messages

extension FormFindings {
  /// The decision about every cell of a form, in the order of the cells; `nil` if not requested.
  ///
  /// `sheet` is the sheet that was read, `nil` if a column is missing.
  func allDecisions(_ sheet: GoalSheet?) -> [FormDecision]? {
    guard var all = decisions else { return nil }
    if let sheet { all += values(of: sheet) }
    for text in unplaced {
      all.append(
        FormDecision(cell: text.cell, text: text.text, role: .unplaced(code(at: text.cell))))
    }
    return all.enumerated().sorted { ($0.element.cell, $0.offset) < ($1.element.cell, $1.offset) }
      .map(\.element)
  }

  /// The values of the rows, each at the cells that make it up.
  private func values(of sheet: GoalSheet) -> [FormDecision] {
    sheet.rows.indices.flatMap { row in
      GoalField.allCases.flatMap { field -> [FormDecision] in
        let value = sheet.rows[row]
        guard !value.continues.contains(field), value.hasValue(field) else { return [] }
        return places.cells(row: row, field).map { cell in
          FormDecision(
            cell: cell, text: value.displayed(field), role: .value(field, row: row + 1))
        }
      }
    }
  }

  /// Why a cell's text is unplaced: the message about the cell, or about its whole line.
  private func code(at cell: CellReference) -> MessageCode {
    if let message = messages.first(where: { $0.cell == cell && !$0.text.isCheck }) {
      return message.text.code
    }
    let line = messages.first { message in
      message.cell?.row == cell.row && [.rowSkipped, .struckText].contains(message.text.code)
    }
    return line?.text.code ?? .unplacedText
  }
}

extension GoalRow {
  /// A field's value as displayed.
  fileprivate func displayed(_ field: GoalField) -> String {
    switch field.described.value {
    case .number(let path), .text(let path): self[keyPath: path]
    case .list(let path): self[keyPath: path].joined(separator: " ")
    case .quantity(let path): self[keyPath: path]?.text ?? ""
    case .mark(let path): self[keyPath: path]?.rawValue ?? ""
    }
  }
}
