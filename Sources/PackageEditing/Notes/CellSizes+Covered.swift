import Bytes
import Grid

extension CellSizes {
  /// The notes as they can be seen: a note on a cell that a merged one covers moves to that one,
  /// which Excel shows in its place, and says which cell it is about.
  func visible(_ notes: [CellNote]) -> [CellNote] {
    guard !merges.isEmpty else { return notes }
    let notes = notes.sorted { $0.cell < $1.cell }
    var covering: [Int: CellReference] = [:]
    for range in merges.values {
      var index = notes.partitionPoint { $0.cell.row >= range.rows.lowerBound }
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
}
