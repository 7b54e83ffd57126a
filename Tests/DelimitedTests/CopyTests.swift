import Grid
import Messages
import SeededNumbers
import TestSupport
import Testing

@testable import Delimited

@Suite struct CopyTests {
  private func copied(
    _ bytes: [UInt8], _ target: Delimiter, chunk: Int = .max,
    from source: DelimitedReader = DelimitedReader(delimiter: .comma)
  ) throws -> String {
    var reader = source
    reader.chunk = chunk
    var output: [UInt8] = []
    try reader.copy(bytes: bytes, file: nil, delimiter: target, lineEnd: .newline) { piece in
      for index in piece.indices { output.append(piece[index]) }
    }
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""),
    ("\n\n", ""),
    (",,\n,\"\",\n", ""),
    ("a,b\r\nc,d\r\n", "a\tb\nc\td\n"),
    ("a\nb,c\n\n,,d\n\n,,,\n", "a\t\t\nb\tc\t\n\t\t\n\t\td\n"),
    ("a,b,,\nc,,,\n", "a\tb\nc\t\n"),
    ("\na", "\na\n"),
    ("a\tb,\"c,d\",\"e\"\"f\",\"g\r\nh\"", "\"a\tb\"\tc,d\t\"e\"\"f\"\t\"g\nh\"\n"),
    ("a\rb,c\r", "a\t\nb\tc\n"),
    ("a,\"b\"c\n", "a\t\"\"\"b\"\"c\"\n"),
  ])
  func `writes the used part with lines of equal width`(text: String, expected: String) throws {
    #expect(try copied(Array(text.utf8), .tab) == expected)
    #expect(try copied(Array(text.utf8), .tab, chunk: 1) == expected)
  }

  /// The reference implementation: the grid, cell by cell.
  private func written(_ grid: Grid, _ target: Delimiter) throws -> String {
    var writer = DelimitedWriter(delimiter: target, lineEnd: .newline, byteOrderMark: false)
    let columns = (grid.cells.map(\.reference.column).max() ?? -1) + 1
    var records = Array(
      repeating: Array(repeating: "", count: columns),
      count: (grid.cells.last?.reference.row ?? -1) + 1)
    for cell in grid.cells { records[cell.reference.row][cell.reference.column] = cell.text }
    for record in records { try writer.append(record: record) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: Quick.seeds(300))
  func `writes the contents of the grid`(seed: UInt64) throws {
    var generator = SeededNumbers(seed: seed)
    for encoding in TextEncoding.allCases {
      let source = Bool.random(using: &generator) ? Delimiter.comma : .tab
      let target = Bool.random(using: &generator) ? Delimiter.comma : .tab
      var writer = DelimitedWriter(
        delimiter: source, encoding: encoding,
        lineEnd: Bool.random(using: &generator) ? .newline : .returnNewline,
        byteOrderMark: Bool.random(using: &generator))
      for record in generator.records() + generator.records() { try writer.append(record: record) }
      let reader = DelimitedReader(encoding: encoding, delimiter: source)
      let expected = try written(try reader.grid(bytes: writer.bytes, file: nil), target)
      #expect(try copied(writer.bytes, target, from: reader) == expected)
      #expect(try copied(writer.bytes, target, chunk: Int(seed % 7) + 1, from: reader) == expected)
    }
  }

  @Test func `writes nothing if there is an error at the end of the file`() {
    let bytes = Array(String(repeating: "a,b\n", count: 100_000).utf8) + [0xFF]
    var isWritten = false
    let error = #expect(throws: ReadError.self) {
      try DelimitedReader().copy(
        bytes: bytes, file: "a.csv", delimiter: .tab, lineEnd: .newline
      ) { _ in isWritten = true }
    }
    #expect(error?.place == Place(file: "a.csv", byteOffset: 400_000, line: 100_001))
    #expect(!isWritten)
  }

  @Test func `counts lines that are copied in bulk`() {
    let text = String(repeating: "a,b\n", count: 300) + "c,\"d\n\",e\r\nf,\"g\n"
    let error = #expect(throws: ReadError.self) { try copied(Array(text.utf8), .tab) }
    #expect(error?.place.line == 303)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `enforces the limits on lines that are copied in bulk`(lineEnd: String) {
    var reader = DelimitedReader(delimiter: .comma)
    reader.limits.rows = 3
    let rows = Array(repeating: "a,b" + lineEnd, count: 4).joined()
    let tooManyRows = #expect(throws: ReadError.self) {
      try copied(Array(rows.utf8), .tab, from: reader)
    }
    #expect(tooManyRows?.kind == .tooLarge)
    #expect(tooManyRows?.place.line == 4)
    reader.limits.characters = 3
    let tooLong = #expect(throws: ReadError.self) {
      try copied(Array(("a,b" + lineEnd + "a,bbbb" + lineEnd).utf8), .tab, from: reader)
    }
    #expect(tooLong?.kind == .tooLarge)
    #expect(tooLong?.place.cell?.description == "B2")
    reader.limits.columns = 2
    let tooManyColumns = #expect(throws: ReadError.self) {
      try copied(Array(("a,b" + lineEnd + "a,b,c" + lineEnd).utf8), .tab, from: reader)
    }
    #expect(tooManyColumns?.kind == .tooLarge)
    #expect(tooManyColumns?.place.line == 2)
  }

  @Test(.takesLong, arguments: TextEncoding.allCases)
  func `copies a large file without holding it in memory`(encoding: TextEncoding) throws {
    var writer = DelimitedWriter(
      delimiter: .comma, encoding: encoding, lineEnd: .returnNewline, byteOrderMark: false)
    for row in 0..<500 {
      try writer.append(record: ["\(row)", "区民の主体的な文化活動", "a\nb", "~"])
    }
    let block = writer.takeBytes()
    let file = try TemporaryFile(block, times: 120)
    let path = file.path

    var records = try RecordReader(
      .file(path: path), encoding: encoding, delimiter: nil, file: path, limits: .init())
    let size = try TableSize(of: &records)
    #expect(size.rows == 60_000)
    #expect(size.columns == 4)
    #expect(block.count * 120 > 2 << 20)
    #expect(records.text.storage.count < 2 << 20)

    var largest = 0
    var lines = 0
    try DelimitedReader(encoding: encoding).copy(
      path: path, file: path, delimiter: .tab, lineEnd: .newline
    ) { piece in
      largest = max(largest, piece.count)
      lines += unsafe piece.withUnsafeBytes { unsafe $0.count { $0 == 0x0A } }
    }
    #expect(lines == 2 * 60_000)
    #expect(largest < 1 << 20)
    let rows = try DelimitedRows(
      path: path, file: path, reader: DelimitedReader(encoding: encoding))
    var fields = 0
    while let cells = try rows.next() { fields += cells.count }
    #expect(fields == 4 * 60_000)
  }

  @Test func `reports that a file cannot be opened`() {
    let error = #expect(throws: ReadError.self) {
      try DelimitedRows(path: "/nowhere/a.csv", file: "a.csv", reader: DelimitedReader())
    }
    #expect(error?.kind == .unreadableFile)
    #expect(error?.place.file == "a.csv")
  }
}
