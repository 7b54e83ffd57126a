import Grid
import Messages

extension FormFindings {
  /// What was decided of every cell of a form.
  ///
  /// - Parameter sheet: The sheet that was read; `nil` where a column is missing.
  /// - Returns: The decisions in the order of the cells; `nil` where nobody asked.
  func allDecisions(_ sheet: GoalSheet?) -> [FormDecision]? {
    guard var all = decisions else { return nil }
    if let sheet { all += values(of: sheet) }
    for text in unplaced {
      let (code, reason) = reason(at: text.cell)
      all.append(FormDecision(cell: text.cell, text: text.text, role: .unplaced(code, reason)))
    }
    return all.enumerated().sorted { ($0.element.cell, $0.offset) < ($1.element.cell, $1.offset) }
      .map(\.element)
  }

  /// Keeps the texts of the cells in `rows`, where decisions are asked for.
  mutating func keepTexts(of map: SheetMap, in rows: Range<Int>) {
    guard decisions != nil else { return }
    for index in map.blocks(in: rows) where !map.blocks[index].isBlank {
      cellTexts[map.blocks[index].reference] = map.blocks[index].text
    }
  }

  /// The values of the rows, each at the cells that it is made of.
  private func values(of sheet: GoalSheet) -> [FormDecision] {
    sheet.rows.indices.flatMap { row in
      sheet.rows[row].fields.flatMap { field -> [FormDecision] in
        let value = sheet.rows[row]
        guard !value.continues.contains(field), value.hasValue(field) else { return [] }
        return places.cells(row: row, field).map { cell in
          FormDecision(
            cell: cell, text: cellTexts[cell] ?? value.displayed(field),
            role: .value(field, row: row + 1))
        }
      }
    }
  }

  /// Why a cell's text is unplaced: what was said of the cell, or of its whole line.
  private func reason(at cell: CellReference) -> (MessageCode, BilingualText) {
    let own = messages.first { $0.cell == cell && !$0.text.isCheck }
    let line = messages.first { message in
      message.cell?.row == cell.row && [.rowSkipped, .struckText].contains(message.text.code)
    }
    if let own { return (own.text.code, BilingualText(own.text)) }
    if let line {
      // The message about a struck line quotes its first text, not this one.
      let code = line.text.code
      return (code, code == .struckText ? code.summary : BilingualText(line.text))
    }
    let code: MessageCode =
      leftColumns.contains { $0.contains(cell.column) } ? .columnAmbiguous : .unplacedText
    return (code, code.summary)
  }
}
