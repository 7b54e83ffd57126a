import Grid
import Messages
import Testing

@testable import Conversion

@Suite struct MessageOrderTests {
  @Test func `messages of a file come by worksheet, row and column`() {
    func at(_ sheet: String?, _ cell: String?) -> Message {
      Message(
        .unplacedText, at: Place(file: "f", sheet: sheet, cell: cell.flatMap { CellReference($0) }),
        english: "", japanese: "")
    }
    let messages = [
      at("二", "A1"), at("一", "B10"), at("一", "A10"), at("一", "C9"), at("一", nil), at(nil, nil),
    ]
    #expect(
      messages.inOrder(of: ["一", "二"]).map(\.place.description)
        == ["f", "f[一]", "f[一]!C9", "f[一]!A10", "f[一]!B10", "f[二]!A1"])
  }
}
