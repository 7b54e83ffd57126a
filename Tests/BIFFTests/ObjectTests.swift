@testable import BIFF
import Grid
import Messages
import Testing

/// Notes, text boxes, check boxes, pictures.
@Suite struct ObjectTests {
  /// A shape's place, in a container that is longer than the record.
  private static func drawing(
    _ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>
  ) -> Raw {
    let anchor =
      two(0) + two(columns.lowerBound) + two(0) + two(rows.lowerBound) + two(0)
      + two(columns.upperBound) + two(0) + two(rows.upperBound) + two(0)
    return Raw(
      0xEC,
      two(0x000F), two(0xF004), four(500), two(0x0012), two(0xF00A), four(4), four(7), two(0),
      two(0xF010), four(anchor.count), anchor, two(0), two(0xF011), four(0)
    )
  }

  private static func object(
    _ type: Int, id: Int, flags: Int = 0x6011, _ details: [UInt8] = []
  ) -> Raw {
    Raw(
      0x5D,
      two(0x15), two(0x12), two(type), two(id), two(flags), zeros(12), details, two(0), two(0)
    )
  }

  private static func text(_ text: String) -> [Raw] {
    [
      Raw(
        0x1B6,
        two(0x12), two(0), zeros(6), two(text.utf16.count), two(16), four(0)
      ),
      Raw(0x3C, [1], wide(String(text.prefix(2)))),
      Raw(0x3C, [1], wide(String(text.dropFirst(2)))),
      Raw(0x3C, zeros(16)),
    ]
  }

  @Test func `notes have the texts of their objects`() throws {
    let image = WorkbookImage(
      [Self.drawing(1...3, 2...4), Self.object(0x19, id: 5)] + Self.text("要確認です")
        + [Raw(0x1C, two(7), two(1), two(0), two(5), two(0), [0])])
    #expect(
      try grid(image).objects == [
        SheetObject(.note, anchor: CellReference(row: 7, column: 1), text: "要確認です")
      ])
  }

  @Test func `text boxes, shapes, pictures and controls have their places`() throws {
    // Ticked; its value is in $C$4.
    let ticked = two(0x12) + two(8) + two(1) + two(0) + four(0)
    let link =
      two(0x14) + two(14) + two(12) + two(5) + four(0) + [0x24] + two(3) + two(0xC002) + [0]
    let image = WorkbookImage(
      [Self.drawing(5...6, 1...2), Self.object(6, id: 1)] + Self.text("箱の中")
        + [Self.drawing(2...3, 0...0), Self.object(0x0B, id: 2, ticked + link)]
        + [Self.drawing(8...9, 0...1), Self.object(0x1E, id: 3)]
        + [Self.drawing(8...9, 4...5), Self.object(8, id: 4)]
        // A group, and the arrow of a filter, are nothing that somebody drew.
        + [Self.object(0, id: 5), Self.object(0x14, id: 6, flags: 0x0100)])
    let objects = try grid(image).objects
    #expect(objects.map(\.kind) == [.formControl, .textBox, .shape, .picture])
    #expect(objects.map(\.range.description) == ["A3:A4", "B6:C7", "A9:B10", "E9:F10"])
    #expect(objects.map(\.text) == ["", "箱の中", "", ""])
    #expect(objects.map(\.isChecked) == [true, nil, nil, nil])
    #expect(objects[0].linkedCell == CellReference(row: 3, column: 2))
  }

  /// Excel's 0x0A has twelve bytes that mean nothing; LibreOffice's second one has the state.
  @Test(arguments: [(12, Bool?.none), (8, true)])
  func `check boxes of LibreOffice have their state under another number`(
    length: Int, expected: Bool?
  ) throws {
    let state = two(0x0A) + two(length) + two(1) + zeros(length - 2)
    let image = WorkbookImage([Self.drawing(2...3, 0...0), Self.object(0x0B, id: 2, state)])
    #expect(try grid(image).objects.map(\.isChecked) == [expected])
  }
}
