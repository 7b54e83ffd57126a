import Delimited
import Foundation
import GoalSheet
import Messages
import Reporting
import Testing

@testable import Conversion
@testable import FormTemplate
import TestSupport

/// Long sheets of data tables, which are read and written in parts and must give what the whole gives.
@Suite struct LongSheetTests {
  /// A table of four sheets, the second of which is long; some of its rows share a value with the row above.
  private static func table() throws -> [String] {
    var sheets = InputReader(ReadingOptions(vocabulary: Template.standard.vocabulary))
      .read(try #require(InputFinder(limits: ReadingLimits()).inputs(of: [Samples.ward]).first))
      .sheets.prefix(4)
    let row = try #require(sheets[0].rows.first)
    sheets[1].rows = try GoalRows(
      (0..<50).map { index in
        var row = row
        row.no = "\(index + 1)"
        row.indicator = "指標\(index)"
        if index % 7 > 4 { row.continues = [.goal] }
        return row
      })
    sheets[2].rows = GoalRows()
    let encoder = SheetEncoder(format: .csv, encoding: .utf8)
    let bytes = encoder.start + (try encoder.piece(of: Array(sheets)).bytes)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  /// What converting a table gives, cut wherever it can be or nowhere.
  private static func convert(
    _ lines: [String], to format: Format, cutsEverywhere: Bool,
    _ change: (inout ConversionOptions) -> Void = { _ in }
  ) throws -> (text: String, sheets: Int, failures: Int, messages: [Message]) {
    let folder = try TemporaryFolder()
    let path = try folder.write(lines.joined(separator: "\r\n") + "\r\n", to: "long.csv")
    let memory = MemoryOutput()
    var options = ConversionOptions(
      destination: .memory(memory), format: format, template: .standard)
    options.reading.pieces.leastFile = cutsEverywhere ? 0 : .max
    options.reading.pieces.leastPiece = 0
    change(&options)
    let observer = OutcomeCollector()
    let result = Converter(options, observer: observer)
      .convert(InputFinder(limits: options.reading.limits).inputs(of: [path]))
    let text = String(decoding: memory.bytes, as: UTF8.self)
      .replacingOccurrences(of: path, with: "long.csv")
    let messages = observer.takeMessages().map { message in
      var message = message
      message.place.file = nil
      return message
    }
    return (text, result.sheets, result.failures, messages)
  }

  private static func expectSame(
    _ lines: [String], _ format: Format, sheets: Int, _ comment: Comment
  ) throws {
    let whole = try convert(lines, to: format, cutsEverywhere: false)
    let parts = try convert(lines, to: format, cutsEverywhere: true)
    #expect(parts.text == whole.text, comment)
    #expect(parts.messages == whole.messages, comment)
    #expect(parts.failures == whole.failures, comment)
    #expect(parts.sheets == sheets, comment)
    #expect(whole.sheets == sheets, comment)
  }

  /// How many pieces a table is read in.
  private static func pieces(
    of lines: [String], _ splitting: WorkQueue.Splitting
  ) throws -> [Reading] {
    let folder = try TemporaryFolder()
    let path = try folder.write(lines.joined(separator: "\r\n"), to: "long.csv")
    var options = ReadingOptions(vocabulary: Template.standard.vocabulary)
    options.pieces.leastFile = 0
    options.pieces.leastPiece = 0
    let source = InputSource(InputFinder(limits: options.limits).inputs(of: [path]))
    let queue = WorkQueue(source, options: options, splitting: splitting, workers: 2)
    let reader = InputReader(options)
    var readings: [Reading] = []
    while let item = queue.nextItem() { readings.append(reader.read(item)) }
    return readings
  }

  @Test func `a sheet is cut before each row that shares nothing with the one above`() throws {
    let lines = try Self.table()
    let whole = try Self.pieces(of: lines, .pieces)
    #expect(whole.map(\.sheetCount) == [1, 1, 1, 1])
    let parts = try Self.pieces(of: lines, [.pieces, .sheets])
    let rows = whole.flatMap { $0.sheets[0].rows }
    // The third sheet has no rows, but a record.
    #expect(parts.count == 1 + rows.count { $0.continues.fields.isEmpty })
    #expect(rows.contains { !$0.continues.fields.isEmpty })
    #expect(parts.reduce(0) { $0 + $1.sheetCount } == 4)
    #expect(parts.flatMap { $0.sheets.flatMap(\.rows) } == whole.flatMap { $0.sheets[0].rows })
  }

  @Test(arguments: [Format.json, .jsonl, .csv, .tsv])
  func `the parts of a long sheet give what the whole gives`(format: Format) throws {
    try Self.expectSame(Self.table(), format, sheets: 4, "a long sheet")
  }

  @Test func `texts without a column keep their sheet whole`() throws {
    var lines = try Self.table()
    lines[0] += ",備考"
    let unused = try Self.pieces(of: lines, [.pieces, .sheets])
    #expect(unused.map(\.sheetCount) == [1, 1, 1, 1])
    lines[40] += ",※"
    try Self.expectSame(lines, .jsonl, sheets: 4, "another column")
    lines[0] = try Self.table()[0]
    try Self.expectSame(lines, .json, sheets: 4, "a text without a heading")
  }

  @Test(arguments: [15, 33, 45]) func `a part with an error gives the error of the whole`(
    line: Int
  ) throws {
    let lines = try Self.table()
    var torn = lines
    torn.remove(at: line)
    try Self.expectSame(torn, .jsonl, sheets: 0, "a row is missing")
    var other = lines
    other[line] = other[line].replacingOccurrences(of: "2023,", with: "2022,")
    try Self.expectSame(other, .jsonl, sheets: 0, "a year differs")
    var swapped = lines
    swapped.swapAt(line, line + 1)
    try Self.expectSame(swapped, .jsonl, sheets: 0, "rows in another order")
  }

  @Test func `a contradiction within a part is reported at its cell`() throws {
    var lines = try Self.table()
    let fields = lines[30].split(separator: ",", omittingEmptySubsequences: false)
    let value = try #require(lines[0].split(separator: ",").firstIndex(of: "目標値"))
    var changed = fields.map(String.init)
    changed[value] = "123456"
    lines[30] = changed.joined(separator: ",")
    try Self.expectSame(lines, .jsonl, sheets: 4, "a contradiction")
  }

  /// Changes a file as soon as something of it has been written.
  private final class Intruder: RunObserver {
    let path: String
    var messages: [Message] = []

    init(_ path: String) { self.path = path }

    func take(_ outcome: InputOutcome) {
      messages += outcome.messages
      try? Data("年度\n".utf8).write(to: URL(fileURLWithPath: path))
    }

    func progress(done: Int, of total: Int?) {}
  }

  /// Converts a table that changes while it is read.
  private static func convertChanging(
    _ lines: some Sequence<String>, into folder: borrowing TemporaryFolder
  ) throws -> (failures: Int, errors: [Message]) {
    let path = try folder.write(lines.joined(separator: "\r\n"), to: "long.csv")
    var options = ConversionOptions(
      destination: .file(path: folder("out.jsonl")), format: .jsonl, template: .standard)
    options.reading.pieces.leastFile = 0
    options.reading.pieces.leastPiece = 0
    options.workers = 1
    let observer = Intruder(path)
    let result = Converter(options, observer: observer)
      .convert(InputFinder(limits: options.reading.limits).inputs(of: [path]))
    return (result.failures, observer.messages.filter { $0.severity == .error })
  }

  @Test(.timeLimit(.minutes(1)))
  func `a sheet whose rest cannot be read ends the run, and leaves no file`() throws {
    let folder = try TemporaryFolder()
    let result = try Self.convertChanging(Self.table().prefix(40), into: folder)
    #expect(result.failures == 2)
    #expect(result.errors.count == 2)
    #expect(result.errors.last?.text.english.contains("do not use") == true)
    #expect(!FileManager.default.fileExists(atPath: folder("out.jsonl")))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a table that changes between two sheets has one error`() throws {
    let folder = try TemporaryFolder()
    let lines = try Self.table()
    let starts = lines.indices.filter { lines[$0].contains(",1,1,") }
    let result = try Self.convertChanging(
      lines[..<1] + lines[starts[0]..<starts[1]] + [lines[starts[1]]], into: folder)
    #expect(result.failures == 1)
    #expect(result.errors.count == 1)
  }

  @Test func `what needs whole sheets gets them`() throws {
    let lines = try Self.table()
    for change: (inout ConversionOptions) -> Void in [
      { $0.outputEncoding = .cp932 }, { $0.reading.fixes = true }, { $0.keepsCounted = true },
      { $0.reading.countsMarks = true },
    ] {
      let whole = try Self.convert(lines, to: .csv, cutsEverywhere: false, change)
      let parts = try Self.convert(lines, to: .csv, cutsEverywhere: true, change)
      #expect(parts.text == whole.text)
      #expect(parts.sheets == whole.sheets)
    }
  }
}
