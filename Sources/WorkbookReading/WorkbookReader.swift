public import Grid
public import Messages

/// An opened file of worksheets, whatever its format.
///
/// A new input format is one room with a type that conforms, and one line in `Conversion` that
/// recognises its first bytes. Opening reads the list of sheets; each sheet is read when it is asked
/// for. A reader is used by one task at a time; many may be open at once.
public protocol WorkbookReader: AnyObject {
  /// The sheets, in the file's order, whatever their kind.
  var sheets: [SheetEntry] { get }

  /// Reads a whole sheet.
  ///
  /// - Parameter index: the sheet's place in ``sheets``.
  /// - Returns: its cells, merges and what else can be seen on it; a sheet that is no worksheet has
  ///   no cells.
  /// - Throws: `unreadableFile` for a damaged sheet, `tooLarge` past a limit; the place names part,
  ///   sheet and cell as far as they are known.
  func grid(at index: Int) throws(ReadError) -> Grid

  /// Writes the displayed texts of a sheet as delimited text.
  ///
  /// The text spans A1 to the last used row and column; a sheet without cells gives nothing. Memory
  /// does not grow with the sheet.
  ///
  /// - Parameters:
  ///   - index: the sheet's place in ``sheets``.
  ///   - form: the separator and line ends.
  ///   - sink: receives the text in pieces, in UTF-8.
  /// - Throws: `ReadError` as ``grid(at:)``, and `tooLarge` for a sheet with more than
  ///   ``ReadingLimits/blankFields`` blank fields; what `sink` throws.
  func writeTexts(
    ofSheet index: Int, as form: DelimitedForm, to sink: @escaping (Span<UInt8>) throws -> Void
  ) throws
}
