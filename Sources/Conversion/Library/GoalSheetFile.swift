import FormTemplate
public import GoalSheet
import Messages

/// Reads and writes 組織目標管理シート in any supported format.
///
/// ```swift
/// let sheets = try GoalSheetFile.read("提出/")
/// for sheet in sheets {
///   print(sheet.department, sheet.section, sheet.rows.count)
/// }
/// try GoalSheetFile.write(sheets.map(\.sheet), to: "r5.xlsx")
/// ```
///
/// Reading follows the rules of `mokuhyo convert`: a path is a workbook, delimited text, canonical
/// data, or a zip or folder of them; samples, hidden worksheets and worksheets without a form are
/// skipped; a bad file does not stop the others.
public enum GoalSheetFile {
  /// Reads every sheet at `path`.
  ///
  /// - Parameters:
  ///   - path: A file, a folder, or an unzipped workbook.
  ///   - options: Which worksheets are read, and the limits.
  /// - Returns: The sheets in the order of `mokuhyo convert`, with all messages. These include the
  ///   errors of individual files in a folder or zip.
  /// - Throws: ``NothingReadError`` if nothing could be read.
  public static func read(
    _ path: String, options: SheetOptions = SheetOptions()
  ) throws(NothingReadError) -> GoalSheets {
    try read(InputFinder(limits: options.limits).inputs(of: path), options)
  }

  /// Reads every sheet of a file in memory.
  ///
  /// ```swift
  /// let sheets = try GoalSheetFile.read(upload.bytes, named: "課.xlsx")
  /// ```
  ///
  /// - Parameters:
  ///   - bytes: The file: a workbook, text, or a zip of files.
  ///   - name: Its name, for messages and for what the content does not settle, such as comma or
  ///     tab.
  ///   - options: Which worksheets are read, and the limits.
  /// - Returns: The sheets with all messages.
  /// - Throws: ``NothingReadError`` if nothing could be read.
  public static func read(
    _ bytes: [UInt8], named name: String, options: SheetOptions = SheetOptions()
  ) throws(NothingReadError) -> GoalSheets {
    try read(InputFinder(limits: options.limits).inputs(of: bytes, named: name), options)
  }

  /// Writes `sheets` to a single file, completely or not at all.
  ///
  /// - Parameters:
  ///   - sheets: At least one; each becomes a worksheet, an object or records.
  ///   - path: The file to write.
  ///   - format: The format; `nil` uses the path's extension, or JSON if that names no format.
  ///   - layout: The layout; `nil` uses the official form for a workbook, otherwise the data table.
  ///   - replaces: Whether to replace an existing file.
  /// - Throws: ``OutputError`` if the file exists or cannot be written.
  public static func write(
    _ sheets: [GoalSheet], to path: String, as format: Format? = nil, layout: Layout? = nil,
    replaces: Bool = false
  ) throws(OutputError) {
    try write(
      sheets, to: .file(path: path), as: format ?? Format(fileName: path) ?? .json,
      layout: layout, replaces: replaces)
  }

  /// The bytes of `sheets` as one file.
  ///
  /// - Throws: ``OutputError`` if the library for the format refuses the content.
  public static func bytes(
    of sheets: [GoalSheet], as format: Format, layout: Layout? = nil
  ) throws(OutputError) -> [UInt8] {
    let output = MemoryOutput()
    try write(sheets, to: .memory(output), as: format, layout: layout, replaces: false)
    return output.bytes
  }

  // MARK: - Shared by reading and writing

  private static func read(
    _ inputs: [Input], _ options: SheetOptions
  ) throws(NothingReadError) -> GoalSheets {
    let reader = InputReader(options.reading)
    var duplicates = DuplicateFinder()
    var result = GoalSheets()
    var isConverted = false
    for input in inputs {
      var reading = reader.read(input)
      reading.messages += duplicates.messages(about: reading.keyed, of: input.address)
      isConverted = isConverted || reading.isConverted
      result.append(reading)
    }
    guard isConverted else { throw NothingReadError(messages: result.messages) }
    return result
  }

  private static func write(
    _ sheets: [GoalSheet], to destination: Destination, as format: Format, layout: Layout?,
    replaces: Bool
  ) throws(OutputError) {
    var options = ConversionOptions(
      destination: destination, format: format, template: .standard)
    options.layout = layout
    options.replaces = replaces
    let style = options.style
    let output = try CollatedOutput(destination, style: style)
    guard let encoder = style.encoder else {
      try output.append(.sheets(sheets))
      return try output.finish()
    }
    let piece: SheetEncoder.Piece
    do throws(SheetEncoder.MissingCharacter) {
      piece = try encoder.piece(of: sheets)
    } catch {
      throw output.fault(error)
    }
    try output.append(.text(piece))
    try output.finish()
  }
}
