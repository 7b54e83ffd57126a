import FormLayout
import GoalSheet
import Testing

/// Notes that were superscript: the text keeps their digits, the number does not.
struct RaisedNoteTests {
  @Test(arguments: [
    Quantity(text: "67注2", number: 67), Quantity(text: "1201)", number: 120),
    Quantity(text: "71%*3", number: 71, unit: "%"), Quantity(text: "1201人", number: 120, unit: "人"),
    Quantity(text: "23536件(うち新規5件)*3", number: 23536, unit: "件"),
    Quantity(text: "5注1以上", number: 5, bound: .atLeast), Quantity(text: "𠮷1201)", number: 120),
  ])
  func `a number without its note comes back from the form`(target: Quantity) throws {
    var row = GoalRow()
    row.no = "1"
    row.goal = "目標"
    row.indicator = "指標"
    row.target = target
    var sheet = GoalSheet()
    sheet.rows = try GoalRows([row])
    let read = try RoundTripTests.readBack([sheet])
    #expect(read.first?.rows.first?.target == target)
  }

  @Test(arguments: [
    (Quantity(text: "120", number: 120), nil), (Quantity(text: "67注2", number: 67), 2..<6),
    (Quantity(text: "150件", number: 7, unit: "件"), nil),
    (Quantity(text: "150件", number: 15, unit: "件"), nil),
  ])
  func `only the signs of a note explain a number in a data table`(
    quantity: Quantity, range: Range<Int>?
  ) {
    let note = QuantityNote(quantity, indicator: "", QuantityText(units: []))
    #expect(note.noteRange == range)
  }
}
