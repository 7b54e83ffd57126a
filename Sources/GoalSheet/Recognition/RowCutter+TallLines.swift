import Grid

extension RowCutter {
  /// The lines of a form with labels one below the other in a column, each of which has a row of every line.
  ///
  /// A line reaches as far as the cells of its other columns are merged; where none are, it has as many
  /// rows as there are labels in a column, from a number on.
  func tallCandidates(_ rows: Range<Int>) -> [Candidate] {
    let blocks = map.blocks(in: rows)
    let depth = binding.places.values.map(\.count).max() ?? 1
    let whole = binding.fields.members.filter { binding.places[$0] == nil }
    func isWhole(_ range: CellRange) -> Bool {
      let fields = binding.fields(of: range)
      return whole.contains { fields.contains($0) }
    }
    let areMerged = blocks.contains {
      map.blocks[$0].range.rows.count > 1 && isWhole(map.blocks[$0].range)
    }
    let starts = binding.words?.firstRows(in: rows, of: map) ?? []
    var candidates: [Candidate] = []
    var position = blocks.lowerBound
    while position < blocks.upperBound {
      let row = map.blocks[position].reference.row
      let inRow = map.blocks(startingIn: row)
      var height = 1
      if starts.contains(row) {
        height = depth
      } else if areMerged {
        height = inRow.map { map.blocks[$0].range }.filter(isWhole).map(\.rows.count).max() ?? 1
      } else if !headerRows.contains(row), beginsLine(inRow, whole), !isPrintedRow(row) {
        height = depth
      }
      let inLine = map.blocks(in: row..<row + height)
      position = max(inLine.upperBound, position + 1)
      guard !headerRows.contains(row) else { continue }
      var candidate = Candidate(line: TableLine(row: row))
      for index in inLine where !labels.contains(index) && !map.blocks[index].isBlank {
        guard let field = field(of: map.blocks[index].range, inLine: row, height) else { continue }
        let isFirst = candidate.line[field] == nil
        candidate.line.add(
          index, to: field, joint: isFirst ? "" : "\n", row: map.blocks[index].reference.row)
        candidate.blocks.append(index)
      }
      if !candidate.blocks.isEmpty { candidates.append(candidate) }
    }
    return candidates
  }

  /// Whether a row has nothing but texts of the form, such as hints below its labels.
  private func isPrintedRow(_ row: Int) -> Bool {
    !printed.isEmpty && printed.isRow(map.texts(in: row).map { map.blocks[$0].text })
  }

  /// Whether a row has a text of a column whose cells are as tall as a line, or of the upper one of two.
  private func beginsLine(_ inRow: Range<Int>, _ whole: [GoalField]) -> Bool {
    inRow.contains { index in
      let block = map.blocks[index]
      return !block.isBlank && !binding.fields(of: block.range).isEmpty && !block.isWide
    }
  }

  /// The field of a cell in a line: of those that share its column, the one with its part of the rows.
  private func field(of range: CellRange, inLine row: Int, _ height: Int) -> GoalField? {
    let fields = binding.fields(of: range)
    guard let first = fields.first, let place = binding.places[first] else { return fields.first }
    let index =
      range.rows.count >= height ? 0 : (range.rows.lowerBound - row) * place.count / height
    return fields.members.first { binding.places[$0]?.index == index } ?? first
  }
}
