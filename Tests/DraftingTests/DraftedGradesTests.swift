import FormTemplate
import GoalSheet
import Grid
import Testing

@testable import Drafting

/// Marks that are words, and what marks without telling words say.
struct DraftedGradesTests {
  private static let labels = ["No.", "組織目標", "取組", "評価"]
  private static let meanings = ["計画どおり進んだ", "計画より少し遅れた", "計画より大幅に遅れた"]

  @Test(arguments: [
    ["順調：計画どおり進んだ　やや遅れ：計画より少し遅れた　遅れ：計画より大幅に遅れた"],
    ["【評価基準】順調…計画どおり進んだ、やや遅れ…計画より少し遅れた、遅れ…計画より大幅に遅れた"],
    ["※評価：順調：計画どおり進んだ　／　やや遅れ：計画より少し遅れた　／　遅れ：計画より大幅に遅れた"],
    ["順調：計画どおり進んだ", "やや遅れ：計画より少し遅れた", "遅れ：計画より大幅に遅れた"],
    ["順調　計画どおり進んだ", "やや遅れ　計画より少し遅れた", "遅れ　計画より大幅に遅れた"],
    ["評価は、順調（計画どおり進んだ）、やや遅れ（計画より少し遅れた）、遅れ（計画より大幅に遅れた）のいずれかを記入すること。"],
    ["評価の基準は、「順調」は計画どおり進んだ、「やや遅れ」は計画より少し遅れた、「遅れ」は計画より大幅に遅れたとする。"],
    ["※評価欄には計画どおり進んだ場合は順調、計画より少し遅れた場合はやや遅れ、計画より大幅に遅れた場合は遅れを記入する。"],
  ])
  func `words with meanings are marks`(legend: [String]) throws {
    let vocabulary = try DraftedForm(Self.labels, legend: legend).template().vocabulary
    #expect(vocabulary.marks.map(\.rawValue) == ["順調", "やや遅れ", "遅れ"])
    #expect(vocabulary.legend.map(\.meaning) == Self.meanings)
    #expect(vocabulary.marks.map { vocabulary.achievements[$0] } == [.all, .part, .nothing])
  }

  @Test(arguments: [[["評価", "内容"]], []])
  func `words may have their meanings in the next cells`(heads: [[String]]) throws {
    var form = try DraftedForm(Self.labels)
    let marks = [["優", "目標を上回る"], ["良", "目標どおり"], ["可", "一部未達成"], ["不可", "未達成"]]
    for (offset, line) in (heads + marks).enumerated() {
      try form.sheet.put(line, at: "A\(15 + offset)")
    }
    let vocabulary = try form.template().vocabulary
    #expect(vocabulary.legend.map(\.mark.rawValue) == ["優", "良", "可", "不可"])
    #expect(vocabulary.legend.map(\.meaning) == marks.map { $0[1] })
    let line = ["1", "窓口を改善する。", "研修", "不可"]
    #expect(try form.values(of: line) == line)
  }

  @Test(arguments: [
    "達成度：年度末の実績　達成率：結果を目標で割ったもの", "優先順位：高いもの　遅延理由：遅れた理由", "重点：大切　一般：その他",
    "達成状況：どこまで達成したか　未達理由：達成できなかった理由",
  ])
  func `explained labels are no marks`(note: String) throws {
    let form = try DraftedForm(Self.labels, legend: [note])
    #expect(try !form.fields().contains("evaluation"))
  }

  @Test(arguments: [
    (
      ["S", "A", "B", "C"], ["大幅に上回る", "達成", "やや下回る", "大幅に下回る"],
      [Achievement.all, .all, .part, .nothing]
    ),
    (
      ["5", "4", "3", "2", "1"], ["大きく上回る", "上回る", "目標どおり", "下回る", "大きく下回る"],
      [.all, .all, .all, .part, .nothing]
    ),
    (["1", "2", "3"], ["大きく下回る", "下回る", "目標どおり"], [.nothing, .part, .all]),
    (["☆", "○", "▲", "×"], ["目標超過", "目標達成", "目標未達", "取組中止"], [.all, .all, .part, .nothing]),
    (
      ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"], ["達成した", "概ね達成した", "あまり達成できなかった", "達成できなかった"],
      [.all, .part, .part, .nothing]
    ),
    (
      ["A", "B", "C", "D", "E"], ["十分に達成", "達成", "やや不十分", "不十分", "未着手"],
      [.all, .all, .part, .nothing, .nothing]
    ),
    (["A", "B", "C"], ["達成", "一部達成", "未達成"], [.all, .part, .nothing]),
  ])
  func `only the lowest marks say that nothing was reached`(
    marks: [String], meanings: [String], said: [Achievement]
  ) {
    #expect(DraftAchievement(marks).achievements(meanings: meanings) == said)
  }

  @Test(arguments: [["☆", "○", "▲", "×"], ["Ａ＋", "Ａ", "Ｂ", "Ｃ"], ["◎", "○", "△", "×"]])
  func `the mark below the one for more than was planned says that a goal was reached`(
    marks: [String]
  ) {
    #expect(
      DraftAchievement(marks).achievements(meanings: [nil, nil, nil, nil]) == [
        .all, .all, .part, .nothing,
      ])
  }
}
