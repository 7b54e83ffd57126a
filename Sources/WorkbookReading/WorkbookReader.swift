public import Grid
public import Messages

/// An open file with worksheets, whatever its format.
///
/// A new input format needs one room with a type that conforms to this protocol, and one line in
/// `Conversion` that recognises its first bytes. Opening reads the list of sheets; each sheet is
/// read on demand. A reader may be used by only one task at a time; any number may be open at
/// once.
public protocol WorkbookReader: AnyObject {
  /// The sheets of all kinds, in file order.
  var sheets: [SheetEntry] { get }

  /// Reads a whole sheet.
  ///
  /// - Parameter index: the sheet's index in ``sheets``.
  /// - Returns: its cells, merged ranges and everything else visible on it; a sheet that is not a
  ///   worksheet has no cells.
  /// - Throws: `unreadableFile` for a damaged sheet, `tooLarge` past a limit; the place names the
  ///   part, sheet and cell if known.
  func grid(at index: Int) throws(ReadError) -> Grid

  /// Reads how a sheet looks, as far as the format says it and a template describes it.
  ///
  /// - Parameter index: the sheet's index in ``sheets``.
  /// - Returns: what is known of it; nothing for a sheet that is not a worksheet.
  /// - Throws: the same errors as ``grid(at:)``.
  func look(at index: Int) throws(ReadError) -> SheetLook

  /// Writes the displayed texts of a sheet as delimited text.
  ///
  /// The text spans A1 to the last used row and column; a sheet without cells produces nothing.
  /// Memory use does not grow with the sheet.
  ///
  /// - Parameters:
  ///   - index: the sheet's index in ``sheets``.
  ///   - form: the separator and line ends.
  ///   - sink: receives the text in pieces, in UTF-8.
  /// - Throws: `ReadError` as ``grid(at:)``, and `tooLarge` for a sheet with more than
  ///   ``ReadingLimits/blankFields`` blank fields; errors thrown by `sink`.
  func writeTexts(
    ofSheet index: Int, as form: DelimitedForm, to sink: @escaping (Span<UInt8>) throws -> Void
  ) throws

  /// What had to be repaired in the sheet that was written last with
  /// ``writeTexts(ofSheet:as:to:)``; of a sheet that was read, its grid has them.
  var repairs: [GridRepair] { get }
}

extension WorkbookReader {
  /// Nothing is known of how a sheet looks.
  public func look(at index: Int) throws(ReadError) -> SheetLook { SheetLook() }

  /// Nothing: most formats are read as they are, or not at all.
  public var repairs: [GridRepair] { [] }
}
