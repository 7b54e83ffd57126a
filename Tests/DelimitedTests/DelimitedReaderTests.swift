import Foundation
@testable import Delimited
import Grid
import Messages
import Testing

/// The texts of a grid as `A1=text`, in the order of its cells.
private func cells(_ grid: Grid) -> [String] { grid.cells.map { "\($0.reference)=\($0.text)" } }

private func cells(_ text: String, _ delimiter: Delimiter = .comma) throws -> [String] {
  cells(try DelimitedReader(delimiter: delimiter).grid(bytes: Array(text.utf8), file: nil))
}

@Suite struct DelimitedReaderTests {
  @Test(arguments: [
    ("", []),
    ("a", ["A1=a"]),
    ("a,b\r\nc", ["A1=a", "B1=b", "A2=c"]),
    ("a\nb\rc\r\nd\r\n", ["A1=a", "A2=b", "A3=c", "A4=d"]),
    ("\n\na\n\r\n\nb", ["A3=a", "A6=b"]),
    (",,a\n\n,b,,\n", ["C1=a", "B3=b"]),
    ("\"a\",\"b\"\n", ["A1=a", "B1=b"]),
    ("\"\",\"\"\"\",x", ["B1=\"", "C1=x"]),
    ("\"a,\"\"b\"\"\",c", ["A1=a,\"b\"", "B1=c"]),
    ("\"a\r\nb\rc\nd\"\ne", ["A1=a\nb\nc\nd", "A2=e"]),
    ("a \"b\" c,d\"\n", ["A1=a \"b\" c", "B1=d\""]),
    (" \"a\",b", ["A1= \"a\"", "B1=b"]),
    ("\"みどり\"の会,b\nc", ["A1=\"みどり\"の会", "B1=b", "A2=c"]),
    ("\"1,234\"円,b", ["A1=\"1,234\"円", "B1=b"]),
    ("か,ﾞき", ["A1=か", "B1=ﾞき"]),
    ("a\n\"\"", ["A1=a"]),
    ("\"a\"\r", ["A1=a"]),
  ])
  func `splits text into records and fields`(text: String, expected: [String]) throws {
    #expect(try cells(text) == expected)
  }

  @Test func `splits at tabs and leaves commas alone`() throws {
    #expect(
      try cells("a,b\tc\n\"d\te\"\t\"f\n\"", .tab) == ["A1=a,b", "B1=c", "A2=d\te", "B2=f\n"])
  }

  @Test(arguments: [
    ("a.csv", "a\tb,c", ["A1=a\tb", "B1=c"]),
    ("a.CSV", "a\tb", ["A1=a", "B1=b"]),
    ("a.tsv", "a\tb,c", ["A1=a", "B1=b,c"]),
    ("a.txt", "a,b", ["A1=a", "B1=b"]),
    ("a", "a,b\tc", ["A1=a,b", "B1=c"]),
    ("a", "a,b", ["A1=a", "B1=b"]),
  ])
  func `detects the delimiter by name and text`(file: String, text: String, expected: [String])
    throws
  {
    #expect(cells(try DelimitedReader().grid(bytes: Array(text.utf8), file: file)) == expected)
  }

  @Test(arguments: [
    ("a,b\nc,\"d\ne,f\n", 2),
    ("\"\n\n", 1),
    ("a\r\"b\r", 2),
    ("\"a\r\nb\",\"c\r\nd\",\"e", 3),
    ("a\n\"b\nc\"d\n", 2),
  ])
  func `names the line on which an unclosed quote begins`(text: String, line: Int) {
    let error = #expect(throws: ReadError.self) { try cells(text) }
    #expect(error?.kind == .unreadableFile)
    #expect(error?.place.line == line)
    #expect(error?.text.english.contains("quote opened on line \(line) is ") == true)
  }

  @Test(arguments: [
    (Array("あ,い\nう".utf8) + [0xFF, 0x2C], 2, 2, 11, "byte 0xFF is"),
    ([0xEF, 0xBB, 0xBF] + Array("あ\r\nい".utf8) + [0xE3, 0x81], 2, 2, 11, "bytes 0xE3 0x81 are"),
    ([0xEF, 0xBB, 0xBF, 0x41, 0xC0, 0x80], 1, 2, 4, "byte 0xC0 is"),
    (Array("a\n\nb,".utf8) + [0x00, 0x01, 0x02], 3, 3, 5, "byte 0x00 is"),
    ([0x82, 0xA0, 0x0D, 0x82, 0xA2, 0x82, 0xA0, 0xFF, 0x0A], 2, 3, 7, "byte 0xFF is"),
    ([0xFF, 0xFE, 0x42, 0x30, 0x0A, 0x00, 0x00, 0xD8, 0x41, 0x00], 2, 1, 6, "bytes 0x00 0xD8 are"),
  ])
  func `names the line, column and value of a byte that is not text`(
    bytes: [UInt8], line: Int, column: Int, offset: Int, value: String
  ) {
    let error = #expect(throws: ReadError.self) {
      try DelimitedReader().grid(bytes: bytes, file: "税.csv")
    }
    #expect(error?.kind == .unreadableFile)
    #expect(error?.place == Place(file: "税.csv", byteOffset: offset, line: line))
    #expect(
      error?.text.english.contains("line \(line), column \(column): the \(value) no")
        == true)
    #expect(error?.text.japanese.contains("\(line)行\(column)文字目: バイト 0x") == true)
  }

  @Test(arguments: [("a\na\na\n", "rows"), ("a,b,c\n", "columns"), ("aaaaaaaaaaaaaaa", "bytes")])
  func `rejects a text that exceeds a limit`(text: String, unit: String) {
    var reader = DelimitedReader(delimiter: .comma)
    reader.limits.rows = 2
    reader.limits.columns = 2
    reader.limits.recordBytes = 10
    reader.chunk = 4
    let error = #expect(throws: ReadError.self) {
      try reader.grid(bytes: Array(text.utf8), file: nil)
    }
    #expect(error?.kind == .tooLarge)
    #expect(error?.text.english.contains(unit) == true)
  }

  @Test(arguments: [("a,bbbb\n", "B1"), ("a\n\"いい\"\"い\",\n", "A2"), ("a\nb,😀😀\n", "B2")])
  func `rejects a field that is too long for a cell, naming the cell`(text: String, cell: String) {
    var reader = DelimitedReader(delimiter: .comma)
    reader.limits.characters = 3
    let error = #expect(throws: ReadError.self) {
      try reader.grid(bytes: Array(text.utf8), file: nil)
    }
    #expect(error?.kind == .tooLarge)
    #expect(error?.place.cell?.description == cell)
    #expect(error?.text.english == "a text of 4 characters; a cell holds at most 3")
  }

  @Test(arguments: ["a,b\n", "a,b\nc,d\ne,f\n", "a,b\nc,x\n"])
  func `rejects a file that another program changes between two readings`(text: String) throws {
    let file = try TemporaryFile(Array("a,b\nc,d\n".utf8), times: 1)
    let first = try DelimitedRows(path: file.path, file: nil, reader: DelimitedReader())
    while try first.next() != nil {}
    #expect(try first.row == rows(rereading: first))
    try text.write(toFile: file.path, atomically: false, encoding: .utf8)
    let error = #expect(throws: ReadError.self) { try rows(rereading: first) }
    #expect(error?.kind == .unreadableFile)
  }

  /// The last row of a file that is read again.
  @discardableResult
  private func rows(rereading first: DelimitedRows) throws -> Int {
    let second = try DelimitedRows(rereading: first)
    while try second.next() != nil {}
    return second.row
  }

  @Test func `rejects a text of too many cells or too much text to hold`() throws {
    var limits = DelimitedLimits()
    limits.heldCells = 3
    let reader = DelimitedReader(delimiter: .comma, limits: limits)
    #expect(try reader.grid(bytes: Array("a,,b\nc".utf8), file: nil).cells.count == 3)
    #expect(throws: ReadError.self) { try reader.grid(bytes: Array("a,,b\nc,d".utf8), file: nil) }
    limits = DelimitedLimits()
    limits.heldTextBytes = 3
    #expect(throws: ReadError.self) {
      try DelimitedReader(delimiter: .comma, limits: limits)
        .grid(bytes: Array("ab,cd".utf8), file: nil)
    }
  }

  @Test func `accepts a field of the maximum length of a cell`() throws {
    var reader = DelimitedReader(delimiter: .comma)
    reader.limits.characters = 3
    let grid = try reader.grid(bytes: Array("いいい,aaa\n\"b\nb\",".utf8), file: nil)
    #expect(grid.cells.map(\.text) == ["いいい", "aaa", "b\nb"])
  }

  @Test func `limits the search for a closing quote`() {
    var reader = DelimitedReader(delimiter: .comma)
    reader.limits.recordBytes = 10
    reader.chunk = 4
    let error = #expect(throws: ReadError.self) {
      try reader.grid(bytes: Array("a\nb,\"cccccccccccccccccccccc\n".utf8), file: nil)
    }
    #expect(error?.kind == .unreadableFile)
    #expect(error?.place.line == 2)
    #expect(error?.text.english.contains("the quote opened on line 2 is not closed") == true)
  }
}
