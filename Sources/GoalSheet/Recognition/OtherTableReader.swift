import Grid

/// Reads tables with other labels below a form's own: each is one text, a line for each of its lines.
struct OtherTableReader {
  let map: SheetMap
  let borders: Borders
  /// The first row below the labels of the form's own table.
  let start: Int

  /// The lines of the table with some labels, as a text, and its cells; `nil` if nobody filled it in.
  func read(
    _ labels: [String], _ findings: inout FormFindings
  ) -> (text: String, cells: [CellReference])? {
    guard let header = header(labels) else { return nil }
    let columns = header.map { map.blocks[$0].range.columns }
    var row = header.map { map.blocks[$0].range.rows.upperBound }.max() ?? start
    var lines: [String] = []
    var cells: [CellReference] = []
    while true {
      row += 1
      let texts = map.texts(in: row).filter { index in
        columns.contains { $0.overlaps(map.blocks[index].range.columns) }
      }
      guard goesOn(row, columns, texts) else { break }
      let free = texts.filter { !findings.claimed.contains($0) }
      if free.isEmpty, !texts.allSatisfy(isNumber) { break }
      for index in free {
        findings.claim(index)
        cells.append(map.blocks[index].reference)
      }
      // A number that is printed in advance is no line.
      guard !free.allSatisfy(isNumber) || free.count > 1 else { continue }
      lines.append(line(free, columns))
    }
    return lines.isEmpty ? nil : (lines.joined(separator: "\n"), cells)
  }

  /// The labels, side by side in one row.
  private func header(_ labels: [String]) -> [Int]? {
    let keys = labels.map(PrintedTexts.key)
    for index in map.blocks(in: start..<Int.max)
    where PrintedTexts.key(of: map.blocks[index].text) == keys.first {
      let row = map.texts(in: map.blocks[index].reference.row).drop { $0 < index }
      let found = Array(row.prefix(keys.count))
      if found.map({ PrintedTexts.key(of: map.blocks[$0].text) }) == keys { return found }
    }
    return nil
  }

  /// Whether a row is one of the table: ruled, or in a sheet without lines not blank.
  private func goesOn(_ row: Int, _ columns: [ClosedRange<Int>], _ texts: [Int]) -> Bool {
    guard !borders.isEmpty, let first = columns.first else { return !texts.isEmpty }
    return borders.edges(of: CellReference(row: row, column: first.lowerBound))
      .isSuperset(of: [.left, .bottom])
  }

  private func isNumber(_ index: Int) -> Bool {
    NumberText.looksLikeNumber(map.blocks[index].text)
  }

  /// The texts of a line, with a bar between columns.
  private func line(_ texts: [Int], _ columns: [ClosedRange<Int>]) -> String {
    var cells = columns.map { column in
      texts.filter { column.contains(map.blocks[$0].range.columns.lowerBound) }
        .map { map.blocks[$0].text }.joined(separator: " ")
    }
    while cells.last?.isEmpty == true { cells.removeLast() }
    return cells.joined(separator: " | ")
  }
}

extension FormReader {
  /// Reads the tables whose lines are the values of fields.
  func readOtherTables(
    _ grid: Grid, _ map: SheetMap, below start: Int, into sheet: inout GoalSheet,
    _ findings: inout FormFindings
  ) {
    let reader = OtherTableReader(map: map, borders: grid.borders, start: start)
    for (field, labels) in words.vocabulary.tables {
      guard case .further(let index) = field, words.fields.furtherHeaders[index].kind == .text,
        let (text, cells) = reader.read(labels, &findings), let first = cells.first
      else { continue }
      sheet.further[index].value = .text(text)
      findings.places.setCell(first, of: field)
      findings.places.furtherHeaders[field] = Array(cells.dropFirst())
      for cell in cells { findings.decide(cell, text, .header(field)) }
    }
  }
}
