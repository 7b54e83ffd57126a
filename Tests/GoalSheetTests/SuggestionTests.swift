import Grid
import Messages
import Testing

@testable import GoalSheet

/// What messages suggest to write instead of a cell's whole text.
@Suite struct SuggestionTests {
  /// The suggestions of a form with one change made to it, by code and cell.
  private func suggestions(
    _ change: (inout FormDrawing) throws -> Void
  ) throws -> [String] {
    var drawing = try FormDrawing.official()
    for line in 1...4 { try drawing.put(FormDrawing.line("\(line)"), at: "A\(11 + line)") }
    try change(&drawing)
    return drawing.read().messages.map { message in
      "\(message.code.rawValue) \(message.place.cell?.description ?? "-") "
        + (message.suggestion ?? "?")
    }
  }

  @Test(arguments: [
    ("I12", "〇", "mark-variant I12 ○"), ("I12", "済", "mark-unknown I12 ?"),
    ("C13", "行財-1-4-②", "plan-position-format C13 行財1-4-②"),
    ("C13", "行財 1-4-②", "plan-position-format C13 行財1-4-②"),
    ("C13", "政策1-1-①、行財-1-4-②", "plan-position-format C13 政策1-1-①\n行財1-4-②"),
    ("C13", "総合1-4-②", "plan-position-format C13 ?"),
    ("B4", "西区役所", "organisation-variant B4 西区"),
    ("E11", "R6目標", "year-mismatch E11 R5目標"), ("F11", "令和６年度結果", "year-mismatch F11 R5結果"),
    ("F11", "R6実績", "year-mismatch F11 R5結果"),
    ("B3", "本年度", "year-unreadable B3 令和5年度"), ("B3", "5年度", "year-unreadable B3 令和5年度"),
    ("J3", "４月１日", "date-unreadable J3 R5.4.1"), ("J3", "5.4.1", "date-unreadable J3 R5.4.1"),
    ("J3", "4.4.1", "date-unreadable J3 ?"), ("J3", "年度初め", "date-unreadable J3 ?"),
    ("J4", "3/31", "date-unreadable J4 R6.3.31"), ("J4", "6.4.5", "date-unreadable J4 R6.4.5"),
    ("J4", "4月5日", "date-unreadable J4 ?"), ("J4", "2月30日", "date-unreadable J4 ?"),
    ("A1", "令和4年度　組織目標管理シート", "content-mismatch A1 令和5年度　組織目標管理シート"),
    ("A1", "組織目標管理シート（R4）", "content-mismatch A1 組織目標管理シート（R5）"),
    ("J10", "達成の状況", "label-unknown J10 目標達成状況"),
    ("A15", "目標4", "number-unreadable A15 4"), ("A15", "追加", "number-unreadable A15 4"),
    ("A15", "1-2", "number-unreadable A15 ?"),
    ("A15", "1", "number-duplicate A15 4"), ("A15", "5", "number-gap A15 4"),
    ("H13", "〃", "ditto H13 概要1"), ("C13", "同上", "ditto C13 行財1-1-①"),
  ])
  func `a message knows what to write, or says nothing`(
    cell: String, text: String, expected: String
  ) throws {
    #expect(try suggestions { try $0.put([text], at: cell) } == [expected])
  }

  @Test func `each label of another year has a message, unless the sheet's own may be wrong`()
    throws
  {
    let labels = ["R6目標", "R6結果"]
    #expect(
      try suggestions { try $0.put(labels, at: "E11") }
        == ["year-mismatch E11 R5目標", "year-mismatch F11 R5結果"])
    let found = try suggestions { drawing in
      try drawing.put(labels, at: "E11")
      try drawing.put(["R6.4.1"], at: "J3")
      try drawing.put(["R7.3.31"], at: "J4")
    }
    #expect(found.filter { $0.hasPrefix("year-mismatch") }.allSatisfy { $0.hasSuffix("?") })
  }

  @Test(arguments: [
    // Where lines may be missing, everything after them would have to be renumbered.
    (["1", "2", "4", "5"], ["number-gap A14 ?"]),
    (["1", "2", "2", "4"], ["number-duplicate A14 3", "number-gap A15 ?"]),
    (["1", "2", "2", "3"], ["number-duplicate A14 ?"]),
    (["1", "2", "13", "4"], ["number-gap A14 3", "number-gap A15 ?"]),
    (["1", "1", "33", "4"], ["number-duplicate A13 2", "number-gap A14 3", "number-gap A15 ?"]),
    (["1", "3", "4", "4"], ["number-gap A13 ?", "number-duplicate A15 5"]),
    (["重点1", "重点2", "重点3", "重点4"], (1...4).map { "number-unreadable A\(11 + $0) \($0)" }),
  ])
  func `a number is suggested where it fits between its neighbours`(
    numbers: [String], expected: [String]
  ) throws {
    let found = try suggestions { drawing in
      for (index, number) in numbers.enumerated() {
        try drawing.put([number], at: "A\(12 + index)")
      }
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("A4", "組織名(部)：西区役所", "organisation-variant A4 組織名(部)：西区"),
    ("I3", "作成日 4/1", "date-unreadable I3 作成日 R5.4.1"),
    ("A3", "年度：５年度", "year-unreadable A3 年度：令和5年度"),
  ])
  func `a label in the same cell stays`(cell: String, text: String, expected: String) throws {
    let value = try #require(["A4": "B4", "I3": "J3", "A3": "B3"][cell])
    let found = try suggestions { drawing in
      drawing.grid.cells.removeAll { "\($0.reference)" == value }
      try drawing.put([text], at: cell)
    }
    #expect(found == [expected])
  }

  @Test(arguments: [
    ("旧新", 1, "struck-text H13 新"), ("旧", 1, "struck-text H13 "),
  ])
  func `what is left of struck text is suggested, or to clear the cell`(
    text: String, struckCount: Int, expected: String
  ) throws {
    let found = try suggestions { drawing in
      try drawing.put([text], at: "H13")
      try drawing.strike("H13", first: struckCount)
    }
    #expect(found == [expected])
  }

  @Test func `struck text beside a variant suggests what is right`() throws {
    let found = try suggestions { drawing in
      try drawing.put(["△〇"], at: "I13")
      try drawing.strike("I13", first: 1)
    }
    #expect(found.sorted() == ["mark-variant I13 ○", "struck-text I13 ○"])
  }
}
