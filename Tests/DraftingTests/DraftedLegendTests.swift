import FormTemplate
import GoalSheet
import Grid
import Testing

@testable import Drafting

/// Marks and meanings on forms of other cities.
struct DraftedLegendTests {
  @Test(arguments: [
    "評価基準：A=目標を上回った、B=目標どおり、C=下回った", "【評価】A：目標を上回った　B：目標どおり　C：下回った",
    "※ A：目標を上回った、B：目標どおり、C：下回った", "評価区分　A:目標を上回った / B:目標どおり / C:下回った",
  ])
  func `a legend may say what it is`(legend: String) throws {
    let form = try DraftedForm(["No.", "組織目標", "取組", "評価"], legend: [legend])
    let vocabulary = try form.template().vocabulary
    #expect(vocabulary.marks.map(\.rawValue) == ["A", "B", "C"])
    #expect(vocabulary.legend.map(\.meaning) == ["目標を上回った", "目標どおり", "下回った"])
    #expect(vocabulary.marks.map { vocabulary.achievements[$0] } == [.all, .all, .nothing])
    let line = ["1", "窓口を改善する。", "研修", "B"]
    #expect(try form.values(of: line) == line)
  }

  @Test(arguments: [true, false])
  func `mark and meaning may be in two cells, above or below the table`(isBelow: Bool) throws {
    let marks = ["5", "4", "3", "2", "1"]
    let meanings = ["大きく上回った", "上回った", "達成した", "やや届かなかった", "届かなかった"]
    var form = try DraftedForm(
      ["No.", "組織目標", "取組", "評価"], lists: [3: marks], legend: Array(repeating: "", count: 6))
    let row = isBelow ? 20 : 5
    try form.sheet.put(["評価基準"], at: "A\(row)")
    for (index, pair) in zip(marks, meanings).enumerated() {
      try form.sheet.put([pair.0, pair.1], at: "A\(row + 1 + index)")
    }
    let vocabulary = try form.template().vocabulary
    #expect(vocabulary.legend.map(\.meaning) == meanings)
    #expect(
      vocabulary.marks.map { vocabulary.achievements[$0] } == [
        .all, .all, .all, .nothing, .nothing,
      ]
    )
    let line = ["1", "窓口を改善する。", "研修", "4"]
    #expect(try form.values(of: line) == line)
  }

  @Test func `words with a colon are no legend`() throws {
    let form = try DraftedForm(
      ["No.", "組織目標", "取組", "評価"], lists: [3: ["○", "×"]], legend: ["電話：1234　内線：56"])
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == ["○", "×"])
  }

  @Test(arguments: [
    ("達成", Achievement.all), ("目標を上回った", .all), ("計画どおり", .all), ("期待以上", .all), ("100％以上", .all),
    ("完了", .all), ("順調", .all), ("概ね達成", .part), ("おおむね達成した", .part), ("一部未達成", .part),
    ("ほぼ達成", .part), ("やや遅れ", .part), ("80%以上100%未満", .part), ("8割以上", .part), ("80～99％", .part),
    ("～59％", .nothing),
    ("ある程度達成した", .part), ("未達成", .nothing), ("達成できなかった", .nothing), ("目標を下回った", .nothing),
    ("50％未満", .nothing), ("大幅に遅れている", .nothing), ("未着手", .nothing), ("不十分", .nothing),
    ("0％", .nothing),
  ])
  func `the words of a meaning say what the mark says`(meaning: String, said: Achievement) {
    #expect(DraftAchievement.said(by: meaning) == said)
  }

  @Test(arguments: [
    (["A", "B", "C"], [Achievement.all, .part, .nothing]),
    (["S", "A", "B", "C"], [.all, .all, .part, .nothing]),
    (["◎", "○", "△", "×"], [.all, .all, .part, .nothing]),
    (["5", "4", "3", "2", "1"], [.all, .part, .part, .part, .nothing]),
    (["1", "2", "3"], [.nothing, .part, .all]),
  ])
  func `without words the order says it, of numbers the greatest first`(
    marks: [String], said: [Achievement]
  ) {
    let order = DraftAchievement(marks)
    #expect(marks.indices.map { order.guess(at: $0) } == said)
  }

  @Test func `two marks with the same meaning get meanings of their own`() throws {
    let form = try DraftedForm(
      ["No.", "組織目標", "取組", "評価"], legend: ["A：達成　B：達成　C：未達成"])
    #expect(try form.template().vocabulary.legend.map(\.meaning) == ["達成", "B評価", "未達成"])
  }
}
