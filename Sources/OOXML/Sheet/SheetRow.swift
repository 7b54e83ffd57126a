/// One row of a worksheet: its non-blank cells in file order.
public struct SheetRow {
  private let content: RowContent
  private let decoder: RowDecoder

  init(_ content: RowContent, _ decoder: RowDecoder) {
    self.content = content
    self.decoder = decoder
  }

  /// Zero-based.
  public var index: Int { content.row.index }

  /// Whether the row is hidden.
  public var isHidden: Bool { content.row.isHidden }
}

extension SheetRow: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { content.row.cells.count }

  /// The element at a position, from zero.
  public subscript(position: Int) -> SheetCell {
    SheetCell(content, decoder, content.row.cells[position])
  }
}
