import Grid

/// What a worksheet says about a cell besides its value.
struct CellEvidence {
  /// The notes and comments of each cell, joined by line breaks.
  let notes: [CellReference: String]
  private let runs: [CellReference: [TextRun]]

  init(_ grid: Grid) {
    runs = grid.runs
    var notes: [CellReference: String] = [:]
    for object in grid.objects where !object.text.isEmpty {
      switch object.kind {
      case .note, .threadedComment:
        notes[object.anchor] = notes[object.anchor].map { $0 + "\n" + object.text } ?? object.text
      case .textBox, .shape, .picture, .formControl: break
      }
    }
    self.notes = notes
  }

  /// The struck parts of a cell's text; `nil` if nothing is struck.
  func struckText(of cell: Cell) -> String? {
    guard !runs.isEmpty, let runs = runs[cell.reference] else { return nil }
    let bytes = Array(cell.text.utf8)
    let struck = runs.filter { $0.style.contains(.struck) }
      .map { String(decoding: bytes[$0.range.clamped(to: 0..<bytes.count)], as: UTF8.self) }
    return struck.isEmpty ? nil : struck.joined()
  }
}
