import FormTemplate
import GoalSheet
import Messages
import OpenData
import Testing
import TestSupport

@testable import Conversion

struct CollatedOutputTests {
  private static func sheet(_ section: String) throws -> GoalSheet {
    var sheet = GoalSheet()
    sheet.section = section
    var row = GoalRow()
    row.no = "1"
    row.goal = "=1+1"
    try sheet.rows.append(row)
    return sheet
  }

  private static func style(_ format: Format, to destination: Destination) -> OutputStyle {
    ConversionOptions(destination: destination, format: format, template: .standard).style
  }

  /// What the pieces of some inputs become; an input may have no sheets.
  private static func written(_ inputs: [[String]], as format: Format) throws -> [UInt8] {
    let memory = MemoryOutput()
    let style = style(format, to: .memory(memory))
    let output = try CollatedOutput(.memory(memory), style: style)
    for input in inputs {
      let sheets = try input.map(sheet)
      if let encoder = style.encoder {
        try output.append(.text(try encoder.piece(of: sheets)))
      } else {
        try output.append(.sheets(sheets))
      }
    }
    try output.finish()
    return memory.bytes
  }

  @Test(arguments: [
    [["a"], ["b", "c"]], [[], ["a"]], [["a"], [], ["b"]], [[], []],
  ])
  func `pieces become one document, also where an input has no sheets`(
    inputs: [[String]]
  ) throws {
    let bytes = try Self.written(inputs, as: .json)
    let sheets = try ModelJSON.sheets(in: bytes, file: "-")
    #expect(sheets.map(\.section) == inputs.flatMap(\.self))
    let lines = try Self.written(inputs, as: .jsonl)
    #expect(lines.count { $0 == UInt8(ascii: "\n") } == inputs.joined().count)
  }

  @Test func `a table has its heading once`() throws {
    let text = String(decoding: try Self.written([["a"], ["b"]], as: .tsv), as: UTF8.self)
    #expect(text.split(separator: "\n").count == 3)
  }

  @Test func `nothing appended is no output`() throws {
    let memory = MemoryOutput()
    let output = try CollatedOutput(
      .memory(memory), style: Self.style(.json, to: .memory(memory)))
    try output.finish()
    #expect(memory.bytes.isEmpty)
  }

  @Test func `a warning names the record of the whole table`() throws {
    let memory = MemoryOutput()
    let style = Self.style(.csv, to: .memory(memory))
    let encoder = try #require(style.encoder)
    let output = try CollatedOutput(.memory(memory), style: style)
    let piece = CollatedOutput.Piece.text(try encoder.piece(of: [Self.sheet("a")]))
    let first = output.warnings(about: piece)
    try output.append(piece)
    let second = output.warnings(about: piece)
    #expect((first + second).map { $0.place.cell?.row } == [1, 2])
  }

  @Test func `a file that exists is refused before anything is read`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("mine".utf8), to: "a.json")
    let destination = Destination.file(path: path)
    let error = #expect(throws: OutputError.self) {
      _ = try CollatedOutput(destination, style: Self.style(.json, to: destination))
    }
    #expect(error?.reason == .exists)
  }
}
