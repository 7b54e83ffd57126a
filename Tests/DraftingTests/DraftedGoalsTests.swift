import FormTemplate
import GoalSheet
import Grid
import Testing

@testable import Drafting

/// The goal of forms without a label for it, and the numbers of their lines.
struct DraftedGoalsTests {
  @Test(arguments: [
    (["No.", "成果指標", "単位", "目標値", "実績値", "要因分析"], "成果指標"),
    (["No.", "指標", "単位", "担当課", "事業名", "目標値", "実績値"], "事業名"),
    (["No.", "重要業績評価指標（ＫＰＩ）", "目標値", "実績値", "主な取組", "意見"], "重要業績評価指標（ＫＰＩ）"),
    (["No.", "担当課", "単位", "取組名", "目標値", "実績値"], "取組名"),
    (["No.", "担当課", "取組概要", "目標値", "実績値"], "取組概要"),
  ])
  func `it is the best text of a line, no unit and no section`(
    labels: [String], goal: String
  ) throws {
    let form = try DraftedForm(labels)
    let index = try #require(labels.firstIndex(of: goal))
    #expect(try form.template().vocabulary.fields.columns[index] == .goal)
    #expect(try form.yaml().contains("要確認：組織目標にあたる見出しがないため、「\(goal)」"))
  }

  @Test(arguments: [("項目番号", true), ("No.", false), ("番号", false)])
  func `numbers of a plan may have two levels, where none is printed`(
    label: String, isOfPlan: Bool
  ) throws {
    let form = try DraftedForm([label, "組織目標", "取組", "備考"])
    #expect(try form.yaml().contains("plain: false") == isOfPlan)
    if isOfPlan {
      let line = ["1-2", "窓口を改善する。", "研修", "なし"]
      #expect(try form.values(of: line) == line)
    }
  }
}
