import FormTemplate
public import GoalSheet
import Messages

/// Reads and writes 組織目標管理シート, whatever they are in.
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
/// data, a zip or a folder of them; samples, hidden worksheets and worksheets without a form are
/// skipped; one bad file stops nothing.
public enum GoalSheetFile {
  /// Reads every sheet at `path`.
  ///
  /// - Parameters:
  ///   - path: A file, a folder, or an unzipped workbook.
  ///   - options: Which worksheets are read, and the limits.
  /// - Returns: The sheets in the order of `mokuhyo convert`, with all messages. Errors of single
  ///   files of a folder or zip are among the messages.
  /// - Throws: ``NothingReadError`` where no input gave anything.
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
  ///   - name: Its name, for messages and for what the content leaves open, such as comma or tab.
  ///   - options: Which worksheets are read, and the limits.
  /// - Throws: ``NothingReadError`` where nothing could be read.
  public static func read(
    _ bytes: [UInt8], named name: String, options: SheetOptions = SheetOptions()
  ) throws(NothingReadError) -> GoalSheets {
    try read(InputFinder(limits: options.limits).inputs(of: bytes, named: name), options)
  }

  /// Writes `sheets` as one file, whole or not at all.
  ///
  /// - Parameters:
  ///   - sheets: At least one; each becomes a worksheet, an object or records.
  ///   - path: Where the file goes. Its ending says the format, unless `format` does.
  ///   - format: `nil`: that of the path's ending, else JSON.
  ///   - layout: `nil`: the official form for a workbook, else the data table.
  ///   - replaces: Whether a file that is there is replaced.
  /// - Throws: ``OutputError`` when the file exists, or the system refuses to write it.
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
  /// - Throws: ``OutputError`` when the library that writes the format refuses.
  public static func bytes(
    of sheets: [GoalSheet], as format: Format, layout: Layout? = nil
  ) throws(OutputError) -> [UInt8] {
    let output = MemoryOutput()
    try write(sheets, to: .memory(output), as: format, layout: layout, replaces: false)
    return output.bytes
  }

  // MARK: - What both ways share

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
    guard format.isText else {
      try output.append(.sheets(sheets))
      return try output.finish()
    }
    let piece: SheetEncoder.Piece
    do throws(SheetEncoder.MissingCharacter) {
      piece = try style.encoder.piece(of: sheets)
    } catch {
      throw output.fault(error)
    }
    try output.append(.text(piece))
    try output.finish()
  }
}
