public import Messages

/// The rows of a worksheet, one after another, in file order.
///
/// Only one row is in memory at a time, whatever the sheet's size, and a cell's value is computed
/// only on demand.
///
/// ```swift
/// let rows = try workbook.rows(at: 0)
/// while let row = try rows.next() {
///   for cell in row { print(cell.reference, cell.text) }
/// }
/// ```
public final class SheetRows {
  /// `nil` for a sheet that is not a worksheet.
  private var scanner: SheetScanner?
  private let decoder: RowDecoder
  private let place: Place
  private var content = RowContent()

  init(_ scanner: consuming SheetScanner?, _ decoder: CellDecoder, place: Place) {
    self.scanner = scanner
    self.decoder = RowDecoder(decoder)
    self.place = place
  }

  /// Reads the next row that the worksheet lists; rows without cells may be missing.
  ///
  /// - Returns: `nil` after the last row.
  /// - Throws: the same errors as ``Workbook/grid(at:)``.
  public func next() throws(ReadError) -> SheetRow? {
    if !isKnownUniquelyReferenced(&content) { content = RowContent() }
    do {
      guard try scanner?.nextRow(&content.row) == true else { return nil }
      decoder.decoder.hidesZeros = scanner?.hidesZeros == true
      let strings = decoder.decoder.strings
      try content.row.cells.keep { cell throws(ReadError) in
        guard cell.kind == .shared else { return true }
        guard let range = strings.range(cell.start) else { throw strings.missing(cell) }
        return !range.isEmpty
      }
    } catch {
      throw error.located(in: place)
    }
    return SheetRow(content, decoder)
  }
}
