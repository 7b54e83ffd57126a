import FormTemplate
import GoalSheet
import Grid
import Messages
import Testing

/// The table of `check --explain`.
struct ExplanationTableTests {
  private func rows(_ role: FormDecision.Role, _ language: Language) -> [[String]] {
    let decision = FormDecision(cell: CellReference(row: 11, column: 2), text: "文字", role: role)
    return ExplanationTable([decision], vocabulary: Template.standard.vocabulary)
      .rows(in: language)
  }

  @Test(arguments: [
    (FormDecision.Role.value(.status, row: 2), "row 2, 目標達成状況", "2 行目の「目標達成状況」"),
    (.header(.createdOn), "the value of 作成日", "「作成日」の値"),
    (.label("評価"), "the label 評価", "見出し「評価」"), (.legend, "the legend", "凡例"),
  ])
  func `says what a cell was read as, in both languages`(
    role: FormDecision.Role, english: String, japanese: String
  ) {
    #expect(rows(role, .english) == [["C12", "文字", english]])
    #expect(rows(role, .japanese) == [["C12", "文字", japanese]])
  }

  @Test func `every table has three headings`() {
    #expect(Language.allCases.allSatisfy { ExplanationTable.headings(in: $0).count == 3 })
  }
}
