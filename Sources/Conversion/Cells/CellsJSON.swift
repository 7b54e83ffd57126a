import Grid
import JapaneseCalendar
import JSON

/// Worksheets as JSON: stored values, displayed texts, merged ranges.
///
/// A cell with struck text has `"struck"`, the struck parts of its text; one with notes or comments
/// has `"note"`, their texts joined by line breaks. Other cells lack these keys.
///
/// - SeeAlso: SPEC section 5, `cells --to json`
struct CellsJSON: ~Copyable {
  private enum Key: String {
    case sheets, name, visibility, cells, merges, ref, type, value, text, struck, note
  }

  private var json = JSONWriter(.oneLine)
  private let isOneLineEach: Bool

  /// - Parameter isOneLineEach: Whether each worksheet is a line of its own; otherwise all of them
  ///   form one document.
  init(isOneLineEach: Bool) {
    self.isOneLineEach = isOneLineEach
    guard !isOneLineEach else { return }
    json.beginObject()
    json.key(Key.sheets)
    json.beginArray()
  }

  /// Begins a worksheet, whose cells follow.
  mutating func begin(_ grid: Grid) {
    if !isOneLineEach { json.element() }
    json.beginObject()
    json.string(Key.name, grid.name)
    json.string(Key.visibility, grid.visibility.rawValue)
    json.key(Key.cells)
    json.beginArray()
  }

  /// Appends the next cells of a worksheet.
  mutating func append(_ cells: ArraySlice<Cell>, _ evidence: CellEvidence) {
    for cell in cells {
      json.element()
      Self.append(cell, evidence, to: &json)
    }
  }

  /// Ends a worksheet.
  mutating func end(_ grid: Grid) {
    json.endArray()
    json.key(Key.merges)
    json.array(grid.merges) { json, range in json.string(range.description) }
    json.endObject()
    if isOneLineEach { json.endLine() }
  }

  /// Ends the document.
  mutating func finish() {
    json.endArray()
    json.endObject()
    json.endLine()
  }

  mutating func takeBytes() -> [UInt8] { json.takeBytes() }

  private static func append(
    _ cell: Cell, _ evidence: CellEvidence, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.string(Key.ref, cell.reference.description)
    switch cell.value {
    case .text(let text):
      json.string(Key.type, "text")
      json.string(Key.value, text)
    case .number(let number):
      json.string(Key.type, "number")
      json.key(Key.value)
      json.number(number)
    case .boolean(let boolean):
      json.string(Key.type, "boolean")
      json.key(Key.value)
      json.boolean(boolean)
    case .error(let error):
      json.string(Key.type, "error")
      json.string(Key.value, error)
    case .date(let date):
      json.string(Key.type, "date")
      json.string(Key.value, date.description)
    }
    json.string(Key.text, cell.text)
    if let struck = evidence.struckText(of: cell) { json.string(Key.struck, struck) }
    if let note = evidence.notes[cell.reference] { json.string(Key.note, note) }
    json.endObject()
  }
}
