import Grid

extension CellSizes {
  /// The notes as they can be seen: a note on a cell that a merged one covers moves to that one,
  /// which Excel shows in its place, and says which cell it is about.
  func visible(_ notes: [CellNote]) -> [CellNote] {
    guard !merges.isEmpty else { return notes }
    let notes = notes.sorted { $0.cell < $1.cell }
    var covering: [Int: CellReference] = [:]
    for range in merges.values {
      var index = Self.first(of: notes, fromRow: range.rows.lowerBound)
      while index < notes.count, notes[index].cell.row <= range.rows.upperBound {
        if range.columns.contains(notes[index].cell.column) { covering[index] = range.topLeft }
        index += 1
      }
    }
    var texts: [CellReference: [String]] = [:]
    for (index, note) in notes.enumerated() {
      let place = covering[index] ?? note.cell
      texts[place, default: []].append(
        place == note.cell ? note.text : "\(note.cell): \(note.text)")
    }
    return texts.sorted { $0.key < $1.key }.map { cell, texts in
      CellNote(cell: cell, text: texts.joined(separator: "\n"))
    }
  }

  /// The index of the first of the sorted notes that is at or below a row.
  private static func first(of notes: [CellNote], fromRow row: Int) -> Int {
    var (low, high) = (0, notes.count)
    while low < high {
      let middle = (low + high) / 2
      if notes[middle].cell.row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
