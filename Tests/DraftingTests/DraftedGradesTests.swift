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

  @Test(arguments: [
    "評価欄には「順調」「やや遅れ」「遅れ」のいずれかを記入", "※評価は、順調・やや遅れ・遅れ　から選択", "評価は順調、やや遅れ又は遅れとする。",
    "評価 順調／やや遅れ／遅れ",
  ])
  func `a text names words as marks`(text: String) throws {
    let form = try DraftedForm(Self.labels, legend: [text])
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == ["順調", "やや遅れ", "遅れ"])
  }

  @Test(arguments: ["評価\n順調／やや遅れ／遅れ", "進捗（順調・やや遅れ・遅れ）"])
  func `a label names words as marks`(label: String) throws {
    let form = try DraftedForm(["No.", "組織目標", "取組", label])
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == ["順調", "やや遅れ", "遅れ"])
  }

  @Test func `a text below the label names words as marks`() throws {
    let form = try DraftedForm(Self.labels).with([("D7", ["達成・一部達成・未達成"])])
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == ["達成", "一部達成", "未達成"])
  }

  @Test(arguments: [
    "評価は、達成・未達成を問わず記入すること。", "評価に当たっては、達成、未達成だけでなく内容を記入してください。", "評価欄は、達成、一部達成の状況が分かるように記入",
    "評価が遅れ・未着手のものは赤字とする。",
  ])
  func `words of other notes are no marks`(note: String) throws {
    let form = try DraftedForm(Self.labels, legend: [note])
    #expect(try !form.fields().contains("evaluation"))
  }

  @Test(arguments: [
    "評価：A 達成（100％以上）、B 概ね達成（80％以上）、C 未達成（80％未満）",
    "達成度：Ａ：達成（100％以上）Ｂ：概ね達成（80％以上）Ｃ：未達成（80％未満）", "A 達成：100％以上　B 概ね達成：80％以上　C 未達成：80％未満",
    "A：達成：100％以上　B：概ね達成：80％以上　C：未達成：80％未満",
  ])
  func `a word after a sign is no mark, whatever is in brackets after it`(legend: String) throws {
    let form = try DraftedForm(Self.labels, legend: [legend])
    #expect(try form.fields().last == "evaluation")
    #expect(
      try form.template().vocabulary.marks.map { MarkText.key(of: $0.rawValue) } == ["A", "B", "C"])
  }

  @Test func `signs before words in brackets are marks of a label with a line for each character`()
    throws
  {
    var form = try DraftedForm(
      ["番\n号", "組織目標", "取組", "達\n成\n度"], legend: ["達成度：Ａ（達成）Ｂ（一部達成）Ｃ（未達成）"])
    form.sheet.look.columnWidths = [0: 4, 1: 30, 2: 30, 3: 4]
    let vocabulary = try form.template().vocabulary
    #expect(try form.fields() == ["no", "goal", "initiative", "evaluation"])
    #expect(vocabulary.legend.map(\.mark.rawValue) == ["Ａ", "Ｂ", "Ｃ"])
    #expect(vocabulary.legend.map(\.meaning) == ["達成", "一部達成", "未達成"])
  }

  @Test func `a word beside a sign is its meaning`() throws {
    var form = try DraftedForm(Self.labels)
    let lines = [["A", "達成", "100％以上"], ["B", "一部達成", "60％以上"], ["C", "未達成", "60％未満"]]
    for (offset, line) in lines.enumerated() { try form.sheet.put(line, at: "A\(15 + offset)") }
    let vocabulary = try form.template().vocabulary
    #expect(vocabulary.legend.map(\.mark.rawValue) == ["A", "B", "C"])
    #expect(vocabulary.legend.map(\.meaning) == ["達成", "一部達成", "未達成"])
  }

  @Test func `a list of words that judge is one of marks, but not another one`() throws {
    let form = try DraftedForm(["No.", "組織目標", "取組", "結果区分"], lists: [3: ["達成", "未達成"]])
    #expect(try form.fields() == ["no", "goal", "initiative", "evaluation"])
    let other = try DraftedForm(["No.", "組織目標", "取組", "事業区分"], lists: [3: ["新規", "継続", "完了"]])
    #expect(try other.fields() == ["no", "goal", "initiative", "text"])
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
