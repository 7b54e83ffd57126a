@testable import BIFF
import Grid
import Messages
import Testing

/// The table of shared texts, and its texts that go on in other records.
@Suite struct SharedTextTests {
  /// One text of the table as bytes; a piece of characters may be cut anywhere between two.
  private struct Entry {
    var head: [UInt8]
    var characters: [UInt8]
    var width: Int
    var tail: [UInt8] = []
  }

  private static let texts = ["目標", "abc", "", "𠮟る\r\n髙", "e\u{301}"]

  private static func entries() -> [Entry] {
    [
      Entry(head: two(2) + [1], characters: wide("目標"), width: 2),
      // Rich: two runs behind the characters.
      Entry(
        head: two(3) + [8] + two(2), characters: Array("abc".utf8), width: 1,
        tail: two(1) + two(6) + two(2) + two(0)),
      Entry(head: two(0) + [0], characters: [], width: 1),
      // With a phonetic guide, which is no text.
      Entry(
        head: two(6) + [5] + four(6), characters: wide("𠮟る\r\n髙"), width: 2,
        tail: [9, 9, 9, 9, 9, 9]),
      Entry(head: two(2) + [1], characters: wide("e\u{301}"), width: 2),
    ]
  }

  /// The table's records, where characters are cut so that each record holds `most` of them.
  private static func records(most: Int) -> [Raw] {
    var records: [[UInt8]] = [four(5) + four(5)]
    for entry in entries() {
      records[records.count - 1] += entry.head
      var rest = entry.characters[...]
      while rest.count > most * entry.width {
        records[records.count - 1] += rest.prefix(most * entry.width)
        rest = rest.dropFirst(most * entry.width)
        records.append([entry.width == 2 ? 1 : 0])
      }
      records[records.count - 1] += rest
      records.append(entry.tail)
    }
    return records.enumerated().map { Raw($0.offset == 0 ? 0xFC : 0x3C, $0.element) }
  }

  @Test(arguments: [1, 2, 3, 100]) func `goes on where a record ends`(most: Int) throws {
    let cells: [Raw] = (0..<5).map { index in
      Raw(0xFD, two(index), two(0), two(0), four(index))
    }
    let image = WorkbookImage(tail: Self.records(most: most), cells)
    let found = try grid(image)
    #expect(found.cells.map(\.text) == ["目標", "abc", "𠮟る\n髙", "e\u{301}"])
  }

  @Test func `a wide text may go on narrow, and a narrow one wide`() throws {
    let image = WorkbookImage(
      tail: [
        Raw(0xFC, four(2), four(2), two(3), [1], wide("目")),
        Raw(0x3C, [0], Array("ab".utf8), two(3), [0], Array("a".utf8)),
        Raw(0x3C, [1], wide("標だ")),
      ],
      [Raw(0xFD, two(0), two(0), two(0), four(0)), Raw(0xFD, two(0), two(1), two(0), four(1))])
    #expect(try grid(image).cells.map(\.text) == ["目ab", "a標だ"])
  }

  @Test func `a count that lies costs nothing`() throws {
    let image = WorkbookImage(
      tail: [Raw(0xFC, four(0x7FFF_FFFF), four(0x7FFF_FFFF), unicode("か"))],
      [Raw(0xFD, two(0), two(0), two(0), four(0))])
    #expect(try grid(image).cells.map(\.text) == ["か"])
  }

  @Test func `a text that is not there is refused with the cell`() {
    let image = WorkbookImage(
      tail: [Raw(0xFC, four(1), four(1), unicode("か"))],
      [Raw(0xFD, two(6), two(1), two(0), four(1))])
    let error = refusal(image.file)
    #expect(error?.reason as? BIFFReason == .unknownSharedText(index: 1, count: 1))
    #expect(error?.place.cell?.description == "B7")
    #expect(error?.place.sheet == "S")
    #expect(error?.place.part == "Workbook")
  }

  @Test(arguments: [1, 3, 4, 6]) func `a text that is cut off is refused`(left: Int) {
    let text = unicode("目標")
    let image = WorkbookImage(tail: [Raw(0xFC, four(1), four(1), Array(text.prefix(left)))])
    #expect(refusal(image.file)?.kind == .unreadableFile)
  }

  @Test func `struck and raised parts of a text are found by their fonts`() throws {
    let fonts = [(0, 0), (8, 0), (0, 1), (0, 2)].map { flags, script in
      Raw(0x31, two(200), two(flags), two(0), two(400), two(script))
    }
    // Four units in UTF-16: struck from the first on, raised from the fourth on.
    let rich = Raw(
      0xFC, four(1), four(1), two(4), [9], two(2), wide("𠮟る髙"), two(0), two(1), two(3), two(2))
    let image = WorkbookImage(
      globals: fonts + [Raw(0xE0, two(1), two(0), zeros(16))],
      tail: [rich],
      [Raw(0xFD, two(0), two(0), two(0), four(0))])
    let found = try grid(image)
    #expect(found.cells.map(\.text) == ["𠮟る髙"])
    #expect(
      found.runs[CellReference(row: 0, column: 0)] == [
        TextRun(0..<7, .struck), TextRun(7..<10, .superscript),
      ])
  }
}
