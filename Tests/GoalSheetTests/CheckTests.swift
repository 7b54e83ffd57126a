@testable import GoalSheet
import Grid
import Messages
import Testing

struct CheckTests {
  /// The codes and cells of a form with one change made to it.
  private func codes(_ change: (inout FormDrawing) throws -> Void) throws -> [String] {
    var drawing = try FormDrawing.official()
    try drawing.put(FormDrawing.line("1"), at: "A12")
    try drawing.put(FormDrawing.line("2"), at: "A13")
    try change(&drawing)
    return drawing.read().messages.map {
      "\($0.code.rawValue) \($0.place.cell?.description ?? "-")"
    }
  }

  @Test(arguments: [
    ("I12", "〇", "mark-variant I12"), ("I12", "済", "mark-unknown I12"),
    ("J3", "年度末", "date-unreadable J3"), ("J3", "R5.2.30", "date-unreadable J3"),
    ("B3", "本年度", "year-unreadable B3"), ("J3", "R4.12.1", "date-outside-year J3"),
    ("J4", "R5.3.1", "date-outside-year J4"), ("J4", "R7.4.1", "date-outside-year J4"),
    ("E11", "R6目標", "year-mismatch E11"), ("A13", "1", "number-duplicate A13"),
    ("A13", "3", "number-gap A13"), ("C13", "行財-1-4-②", "plan-position-format C13"),
    ("C13", "行財１-4-②", "plan-position-format C13"), ("C13", "総合1-4-②", "plan-position-format C13"),
    ("B4", "西区役所", "organisation-variant B4"), ("D4", "黒崎出張所", "organisation-variant D4"),
    ("F12", "9", "evaluation-inconsistent I12"), ("I12", "×", "evaluation-inconsistent I12"),
  ])
  func `a warning names its cell`(cell: String, text: String, expected: String) throws {
    #expect(try codes { try $0.put([text], at: cell) } == [expected])
  }

  @Test(arguments: [
    ("J3", "R6.3.31"), ("J4", "R7.3.31"), ("E11", "目標"), ("C13", "政策10-1-⑳"), ("B4", "港区"),
    ("D4", "宇宙開発課"), ("F12", "12人"), ("F12", "増加"), ("E12", "12以上"),
  ])
  func `has nothing to say`(cell: String, text: String) throws {
    #expect(try codes { try $0.put([text], at: cell) } == [])
  }

  @Test func `an unmarked line is a warning only once 評価日 is set`() throws {
    func remove(_ cells: [String]) -> (inout FormDrawing) -> Void {
      { drawing in drawing.grid.cells.removeAll { cells.contains("\($0.reference)") } }
    }
    #expect(try codes(remove(["I13"])) == ["evaluation-missing I13"])
    #expect(try codes(remove(["I13", "J4"])) == ["header-missing -"])
  }

  @Test func `rows that share a mark are judged together`() throws {
    let codes = try codes { drawing in
      try drawing.put(["", "", "", "指標", "10", "9"], at: "A14")
      try drawing.merge("B13:B14", "I13:I14")
    }
    #expect(codes == ["evaluation-inconsistent I13"])
  }

  @Test func `an upper bound is reached from below`() throws {
    #expect(
      try codes {
        try $0.put(["10時間以内", "9時間"], at: "E12")
      } == [])
    #expect(
      try codes {
        try $0.put(["10時間以内", "11時間"], at: "E12")
      } == ["evaluation-inconsistent I12"])
  }

  @Test(arguments: [
    ("黒崎出張所", "黒埼出張所", true), ("西区", "西", true), ("北区", "西区", true), ("西区", "西区", false),
    ("西区", "区西", false), ("", "西", true),
  ])
  func `one character away`(a: String, b: String, expected: Bool) {
    #expect(NameList.isOneCharacterAway(Array(a), Array(b)) == expected)
  }

  @Test func `a blank mark that is merged is named by its first cell`() throws {
    let codes = try codes { drawing in
      drawing.grid.cells.removeAll { $0.reference.row == 12 }
      try drawing.put(["2", "目標2"], at: "A14")
      try drawing.merge("I13:I14")
    }
    #expect(codes == ["evaluation-missing I13"])
  }
}
