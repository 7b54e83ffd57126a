import Bytes
import Testing

@testable import OOXML

struct UsualCellTests {
  private struct Result: Equatable {
    var length: Int
    var cells: [String]
    var column: Int
  }

  /// Reads a cell of row 2; what follows it is a cell's end and enough room.
  private static func take(_ xml: String, keepsBlanks: Bool = false) -> Result {
    var row = RowBuffer()
    row.keepsBlanks = keepsBlanks
    row.start(row: 1)
    var last = -1
    let bytes = Array(xml.utf8) + [UInt8](repeating: 0x20, count: UsualCell.longest)
    let length = unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return -1 }
      return unsafe UsualCell.take(start, buffer.count, into: &row, &last, columns: 1 << 14)
    }
    var cells: [String] = []
    for index in 0..<row.cells.count {
      let cell = row.cells[index]
      let text =
        cell.kind == .shared
        ? "#\(cell.start)"
        : row.text.withBytes { $0.string(cell.range) }
      cells.append("\(cell.reference) \(cell.style) \(cell.kind) \(text)")
    }
    return Result(length: length, cells: cells, column: last)
  }

  @Test(arguments: [
    ("<c r=\"B2\" s=\"1\" t=\"s\"><v>17</v></c>", "B2 1 shared #17"),
    ("<c r=\"AB2\"><v>3.5</v></c>", "AB2 0 number 3.5"),
    ("<c r=\"XFD2\" s=\"12\"><v>-1.5</v></c>", "XFD2 12 number -1.5"),
    ("<c r=\"C2\" t=\"inlineStr\"><is><t>目標</t></is></c>", "C2 0 bareText 目標"),
    (
      "<c r=\"C2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">a, b</t></is></c>",
      "C2 0 text a, b"
    ),
  ])
  func `the usual forms are read whole`(xml: String, cell: String) {
    let result = Self.take(xml)
    #expect(result.length == xml.utf8.count)
    #expect(result.cells == [cell])
  }

  @Test func `a blank cell counts as read, and is kept on demand`() {
    let xml = "<c r=\"D2\" s=\"3\"/>"
    #expect(Self.take(xml) == Result(length: 17, cells: [], column: 3))
    #expect(Self.take(xml, keepsBlanks: true).cells == ["D2 3 blank "])
  }

  @Test(arguments: [
    "<c r=\"B3\"><v>1</v></c>", "<c r=\"XFE2\"><v>1</v></c>", "<c r=\"2\"><v>1</v></c>",
    "<c s=\"1\" r=\"B2\"><v>1</v></c>", "<c r='B2'><v>1</v></c>", "<c r=\"B2\"><v></v></c>",
    "<c r=\"B2\"><v>1,5</v></c>", "<c r=\"B2\"><f>A1</f><v>1</v></c>",
    "<c r=\"B2\" t=\"s\"><v>x</v></c>", "<c r=\"B2\" t=\"str\"><v>a</v></c>",
    "<c r=\"B2\" t=\"inlineStr\"><is><t>a&amp;b</t></is></c>",
    "<c r=\"B2\" t=\"inlineStr\"><is><t>a_x000D_</t></is></c>",
    "<c r=\"B2\"><v>1.5E-3</v></c>", "<c r=\"B2\" s=\"\"><v>1</v></c>", "<row r=\"2\">",
    "<c r=\"B2\"><v>1234567890123456789012345</v></c>",
  ])
  func `every other form is left to the general reader`(xml: String) {
    let result = Self.take(xml)
    #expect(result.length == 0)
    #expect(result.cells.isEmpty)
  }
}
