import Grid
import Messages
public import WorkbookReading

extension BinaryWorkbook {
  /// The sheet is read twice: to find the extent of its cells, and to write them.
  ///
  /// Only cells that are out of order are collected first.
  public func writeTexts(
    ofSheet index: Int, as form: DelimitedForm, to sink: @escaping (Span<UInt8>) throws -> Void
  ) throws {
    let sheet = sheets[index]
    guard sheet.kind == .worksheet else { return }
    do {
      try writeCells(ofSheet: index, as: form, to: sink)
    } catch let error as ReadError {
      throw error.located(in: Place(part: streamName, sheet: sheet.name))
    }
  }

  private func writeCells(
    ofSheet index: Int, as form: DelimitedForm, to sink: @escaping (Span<UInt8>) throws -> Void
  ) throws {
    let extent = try extent(ofSheet: index)
    guard extent.cellCount > 0 else { return }
    try extent.checkBlanks(limits)
    var writer = SheetTextWriter(form, width: extent.width, to: sink)
    if extent.isSorted {
      try forEachCell(ofSheet: index) { cell in try writer.write(cell) }
    } else {
      for cell in try grid(at: index).cells { try writer.write(cell) }
    }
    try writer.finish()
  }

  private func extent(ofSheet index: Int) throws -> SheetExtent {
    var extent = SheetExtent()
    try forEachCell(ofSheet: index) { cell in
      try extent.add(cell.reference, bytes: cell.text.utf8.count, limits)
    }
    return extent
  }

  private func forEachCell(ofSheet index: Int, _ body: (Cell) throws -> Void) throws {
    var records = try cells(ofSheet: index)
    let survey = try records.survey()
    var decoder = CellDecoder(globals, hidesZeros: survey.hidesZeros, limits: limits)
    while let item = try records.next() {
      guard case .cell(let raw) = item, var cell = try decoder.cell(raw) else { continue }
      if cell.showsNothing { cell.text = "" }
      try body(cell)
    }
  }
}
