import FormTemplate
import GoalSheet
import Grid
import Testing

@testable import Drafting

/// Marks of columns whose labels are no words for a judgement, but whose words or legends judge.
struct DraftedExplainedTests {
  private static func labels(_ last: String) -> [String] { ["No.", "組織目標", "取組", last] }

  private static func vocabulary(
    _ label: String, _ words: [String], legend: String
  ) throws -> FormVocabulary {
    let form = try DraftedForm(labels(label), lists: [3: words], legend: [legend])
    #expect(try form.fields() == ["no", "goal", "initiative", "evaluation"], "\(legend)")
    return try form.template().vocabulary
  }

  @Test(arguments: [
    ("進み具合", ["順", "遅", "止"], "進み具合：順＝計画どおり、遅＝計画より遅れ、止＝中止"),
    ("改善度", ["大", "中", "小"], "改善度　大：目標を達成した　中：8割以上達成した　小：8割未満"),
    ("信号", ["青", "黄", "赤"], "信号　青＝達成　黄＝一部達成　赤＝未達成"),
    ("結果の区分", ["あ", "い", "う"], "あ：達成　い：一部達成　う：未達成"),
  ])
  func `a list whose words a legend explains as a judgement is one of marks`(
    label: String, words: [String], legend: String
  ) throws {
    let vocabulary = try Self.vocabulary(label, words, legend: legend)
    #expect(vocabulary.marks.map(\.rawValue) == words)
    #expect(vocabulary.marks.map { vocabulary.achievements[$0] } == [.all, .part, .nothing])
  }

  @Test func `the legend may be on another worksheet`() throws {
    var form = try DraftedForm(Self.labels("できばえ"), lists: [3: ["花丸", "丸", "三角"]])
    var other = BlankSheet()
    try other.put(["２　できばえは、次から選びます。"], at: "A1")
    for (offset, line) in [["花丸", "目標以上"], ["丸", "目標どおり"], ["三角", "目標に届かず"]].enumerated() {
      try other.put(line, at: "A\(2 + offset)")
    }
    #expect(try form.fields().last == "text")
    form.others = [other]
    let vocabulary = try form.template().vocabulary
    #expect(try form.fields().last == "evaluation")
    #expect(vocabulary.legend.map(\.meaning) == ["目標以上", "目標どおり", "目標に届かず"])
    #expect(vocabulary.marks.map { vocabulary.achievements[$0] } == [.all, .all, .nothing])
  }

  @Test(arguments: [["守れた", "守れなかった"], ["やった", "やらなかった"], ["やれた", "一部やれた", "やれなかった"]])
  func `words of which one denies another judge by themselves`(words: [String]) throws {
    let form = try DraftedForm(Self.labels("守れたか"), lists: [3: words])
    let vocabulary = try form.template().vocabulary
    #expect(try form.fields().last == "evaluation")
    #expect(vocabulary.marks.first.map { vocabulary.achievements[$0] } == .all)
    #expect(vocabulary.marks.last.map { vocabulary.achievements[$0] } == .nothing)
  }

  @Test(arguments: [
    ("信号", ["青", "黄", "赤"], "※信号は年度末に記入"), ("影響", ["大", "中", "小"], "影響　大：市全体　中：区全体　小：課内"),
    ("難易度", ["高", "中", "低"], "難易度　高：達成が困難　中：達成がやや困難　低：達成が容易"),
  ])
  func `a list that nothing explains as a judgement stays a text`(
    label: String, words: [String], legend: String
  ) throws {
    let form = try DraftedForm(Self.labels(label), lists: [3: words], legend: [legend])
    #expect(try form.fields() == ["no", "goal", "initiative", "text"])
  }

  @Test func `words may have their meanings after a space, in a cell each below a title`() throws {
    let form = try DraftedForm(Self.labels("お天気"), lists: [3: ["晴れ", "くもり", "雨"]]).with([
      ("A15", ["【お天気マークの意味】"]), ("A16", ["晴れ　計画以上"]), ("A17", ["くもり　計画どおり"]), ("A18", ["雨　計画に届かず"]),
    ])
    #expect(try form.fields().last == "evaluation")
    #expect(try form.template().vocabulary.legend.map(\.meaning) == ["計画以上", "計画どおり", "計画に届かず"])
  }

  @Test(arguments: [[3: ["①", "②", "③"]], [:]])
  func `circled numbers touch their meanings`(lists: [Int: [String]]) throws {
    let form = try DraftedForm(
      Self.labels("評価"), lists: lists, legend: ["評価　①達成　②一部達成　③未達成"])
    let vocabulary = try form.template().vocabulary
    #expect(try form.fields().last == "evaluation")
    #expect(vocabulary.legend.map(\.mark.rawValue) == ["①", "②", "③"])
    #expect(vocabulary.marks.map { vocabulary.achievements[$0] } == [.all, .part, .nothing])
  }

  @Test func `a circled letter is no part of a word, and circled numbers of remarks are no marks`()
    throws
  {
    let form = try DraftedForm(Self.labels("評価"), legend: ["評価　Ⓐ達成　Ⓑ一部達成　Ⓒ未達成"])
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == ["Ⓐ", "Ⓑ", "Ⓒ"])
    let noted = try DraftedForm(Self.labels("評価"), legend: ["①目標の達成を確かめる　②未達成のものを洗い出す"])
    #expect(try noted.fields().last == "text")
  }

  // MARK: - Legends without a list

  @Test(arguments: [
    ("進み具合", ["順", "遅", "止"], "※進み具合　順：予定どおり　遅：遅れ　止：中止"),
    ("信号", ["青", "黄", "赤"], "信号：青＝達成、黄＝一部達成、赤＝未達成"),
    ("組織目標の達成", ["ア", "イ", "ウ"], "組織目標の達成　ア：達成　イ：一部達成　ウ：未達成"),
  ])
  func `words that a legend explains as a judgement after a column's label are its marks`(
    label: String, marks: [String], legend: String
  ) throws {
    let form = try DraftedForm(Self.labels(label), legend: [legend])
    #expect(try form.fields().last == "evaluation")
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == marks)
  }

  @Test(arguments: ["できばえ：◎、○、△で記入してください", "※できばえは◎・○・△で記入"])
  func `signs in a row are marks, and no legend`(text: String) throws {
    var form = try DraftedForm(Self.labels("できばえ"), legend: [text])
    form.sheet.look.columnWidths = [0: 4, 1: 30, 2: 30, 3: 8]
    #expect(try form.fields().last == "evaluation")
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == ["◎", "○", "△"])
  }

  @Test(arguments: [
    "評定は、甲（十分）、乙（普通）、丙（努力を要する）とする。", "評定　甲：十分　乙：普通　丙：努力を要する", "※評定　甲＝十分、乙＝普通、丙＝努力を要する",
  ])
  func `the old signs for first, second and third are marks`(legend: String) throws {
    let form = try DraftedForm(Self.labels("評定"), legend: [legend])
    let vocabulary = try form.template().vocabulary
    #expect(try form.fields().last == "evaluation")
    #expect(vocabulary.marks.map(\.rawValue) == ["甲", "乙", "丙"])
    #expect(vocabulary.legend.map(\.meaning) == ["十分", "普通", "努力を要する"])
    #expect(vocabulary.marks.map { vocabulary.achievements[$0] } == [.all, .part, .nothing])
  }

  @Test(arguments: ["評定（甲・乙・丙）", "評定\n甲～丙"])
  func `the old signs are marks in a label`(label: String) throws {
    let form = try DraftedForm(Self.labels(label))
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == ["甲", "乙", "丙"])
  }

  @Test(arguments: [
    "【達成感の書き方】☆＝満足　◇＝まずまず　▽＝不満", "達成感：☆満足、◇まずまず、▽不満", "※達成感　☆：満足／◇：まずまず／▽：不満",
  ])
  func `a legend that begins with the label of a column is that column's`(legend: String) throws {
    let form = try DraftedForm(Self.labels("達成感"), legend: [legend])
    let vocabulary = try form.template().vocabulary
    #expect(try form.fields().last == "evaluation")
    #expect(vocabulary.legend.map(\.mark.rawValue) == ["☆", "◇", "▽"])
    #expect(vocabulary.legend.map(\.meaning) == ["満足", "まずまず", "不満"])
    #expect(vocabulary.marks.map { vocabulary.achievements[$0] } == [.all, .part, .nothing])
  }

  @Test func `of two legends a column has that with its label, and not a better known one`() throws
  {
    let form = try DraftedForm(
      Self.labels("手ごたえ"), legend: ["連携　A：他課と達成　B：一部達成　C：未達成", "手ごたえ　◎：目標以上　○：目標どおり　△：目標に届かず"])
    #expect(try form.fields().last == "evaluation")
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == ["◎", "○", "△"])
  }

  @Test func `a legend below a title begins with it`() throws {
    let form = try DraftedForm(Self.labels("手ごたえ")).with([
      ("A15", ["手ごたえの目安"]), ("A16", ["◎", "目標以上"]), ("A17", ["○", "目標どおり"]),
      ("A18", ["△", "目標に届かず"]),
    ])
    #expect(try form.fields().last == "evaluation")
  }

  @Test(arguments: ["影響　A：市全体　B：区全体　C：課内", "重要度　A：達成が必須　B：できれば達成　C：未達成でもよい"])
  func `a legend of something else makes no marks`(legend: String) throws {
    let label = String(legend.prefix { $0 != "　" })
    let form = try DraftedForm(Self.labels(label), legend: [legend])
    #expect(try form.fields() == ["no", "goal", "initiative", "text"])
  }
}
