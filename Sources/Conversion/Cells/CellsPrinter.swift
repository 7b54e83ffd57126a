package import Delimited
import Grid
package import Messages
package import WorkbookReading

/// Prints the cells of a workbook or delimited text on standard output, for `mokuhyo cells`.
package struct CellsPrinter {
  private let format: CellsFormat
  private let limits: ReadingLimits
  /// The worksheet to print; `nil` prints all as JSON, but only the first visible one as CSV or
  /// TSV.
  package var sheetName: String?
  /// The encoding of delimited text; `nil` detects it.
  package var encoding: TextEncoding?

  /// Receives the warnings about what could not be read as it is in the file.
  package var warn: (Message) -> Void = { _ in }

  package init(format: CellsFormat, limits: ReadingLimits) {
    self.format = format
    self.limits = limits
  }

  /// Prints the cells of `input`.
  ///
  /// - Returns: What went wrong; `nil` on success.
  package func printCells(of input: Input) -> Message? {
    do throws(CellsError) {
      try print(try source(of: input), of: input)
      return nil
    } catch {
      return error.message(for: input.address)
    }
  }

  /// Where cells come from.
  private enum Source {
    case workbook(any WorkbookReader)
    case text(TextSource)
  }

  /// Delimited text, as a file or as bytes.
  private enum TextSource {
    /// The input keeps the file as long as it is read.
    case file(path: String, Input)
    case bytes([UInt8])
  }

  // MARK: - Reading

  private var opener: WorkbookOpener { WorkbookOpener(limits: limits, memo: nil) }

  private func source(of input: Input) throws(CellsError) -> Source {
    if case .missing(let message) = input.content { throw .other(message) }
    return try reading { () throws(ReadError) in
      let input = try input.atHand(limits)
      switch input.content {
      case .missing: return .text(.bytes([]))
      case .unzippedWorkbook:
        return .workbook(try opener.open(path: input.address))
      case .bytes(let bytes): return try source(of: bytes, input)
      case .file, .spooled, .member, .standardInput:
        let path = input.path
        let beginning = try FileBeginning(of: path)
        if try Content(of: beginning, fileName: input.fileName) == .workbook {
          return .workbook(try opener.open(path: path))
        }
        return .text(.file(path: path, input))
      }
    }
  }

  private func source(of bytes: [UInt8], _ input: Input) throws(ReadError) -> Source {
    let beginning = FileBeginning(bytes)
    if try Content(of: beginning, fileName: input.fileName) == .workbook {
      return .workbook(try opener.open(bytes: bytes))
    }
    return .text(.bytes(bytes))
  }

  private func grid(of text: TextSource, _ input: Input) throws(ReadError) -> Grid {
    let bytes =
      switch text {
      case .file(let path, _): try InputBytes.contents(of: path, limits)
      case .bytes(let bytes): bytes
      }
    return try DelimitedReader(encoding: encoding, limits: DelimitedLimits(limits)).grid(
      bytes: bytes, of: input)
  }

  private func reading<Value>(_ body: () throws(ReadError) -> Value) throws(CellsError) -> Value {
    do throws(ReadError) { return try body() } catch { throw .read(error) }
  }

  // MARK: - Printing

  private func print(_ source: Source, of input: Input) throws(CellsError) {
    switch source {
    case .text(let text):
      if let sheetName { throw .other(.noSuchSheet(sheetName, file: input.address, there: [])) }
      guard format == .json || format == .jsonl else {
        try copy(text, of: input)
        return
      }
      let grid = try reading { () throws(ReadError) -> Grid in try self.grid(of: text, input) }
      try print([0], { (_) throws(CellsError) in grid }, warn: { _, _ in })
    case .workbook(let workbook):
      let indices = try selection(in: workbook, of: input)
      guard format == .json || format == .jsonl else {
        try writeTexts(of: indices, in: workbook, input)
        return
      }
      try print(
        indices,
        { (index) throws(CellsError) in
          try reading { () throws(ReadError) in try workbook.grid(at: index) }
        },
        warn: { index, grid in
          warn(about: grid.repairs, in: workbook.sheets[index], of: input)
        })
    }
  }

  /// Converts one delimited text to another without holding it in memory.
  private func copy(_ text: TextSource, of input: Input) throws(CellsError) {
    let reader = DelimitedReader(encoding: encoding, limits: DelimitedLimits(limits))
    let target: Delimiter = format == .csv ? .comma : .tab
    let lineEnd: DelimitedWriter.LineEnd = format == .csv ? .returnNewline : .newline
    try streaming(input) { output in
      switch text {
      case .file(let path, _):
        try reader.copy(
          path: path, file: input.fileName, delimiter: target, lineEnd: lineEnd,
          byteOrderMark: format == .csv, to: { try output.write($0) })
      case .bytes(let bytes):
        try reader.copy(
          bytes: bytes, file: input.fileName, delimiter: target, lineEnd: lineEnd,
          byteOrderMark: format == .csv, to: { try output.write($0) })
      }
    }
  }

  /// Prints worksheets as they are read, without holding them in memory.
  private func writeTexts(of indices: [Int], in workbook: any WorkbookReader, _ input: Input)
    throws(CellsError)
  {
    try streaming(input) { output in
      for index in indices {
        // Wait for the first text: an input that is refused prints nothing.
        var lacksMark = format == .csv
        try workbook.writeTexts(ofSheet: index, as: format == .csv ? .csv : .tsv) { texts in
          if lacksMark { try output.write(Self.byteOrderMark.span) }
          lacksMark = false
          try output.write(texts)
        }
        if lacksMark { try output.write(Self.byteOrderMark.span) }
        warn(about: workbook.repairs, in: workbook.sheets[index], of: input)
      }
    }
  }

  private func warn(about repairs: [GridRepair], in sheet: SheetEntry, of input: Input) {
    for repair in repairs {
      warn(Message(repair, at: Place(file: input.address, sheet: sheet.name)))
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private func streaming(
    _ input: Input, _ body: (StandardOutput) throws -> Void
  ) throws(CellsError) {
    do {
      try body(try StandardOutput())
    } catch let error as ReadError {
      throw .read(error.of(input))
    } catch let fault as OutputError {
      throw .output(fault)
    } catch {
      throw .read(ReadError(InputReason.other("\(error)")))
    }
  }

  /// The indices of the worksheets to print.
  private func selection(in workbook: any WorkbookReader, of input: Input) throws(CellsError)
    -> [Int]
  {
    let worksheets = workbook.sheets.indices.filter {
      workbook.sheets[$0].kind == .worksheet || workbook.sheets[$0].kind == .unknown
    }
    if let sheetName {
      guard let index = worksheets.first(where: { workbook.sheets[$0].isNamed(sheetName) }) else {
        let names = worksheets.map { workbook.sheets[$0].name }
        throw .other(.noSuchSheet(sheetName, file: input.address, there: names))
      }
      return [index]
    }
    switch format {
    case .json, .jsonl: return worksheets
    case .csv, .tsv:
      let first = worksheets.first { workbook.sheets[$0].visibility == .visible }
      return [first ?? worksheets.first].compactMap { $0 }
    }
  }

  /// Prints worksheets as JSON; `warn` gets each of them once.
  private func print(
    _ indices: [Int], _ grid: (Int) throws(CellsError) -> Grid, warn: (Int, Grid) -> Void
  ) throws(CellsError) {
    var output = try writing { () throws(OutputError) in
      try OutputStream(.standardOutput, replaces: false)
    }
    // A workbook that is refused prints nothing, so all worksheets are read before the first is written.
    let isOne = indices.count == 1
    if let text = isOne ? nil : try heldText(of: indices, grid, warn: warn) {
      try write(text, to: &output)
    } else {
      let read = { (index: Int) throws(CellsError) -> Grid? in
        let grid = try grid(index)
        if isOne { warn(index, grid) }
        return grid
      }
      try write(indices, read) { (bytes) throws(CellsError) in try write(bytes, to: &output) }
    }
    do throws(OutputError) { try output.finish() } catch { throw .output(error) }
  }

  /// The most bytes of JSON that are held; for more the worksheets are read twice.
  private static let largestHeld = 4 << 20

  /// Reads all worksheets, and returns their JSON unless it is too long to be held.
  private func heldText(
    of indices: [Int], _ grid: (Int) throws(CellsError) -> Grid, warn: (Int, Grid) -> Void
  ) throws(CellsError) -> [UInt8]? {
    var text: [UInt8]? = []
    let read = { (index: Int) throws(CellsError) -> Grid? in
      let grid = try grid(index)
      warn(index, grid)
      return text == nil ? nil : grid
    }
    try write(indices, read) { (bytes) throws(CellsError) in
      text? += bytes
      if let count = text?.count, count > Self.largestHeld { text = nil }
    }
    return text
  }

  /// Writes those worksheets as JSON that `grid` returns.
  private func write(
    _ indices: [Int], _ grid: (Int) throws(CellsError) -> Grid?,
    _ write: ([UInt8]) throws(CellsError) -> Void
  ) throws(CellsError) {
    var json = CellsJSON(isOneLineEach: format == .jsonl)
    for index in indices {
      guard let sheet = try grid(index) else { continue }
      if format == .jsonl { json = CellsJSON(isOneLineEach: true) }
      try append(sheet, to: &json, write)
    }
    guard format == .json else { return }
    json.finish()
    try write(json.takeBytes())
  }

  /// Writes a worksheet in pieces: its JSON takes several times the memory of its cells.
  private func append(
    _ grid: Grid, to json: inout CellsJSON, _ write: ([UInt8]) throws(CellsError) -> Void
  ) throws(CellsError) {
    json.begin(grid)
    let evidence = CellEvidence(grid)
    for start in stride(from: 0, to: grid.cells.count, by: Self.cellsAtOnce) {
      json.append(
        grid.cells[start..<min(start + Self.cellsAtOnce, grid.cells.count)], evidence)
      try write(json.takeBytes())
    }
    json.end(grid)
    try write(json.takeBytes())
  }

  private static let cellsAtOnce = 64

  private func write(
    _ bytes: [UInt8], to output: inout OutputStream
  ) throws(CellsError) {
    do throws(OutputError) { try output.write(bytes) } catch { throw .output(error) }
  }

  private func writing<Value: ~Copyable>(
    _ body: () throws(OutputError) -> Value
  ) throws(CellsError) -> Value {
    do throws(OutputError) { return try body() } catch { throw .output(error) }
  }
}
