import Zip
import Bytes
import Grid
import Messages
import Testing

@testable import OOXML
import WorkbookReading

struct PartMemoTests {
  private let memo = PartMemo()

  private func part(_ bytes: [UInt8], size: Int = 10, crc: UInt32 = 7) -> PackedPart {
    PackedPart(memory: ByteMemory(bytes), size: size, crc: crc)
  }

  @Test
  func `a part with the same packed bytes is read once`() throws {
    var reads = 0
    for _ in 0..<3 {
      let value = try memo.value(of: part([1, 2, 3]), named: "xl/styles.xml") {
        () throws(ReadError) in
        reads += 1
        return "styles"
      }
      #expect(value == "styles")
    }
    #expect(reads == 1)
  }

  @Test(arguments: [[1, 2, 4], [1, 2], [1, 2, 3, 4]] as [[UInt8]])
  func `a part that only claims to be the same is read again`(bytes: [UInt8]) throws {
    _ = try memo.value(of: part([1, 2, 3]), named: "a") { () throws(ReadError) in "first" }
    let value = try memo.value(of: part(bytes), named: "a") { () throws(ReadError) in "second" }
    #expect(value == "second")
  }

  @Test
  func `a part with another name or type of value is read again`() throws {
    _ = try memo.value(of: part([1]), named: "a") { () throws(ReadError) in "first" }
    #expect(
      try memo.value(of: part([1]), named: "b") { () throws(ReadError) in "second" } == "second")
    #expect(try memo.value(of: part([1]), named: "a") { () throws(ReadError) in 3 } == 3)
  }

  @Test
  func `an error is not cached and is thrown again`() throws {
    for _ in 0..<2 {
      #expect(throws: ReadError.self) {
        try memo.value(of: part([9]), named: "a") { () throws(ReadError) -> String in
          throw ReadError(WorksheetReason.lateCell)
        }
      }
    }
  }

  @Test
  func `workbooks with the same styles share the formats`() throws {
    let styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"0&quot;人&quot;\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
    func workbook(_ row: String, _ styles: String) throws -> Workbook {
      let bytes = PackageBuilder(rows: row, styles: styles).bytes
      return try Workbook(bytes: bytes, limits: ReadingLimits(), memo: memo)
    }
    let one = try workbook("<row><c s=\"1\"><v>1</v></c></row>", styles)
    let same = try workbook("<row><c s=\"1\"><v>2</v></c></row>", styles)
    let other = try workbook(
      "<row><c s=\"1\"><v>3</v></c></row>", styles.replacing("人", with: "名"))
    #expect(try one.styles().style(1).format === same.styles().style(1).format)
    let texts = try [one, same, other].map { try $0.grid(at: 0).cells.map(\.text) }
    #expect(texts == [["1人"], ["2人"], ["3名"]])
  }
}
