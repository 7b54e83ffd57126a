import Grid
import Messages
import SeededNumbers
import Testing

@testable import Delimited

@Suite struct RoundTripTests {
  private func cells(of records: [[String]]) -> [Cell] {
    records.enumerated().flatMap { row, record in
      record.enumerated().filter { !$0.element.isEmpty }.map { column, text in
        Cell(CellReference(row: row, column: column), text: text)
      }
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `reads back what it wrote`(seed: UInt64) throws {
    var generator = SeededNumbers(seed: seed)
    let records = generator.records()
    for encoding in TextEncoding.allCases {
      let delimiter = Bool.random(using: &generator) ? Delimiter.comma : .tab
      var writer = DelimitedWriter(
        delimiter: delimiter, encoding: encoding,
        lineEnd: Bool.random(using: &generator) ? .newline : .returnNewline,
        byteOrderMark: Bool.random(using: &generator))
      for record in records { try writer.append(record: record) }
      let reader = DelimitedReader(encoding: encoding, delimiter: delimiter)
      let grid = try reader.grid(bytes: writer.bytes, file: nil)
      #expect(grid.cells == cells(of: records), "\(encoding)")
    }
  }

  /// The result of reading: a grid or an error.
  private func result(
    _ bytes: [UInt8], chunk: Int, _ encoding: TextEncoding?
  ) -> Result<Grid, ReadError> {
    var reader = DelimitedReader(encoding: encoding)
    reader.chunk = chunk
    return Result { () throws(ReadError) in try reader.grid(bytes: bytes, file: "a.csv") }
  }

  @Test(arguments: UInt64(0)..<300)
  func `gives the same result byte by byte, for valid and invalid text`(seed: UInt64) throws {
    var generator = SeededNumbers(seed: seed)
    var writer = DelimitedWriter(
      delimiter: .comma, encoding: TextEncoding.allCases[Int(seed % 4)],
      lineEnd: .returnNewline, byteOrderMark: Bool.random(using: &generator))
    for record in generator.records() { try writer.append(record: record) }
    var bytes = writer.bytes
    if Bool.random(using: &generator), let index = bytes.indices.randomElement(using: &generator) {
      bytes[index] = UInt8.random(in: 0...255, using: &generator)
    }
    for encoding in [nil, TextEncoding.utf8, .utf16BE, .cp932] {
      let whole = result(bytes, chunk: .max, encoding)
      #expect(result(bytes, chunk: 1, encoding) == whole)
      #expect(result(bytes, chunk: 3, encoding) == whole)
    }
  }
}
