public import Grid

/// A cell of a row that is walked; its value and text are made when they are asked for.
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

  /// What the cell stores.
  public var value: CellValue { cell.value }

  /// The cell as it is displayed.
  public var text: String { cell.text }

  /// Value and text together.
  public var cell: Cell {
    // Rows hold no cell whose shared string is missing or blank.
    (try? decoder.decoder.cell(raw, content.row.text)) ?? Cell(reference, text: "")
  }
}
