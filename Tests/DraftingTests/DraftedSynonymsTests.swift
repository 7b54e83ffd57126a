import FormTemplate
import GoalSheet
import JapaneseCalendar
import Messages
import Testing

@testable import Drafting

/// Other words than the official form's for its columns and dates.
struct DraftedSynonymsTests {
  private static let marks = ["○", "△", "×"]

  @Test(arguments: [
    ("指標", "indicator"), ("達成指標", "indicator"), ("評価指標", "indicator"), ("指標名", "indicator"),
    ("業績評価指標（KPI）", "indicator"), ("主な事業", "initiative"), ("主な取組", "initiative"),
    ("取組項目", "initiative"),
    ("取組内容", "outline"), ("具体的な取組", "outline"), ("達成手段", "outline"), ("達成水準", "target"),
    ("結果数値", "result"), ("達成結果", "result"), ("実施状況", "status"), ("取組の成果", "status"),
    ("評価の理由", "status"),
    ("今後の課題", "nextSteps"), ("次年度に向けた改善策", "nextSteps"), ("課題及び改善点", "nextSteps"),
    ("改善策", "nextSteps"), ("当年度実績", "result"), ("事業の概要", "outline"), ("管理項目", "indicator"),
    ("経営指標", "indicator"), ("評価指標※1", "indicator"), ("実績の説明", "status"), ("取組の状況と分析", "status"),
    ("課題と次年度の方向", "nextSteps"),
  ])
  func `a label with another word for a field is that field`(label: String, field: String) throws {
    let form = try DraftedForm(["No.", "組織目標", label, "評価"], lists: [3: Self.marks])
    #expect(try form.fields() == ["no", "goal", field, "evaluation"])
    let line = ["1", "窓口を改善する。", "90％", "○"]
    #expect(try form.values(of: line) == line)
    #expect(try form.yaml().contains("「\(label)」（C6）を、標準の様式の「"))
  }

  @Test(arguments: ["指標の説明", "現状と課題", "中間の進捗状況", "事業費", "取組時期", "関係課", "課題"])
  func `another label keeps a column of its own`(label: String) throws {
    let form = try DraftedForm(["No.", "組織目標", label, "評価"], lists: [3: Self.marks])
    #expect(["text", "quantity"].contains(try form.fields()[2]))
  }

  @Test func `the form's own label goes before other words`() throws {
    let form = try DraftedForm(
      ["No.", "組織目標", "活動指標", "成果指標", "課題と対応", "今後の方針", "評価"], lists: [6: Self.marks])
    #expect(
      try form.fields() == ["no", "goal", "text", "indicator", "text", "nextSteps", "evaluation"])
    let line = ["1", "窓口を改善する。", "回数", "満足度", "人員", "研修を行う。", "○"]
    #expect(try form.values(of: line) == line)
  }

  @Test func `left of the figure a remedy is no conclusion`() throws {
    let form = try DraftedForm(
      ["No.", "組織目標", "改善策", "指標", "目標値", "実績値", "残った問題", "評価"], lists: [7: Self.marks])
    #expect(
      try form.fields() == [
        "no", "goal", "text", "indicator", "target", "result", "nextSteps", "evaluation",
      ])
  }

  @Test func `left of the goal no word means what follows from it`() throws {
    let form = try DraftedForm(["No.", "今後の課題", "組織目標", "評価"], lists: [3: Self.marks])
    #expect(try form.fields() == ["no", "text", "goal", "evaluation"])
  }

  @Test(arguments: [("評価者コメント", "text"), ("評価コメント", "status")])
  func `what another person says is not what was done`(label: String, field: String) throws {
    let form = try DraftedForm(["No.", "組織目標", "評価", label], lists: [2: Self.marks])
    #expect(try form.fields() == ["no", "goal", "evaluation", field])
  }

  @Test(arguments: [
    ("記入日", true), ("記入年月日", true), ("策定日", true), ("点検日", false), ("評価実施日", false),
  ])
  func `a date with another word is that of the official form`(
    label: String, isCreation: Bool
  ) throws {
    var sheet = try DraftedShapesTests.form()
    try sheet.put([label], at: "D3")
    try sheet.rule("D3:E3")
    let read = try DraftedShapesTests.read(
      sheet,
      [
        ("B3", ["総務課"]), ("E3", ["令和6年4月2日"]),
        ("A7", ["1", "窓口を改善する。", "研修", "3件", "4件", "なし"]),
      ], allowed: [.evaluationInconsistent, .headerMissing]
    ).sheet
    let date = isCreation ? read.createdOn : read.evaluatedOn
    #expect(date?.description == "2024-04-02" && read.further.isEmpty)
  }
}
