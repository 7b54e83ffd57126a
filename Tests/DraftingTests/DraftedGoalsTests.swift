import FormTemplate
import GoalSheet
import Grid
import Messages
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

  @Test(arguments: [("項目番号", true), ("項番", true), ("No.", false), ("番号", false)])
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

  @Test(
    arguments: ["重点目標", "重点施策"],
    ["目標設定の背景", "目標の区分", "目標の根拠", "目標設定の考え方", "目標項目の説明"])
  func `what is said about the goal on its left is not the goal`(goal: String, other: String) throws
  {
    let form = try DraftedForm(["No.", goal, other, "成果指標", "目標値", "実績値", "主な取組"])
    let columns = try form.template().vocabulary.fields.columns
    #expect(columns[1] == .goal && columns[4] == .target)
  }

  @Test(arguments: ["重点目標", "重点施策", "重点取組", "部の重点目標"])
  func `目標 beside the indicator is its figure`(goal: String) throws {
    let form = try DraftedForm(["No.", goal, "指標", "目標", "備考"])
    let columns = try form.template().vocabulary.fields.columns
    #expect(columns[1...3] == [.goal, .indicator, .target])
    // Without an indicator, it is the goal of what is named before it.
    let other = try DraftedForm(["No.", goal == "重点取組" ? "部の目標" : goal, "目標", "備考"])
    #expect(try other.template().vocabulary.fields.columns[2] == .goal)
  }

  @Test(arguments: [["1", "2", "3"], ["①", "②", "③"], ["(1)", "(2)", "(3)"]])
  func `numbers may be below the label of the goal`(numbers: [String]) throws {
    var sheet = try DraftedShapesTests.form(["目標", "", "取組", "目標値", "実績値"], last: 9)
    try sheet.merge("A6:B6")
    for (row, number) in zip(7..., numbers) { try sheet.put([number], at: "A\(row)") }
    let (read, _) = try DraftedShapesTests.read(
      sheet,
      [
        ("B3", ["総務課"]), ("B7", ["窓口を改善する。", "研修", "3件", "4件"]),
        ("B8", ["記録を残す。", "点検", "5件", "6件"]),
      ], allowed: [.numberUnreadable])
    #expect(read.rows.map(\.goal) == ["窓口を改善する。", "記録を残す。"])
    #expect(read.rows.map(\.initiative) == ["研修", "点検"])
    #expect(read.rows.map(\.no).map(MarkText.key) == numbers.prefix(2).map(MarkText.key))
  }

  @Test(arguments: ["今年度の重点目標", "令和６年度の重点目標", "本年度の目標", "今年度の組織目標"], ["校務分掌", "分掌", "担当"])
  func `goals of the year are goals beside the name of a unit`(goal: String, unit: String) throws {
    let labels = [unit, goal, "具体的方策", "評価指標", "改善策"]
    let form = try DraftedForm(labels)
    let index = try #require(labels.firstIndex(of: goal))
    let fields = try form.template().vocabulary.fields
    #expect(fields.columns[index] == .goal)
    #expect(fields.columns.allSatisfy { $0 != .target })
  }

  @Test(arguments: ["園の重点目標", "教育目標", "重点目標"], ["反省・課題", "今後の課題"])
  func `a form may have no label of the official form`(goal: String, steps: String) throws {
    var form = try DraftedForm([goal, "具体的な取組", "評価の観点", "自己評価", "", "", steps])
    try form.sheet.put(["Ａ", "Ｂ", "Ｃ"], at: "D7")
    try form.sheet.merge("A6:A7", "B6:B7", "C6:C7", "D6:F6", "G6:G7")
    #expect(try form.fields().contains("goal"))
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == ["Ａ", "Ｂ", "Ｃ"])
  }

  @Test(arguments: [
    (["番号", "カテゴリ", "年度目標", "現状・課題"], "年度目標"), (["番号", "重点項目", "年度目標", "指標", "評定"], "年度目標"),
    (["番号", "項目", "年度目標", "実績", "備考"], "項目"),
    (["番号", "項目", "今年度目標", "実績", "備考"], "項目"),
    (["番号", "年度目標", "目標", "結果", "目標", "結果"], "年度目標"),
    (["番号", "重点項目", "年度目標", "達成水準", "実績"], "年度目標"),
    (["番号", "年度の目標", "そのための手段", "目標とする数", "結果の数"], "年度の目標"),
    (["番号", "種　別", "目　標", "指　標", "結　果"], "目　標"),
  ])
  func `a goal of the year is the figure only beside a result`(labels: [String], goal: String)
    throws
  {
    let form = try DraftedForm(labels)
    let index = try #require(labels.firstIndex(of: goal))
    #expect(try form.template().vocabulary.fields.columns[index] == .goal)
  }
}
