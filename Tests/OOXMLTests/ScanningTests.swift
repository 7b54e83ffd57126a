import NumberFormats
import Bytes
import Streams
import XML
import Grid
import JapaneseCalendar
import Messages
import SeededNumbers
import Testing

@testable import OOXML
import WorkbookReading

@Suite struct `bytes` {
  @Test(arguments: [
    "0", "1", "-1", "12.5", "0.1", "123456789012345", "1234567890123456", "0.30000000000000004",
    "1e5", "1E-300", "-0", "+3", ".5", "5.", "1.7976931348623157E308", "999999999999999",
  ])
  func `numbers are read as by the standard library`(text: String) {
    let bytes = Array(text.utf8)
    #expect(DecimalNumber.value(bytes.span, 0..<bytes.count) == Double(text))
  }

  @Test(arguments: [
    "", "-", ".", "1,2", "税", "1 2", "inf", "nan", "0x10", "1e999", "infinity", "-0x1p3",
  ])
  func `other bytes are not numbers`(text: String) {
    let bytes = Array(text.utf8)
    #expect(DecimalNumber.value(bytes.span, 0..<bytes.count) == nil)
  }

  @Test(arguments: UInt64(0)..<200)
  func `the digits of a number are kept only if General shows them unchanged`(seed: UInt64) {
    var generator = SeededNumbers(seed: seed)
    let digits = Int.random(in: 1...16, using: &generator)
    var text = (0..<digits).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
    if Bool.random(using: &generator) {
      let place = Int.random(in: 0...digits, using: &generator)
      text.insert(".", at: text.index(text.startIndex, offsetBy: place))
    }
    if Bool.random(using: &generator) { text = "-" + text }
    let bytes = Array(text.utf8)
    guard DecimalNumber.isDisplayed(bytes.span, 0..<bytes.count), let number = Double(text) else {
      return
    }
    #expect(CellFormat.general.text(of: number, .y1900) == text)
  }

  @Test(arguments: [
    ("worksheets/sheet1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"),
    ("/xl/a.xml", "xl/workbook.xml", "xl/a.xml"),
    ("..\\media\\a.png", "xl/worksheets/sheet1.xml", "xl/media/a.png"),
    ("../../../../a.xml", "xl/workbook.xml", "a.xml"),
    ("./b/./c.xml", "book.xml", "b/c.xml"),
  ])
  func `a target names a part`(target: String, source: String, part: String) {
    #expect(PartName.resolve(target, from: source) == part)
  }
}

@Suite struct `a part that comes piece by piece` {
  /// A stream that delivers a fixed number of bytes at a time.
  final class Dripping: ByteStream {
    private let bytes: [UInt8]
    private var position = 0
    private let step: Int

    init(_ text: String, step: Int) {
      bytes = Array(text.utf8)
      self.step = step
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
      let count = min(step, buffer.count, bytes.count - position)
      unsafe buffer.copyBytes(from: bytes[position..<position + count])
      position += count
      return count
    }
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1000])
  func `a part read in pieces gives the same cells`(step: Int) throws {
    let rows =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>目標&amp;結果 &#x1F600; ]] </t></is></c>"
      + "<c r=\"B1\" s=\"2\"><v>12.5</v></c></row><!-- 税 --><row r=\"2\"><c r=\"A2\" t=\"str\"><v><![CDATA[<一>]]>二&lt;</v></c></row>"
    let sheet = PackageBuilder.sheet(
      rows, after: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>")
    for size in [64, 100_000] {
      var scanner = try SheetScanner(
        Dripping(sheet, step: step), size: size, limits: ReadingLimits())
      let decoder = CellDecoder(strings: SharedStrings(), styles: StyleTable(), dateSystem: .y1900)
      var builder = GridBuilder(decoder, limits: ReadingLimits())
      let grid = try builder.grid(&scanner)
      #expect(texts(grid) == ["A1=目標&結果 😀 ]] ", "B1=12.5", "A2=<一>二<"])
      #expect(grid.merges.count == 1)
    }
  }
}
