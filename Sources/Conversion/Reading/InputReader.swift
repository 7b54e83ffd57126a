import Zip
import Files
import Delimited
import Glibc
import GoalSheet
import Grid
import Messages
import OOXML
import OpenData
import WorkbookReading

/// Reads an input of any kind into sheets and messages.
///
/// The content determines what an input is. Its name decides only what the content leaves open:
/// tabs or commas, and whether something that is not a workbook was meant to be one.
package struct InputReader: Sendable {
  private let options: ReadingOptions
  private let forms: FormChoice
  private let match: FormMatch
  private let workbooks: WorkbookSheets
  private let rules: FormRuleBook
  private var opener: WorkbookOpener

  /// Up to `workers` threads read one input.
  package init(_ options: ReadingOptions, workers: Int = 1) {
    self.options = options
    let forms = FormChoice(
      options.forms, or: options.vocabulary, messageLimit: options.limits.messages)
    self.forms = forms
    match = FormMatch(options)
    workbooks = WorkbookSheets(options: options, forms: forms, workers: workers)
    opener = WorkbookOpener(limits: options.limits, memo: PartMemo())
    rules = FormRuleBook(options, forms)
  }

  /// The same reader, which does not know the parts of the packages that this one has read.
  var withNewParts: InputReader {
    var reader = self
    reader.opener = WorkbookOpener(limits: limits, memo: PartMemo())
    return reader
  }

  var limits: ReadingLimits { options.limits }

  /// Reads `input`; errors are among the messages, of which there are as many as the limit allows.
  package func read(_ input: Input) -> Reading {
    do throws(ReadError) {
      var reading = counted(keyed(try reading(of: input)))
      reading.written = input.written
      reading.cutMessages(to: options.limits.messages)
      return reading
    } catch {
      return .failure(error, address: input.address)
    }
  }

  /// The reading with the keys of its sheets.
  private func keyed(_ reading: consuming Reading) -> Reading {
    // Hashing every sheet takes 2 % of reading it.
    let comparesContents = options.comparesContents || options.countsMarks
    reading.keyed = reading.sheets.compactMap {
      KeyedSheet($0, rules[$0].organisations, withContent: comparesContents)
    }
    if options.keepsCells { reading.keepCells() }
    return reading
  }

  /// The reading of forms, with warnings if the names of the file or its worksheets contradict
  /// them.
  private func named(_ reading: consuming Reading, of input: Input) -> Reading {
    // Canonical data may have any name.
    guard !reading.places.isEmpty else { return reading }
    let messages = NameCheck(rules).messages(
      about: reading.sheets, file: input.address, name: input.outputStem)
    guard !messages.isEmpty else { return reading }
    let order = reading.sheets.map { $0.source?.sheet }
    reading.messages = (messages + reading.messages).inOrder(of: order)
    return reading
  }

  /// The reading with its sheets corrected, and its sheets and marks counted, if that is wanted.
  func counted(_ reading: Reading) -> Reading {
    guard options.needsWholeSheets else { return reading }
    var reading = reading
    if options.fixes { reading.fix(rules) }
    if options.countsSheets { reading.countMarks(rules) }
    return reading
  }

  private func reading(of input: Input) throws(ReadError) -> Reading {
    let input = try input.atHand(options.limits)
    switch input.content {
    case .missing(let message): return Reading(messages: [message])
    case .unzippedWorkbook:
      return try read(try opener.open(path: input.address), of: input)
    case .bytes(let bytes): return try read(bytes: bytes, of: input)
    case .file, .member, .standardInput: return try readFile(input)
    case .spooled(let file, _): return try readSpooled(file, of: input)
    }
  }

  // MARK: - Detecting the content

  private func readSpooled(_ file: SpooledFile, of input: Input) throws(ReadError) -> Reading {
    do throws(ReadError) {
      let beginning = try FileBeginning(of: file.path)
      // SQLite needs a name.
      guard try content(beginning, of: input) == .database else { return try readFile(input) }
      guard file.size <= SpooledFile.largestHeld else {
        throw ReadError(FileReason.tooLarge(limit: SpooledFile.largestHeld))
      }
      return try read(bytes: try InputBytes.contents(of: file.path, options.limits), of: input)
    } catch {
      throw error.of(input)
    }
  }

  private func readFile(_ input: Input) throws(ReadError) -> Reading {
    let path = input.path
    let (start, isWhole) = try InputBytes.start(of: path)
    switch try content(isWhole ? FileBeginning(start) : FileBeginning(of: path), of: input) {
    case .workbook where isWhole:
      return try read(try opener.open(bytes: start), of: input)
    case .workbook:
      return try read(try opener.open(path: path), of: input)
    case .database:
      return stored(try SQLiteStore.sheets(in: path, file: input.address))
    case .json where isWhole:
      return canonical(try ModelJSON.sheets(in: start, file: input.address))
    case .json:
      return canonical(try jsonSheets(in: path, of: input))
    case .delimited where isWhole:
      return try readDelimited(start, of: input)
    case .delimited:
      return try readDelimited(fileOf: input)
    }
  }

  /// The sheets of a database.
  ///
  /// As with every data table, title and legend are the template's (SPEC section 4); the database
  /// keeps the submitted ones for queries.
  private func stored(_ sheets: [GoalSheet]) -> Reading {
    Reading(sheets: sheets.map { match.matched($0, hasWords: false) })
  }

  /// Sheets of JSON, with the further fields in the order and of the kinds of their form.
  func canonical(_ sheets: [GoalSheet]) -> Reading {
    Reading(sheets: sheets.map { match.matched($0, hasWords: true) })
  }

  /// Reads a JSON file in pieces, so that memory holds its sheets but not its bytes.
  private func jsonSheets(in path: String, of input: Input) throws(ReadError) -> [GoalSheet] {
    let file = try InputBytes.reporting { () throws(SystemError) in
      try FileDescriptor(opening: path, O_RDONLY)
    }
    var reader = ModelJSONReader(file: input.address)
    var sheets: [GoalSheet] = []
    while true {
      let piece = try InputBytes.reporting { () throws(SystemError) in
        try file.read(count: 1 << 18)
      }
      if piece.isEmpty { break }
      sheets += try reader.read(piece)
    }
    return try sheets + reader.finish()
  }

  private func read(bytes: [UInt8], of input: Input) throws(ReadError) -> Reading {
    switch try content(FileBeginning(bytes), of: input) {
    case .workbook:
      return try read(try opener.open(bytes: bytes), of: input)
    case .database:
      return stored(try SQLiteStore.sheets(in: bytes, file: input.address))
    case .json:
      return canonical(try ModelJSON.sheets(in: bytes, file: input.address))
    case .delimited:
      return try readDelimited(bytes, of: input)
    }
  }

  private func content(_ beginning: FileBeginning, of input: Input) throws(ReadError) -> Content {
    if let content = options.format.flatMap(Content.init) { return content }
    return try Content(of: beginning, fileName: input.fileName)
  }

  // MARK: - Workbooks

  private func read(_ workbook: any WorkbookReader, of input: Input) throws(ReadError) -> Reading {
    named(try workbooks.reading(of: workbook, file: input.address), of: input)
  }

  // MARK: - Text

  private func readDelimited(_ bytes: [UInt8], of input: Input) throws(ReadError) -> Reading {
    try readDelimited(try options.delimitedReader.grid(bytes: bytes, of: input), of: input)
  }

  private func readDelimited(fileOf input: Input) throws(ReadError) -> Reading {
    let grid: Grid
    do throws(ReadError) {
      grid = try options.delimitedReader.grid(path: input.path, file: input.fileName)
    } catch {
      throw error.of(input)
    }
    return try readDelimited(grid, of: input)
  }

  private func readDelimited(_ grid: Grid, of input: Input) throws(ReadError) -> Reading {
    if DataTable.isDataTable(grid) { return try readTable(grid, address: input.address) }
    if let name = options.sheetNames.first {
      return Reading(messages: [.noSuchSheet(name, file: input.address, there: [])])
    }
    try checkForm(grid)
    let form = forms.read(
      WebText.plain(grid), file: input.address, explaining: options.explains)
    guard form.foundForm else {
      return Reading(
        messages: form.messages + [.noForm(in: input.address)] + form.nearMisses)
    }
    return named(Reading(form, messages: form.messages.inOrder(of: [nil])), of: input)
  }

  /// Rejects a text with more cells than a form may have, unless it has no form at all.
  private func checkForm(_ grid: Grid) throws(ReadError) {
    guard grid.cells.count > options.limits.formCells, forms.keeps(grid) else { return }
    throw ReadError(WorkbookReason.tooManyCellsInForm(limit: options.limits.formCells))
  }

  /// Reads a piece of a large file.
  func read(_ piece: PieceFile.Piece, address: String) -> Reading {
    do throws(ReadError) {
      switch piece {
      case .forms(let grid, let isFromWeb):
        try checkForm(grid)
        let form = forms.read(WebText.plain(grid, isFromWeb: isFromWeb), file: address)
        return keyed(Reading(form, messages: form.messages.inOrder(of: [nil])))
      case .records(let piece, let table): return reading(of: try table.reading(of: piece))
      }
    } catch {
      return .failure(error, address: address)
    }
  }

  private func readTable(_ grid: Grid, address: String) throws(ReadError) -> Reading {
    reading(
      of: try DataTable.reading(of: grid, file: address, vocabulary: options.dataVocabulary))
  }

  private func reading(of table: TableReading) -> Reading {
    Reading(table.sheets.map { match.matched($0, hasWords: false) }, of: table)
  }
}

extension DelimitedReader {
  /// Reads `bytes`; the input's name may decide the delimiter, and errors name the input.
  func grid(bytes: [UInt8], of input: Input) throws(ReadError) -> Grid {
    do throws(ReadError) {
      return try grid(bytes: bytes, file: input.fileName)
    } catch {
      throw error.of(input)
    }
  }
}

extension ReadError {
  /// The same error, with the input as the user named it.
  func of(_ input: Input) -> ReadError {
    var error = self
    error.place.file = input.address
    return error
  }
}
