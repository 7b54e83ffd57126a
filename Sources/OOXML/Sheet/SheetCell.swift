public import Grid

/// A cell of a row read by ``SheetRows``; its value and text are computed on demand.
public struct SheetCell {
  private let content: RowContent
  private let decoder: RowDecoder
  private let raw: RawCell

  init(_ content: RowContent, _ decoder: RowDecoder, _ raw: RawCell) {
    self.content = content
    self.decoder = decoder
    self.raw = raw
  }

  /// Where the cell is.
  public var reference: CellReference {
    CellReference(row: Int(raw.row), column: Int(raw.column))
  }

  /// The stored value.
  public var value: CellValue { cell.value }

  /// The displayed text.
  public var text: String { cell.text }

  /// The value and the text together.
  public var cell: Cell {
    // Rows contain no cell whose shared string is missing or blank.
    (try? decoder.decoder.cell(raw, content.row.text)) ?? Cell(reference, text: "")
  }
}
