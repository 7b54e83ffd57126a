import Grid

/// Points out columns whose cell in a line is two, one below the other, with one label for both.
extension DraftWriter {
  func writeRowWords(of column: DraftColumn, to text: inout DraftText) {
    if let word = column.leaf.word {
      text.comment(
        "「\(column.leaf.text)」（\(draft.place(of: column.leaf.cell))）の欄は、一行の中で段に分かれています。「\(word)」と印字された段を読みます。",
        indent: 2)
    }
    guard !column.leaf.words.isEmpty else { return }
    let words = column.leaf.words.map { "「\($0)」" }.joined()
    text.comment(
      "要確認：一つの目標の行に\(words)と印字されています。それぞれを一行とし、印字された言葉を「\(column.label)」の列に読みます。",
      indent: 2)
  }

  func writeHalves(of column: DraftColumn, to text: inout DraftText) {
    guard let printed = draft.table.halves(of: column.leaf, draft.sheet) else { return }
    text.comment(
      "要確認：「\(column.label)」（\(draft.place(of: column.leaf.cell))）の欄は、一行の中で上下に分かれています。見出しはひとつなので、",
      "上下に書かれた言葉をひとつの値にまとめて読みます。", indent: 2)
    if !printed.isEmpty {
      text.comment("印字された\(printed.map { "「\($0)」" }.joined())も、その値に入ります。", indent: 2)
    }
  }
}

extension DraftTable {
  /// The texts printed in the upper and lower cells that a line has under one label; `nil` if it has one
  /// cell there.
  fileprivate func halves(of leaf: Leaf, _ sheet: FormSheet) -> [String]? {
    let depth = (leaves.compactMap(\.place).max() ?? 0) + 1
    guard depth > 1, leaf.place == nil else { return nil }
    let rows = firstLine..<firstLine + depth
    let column = leaf.columns.upperBound
    let areApart = rows.allSatisfy { row in
      let cell = CellReference(row: row, column: column)
      return sheet.range(at: cell).rows.count == 1 && sheet.isRuledBelow(cell)
    }
    guard areApart else { return nil }
    return rows.flatMap { row in
      sheet.blocks(inRow: row).filter { leaf.columns.overlaps($0.range.columns) }.map(\.text)
    }
  }
}
