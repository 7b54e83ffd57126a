import FormTemplate
import GoalSheet
import Grid
import Testing

@testable import Drafting

/// Marks that a form names in its texts and labels.
struct DraftedMarksTests {
  @Test(arguments: [
    ("※評価欄は、A（達成）・B（一部達成）・C（未達成）で記入してください。", ["A", "B", "C"], ["達成", "一部達成", "未達成"]),
    ("達成した場合は○、一部達成は△、未達成は×を記入", ["○", "△", "×"], ["達成", "一部達成", "未達成"]),
    ("評価基準\nA 順調\nB やや遅れ\nC 遅れ", ["A", "B", "C"], ["順調", "やや遅れ", "遅れ"]),
    ("達成：◎　おおむね達成：○　未達成：×", ["◎", "○", "×"], ["達成", "おおむね達成", "未達成"]),
    ("評価の基準は、「A」は達成、「B」は一部達成、「C」は未達成とする。", ["A", "B", "C"], ["達成", "一部達成", "未達成"]),
    (
      "※評価：Ａ＋：120%以上、Ａ：100%以上120%未満、Ａ－：90％以上100％未満、Ｂ：90%未満", ["Ａ＋", "Ａ", "Ａ－", "Ｂ"],
      ["120%以上", "100%以上120%未満", "90％以上100％未満", "90%未満"]
    ),
    ("A→達成、B→一部達成、C→未達成", ["A", "B", "C"], ["達成", "一部達成", "未達成"]),
    ("A～達成　B～一部達成　C～未達成", ["A", "B", "C"], ["達成", "一部達成", "未達成"]),
    ("A - 達成   B - 一部達成   C - 未達成", ["A", "B", "C"], ["達成", "一部達成", "未達成"]),
    ("Ａ・・・達成　Ｂ・・・一部達成　Ｃ・・・未達成", ["Ａ", "Ｂ", "Ｃ"], ["達成", "一部達成", "未達成"]),
    ("【A】達成 【B】一部達成 【C】未達成", ["A", "B", "C"], ["達成", "一部達成", "未達成"]),
    ("Aは達成、Bは一部達成、Cは未達成を表す。", ["A", "B", "C"], ["達成", "一部達成", "未達成"]),
    ("達成したときはA、一部達成のときはB、未達成のときはCを記入する。", ["A", "B", "C"], ["達成", "一部達成", "未達成"]),
    ("達成したものに○、一部達成のものに△、未達成のものに×を付ける。", ["○", "△", "×"], ["達成", "一部達成", "未達成"]),
    ("ⅰ：達成　ⅱ：一部達成　ⅲ：未達成", ["ⅰ", "ⅱ", "ⅲ"], ["達成", "一部達成", "未達成"]),
    ("判定：A（達成）、B（一部達成）、C（未達成）", ["A", "B", "C"], ["達成", "一部達成", "未達成"]),
    ("「○」は達成、「△」は一部達成、「×」は未達成とする。", ["○", "△", "×"], ["達成", "一部達成", "未達成"]),
    ("※評価欄には達成の場合は5、一部達成の場合は3、未達成の場合は1を記入する。", ["5", "3", "1"], ["達成", "一部達成", "未達成"]),
    (
      "評価は、Ａ＋（120%以上）、Ａ（100%以上）、Ｂ（80%以上）、Ｃ（80%未満）のいずれかを記入すること。", ["Ａ＋", "Ａ", "Ｂ", "Ｃ"],
      ["120%以上", "100%以上", "80%以上", "80%未満"]
    ),
    (
      "Ⅰ：達成　Ⅱ：一部達成　Ⅲ：あまり達成できなかった　Ⅳ：未達成", ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"],
      ["達成", "一部達成", "あまり達成できなかった", "未達成"]
    ),
    ("a：達成　b：一部達成　c：未達成", ["a", "b", "c"], ["達成", "一部達成", "未達成"]),
  ])
  func `a text explains the marks`(text: String, marks: [String], meanings: [String]) throws {
    let form = try DraftedForm(["No.", "組織目標", "取組", "評価"], legend: [text])
    let vocabulary = try form.template().vocabulary
    #expect(vocabulary.marks.map(\.rawValue) == marks)
    #expect(vocabulary.legend.map(\.meaning) == meanings)
    let line = ["1", "窓口を改善する。", "研修", marks[1]]
    #expect(try form.values(of: line) == line)
  }

  @Test func `a sentence explains the marks of a list`() throws {
    let list = ["Ａ＋", "Ａ", "Ｂ", "Ｃ"]
    let form = try DraftedForm(
      ["No.", "組織目標", "取組", "評価"], lists: [3: list],
      legend: ["「Ａ＋」は120%以上、「Ａ」は100%以上120%未満、「Ｂ」は80%以上100%未満、「Ｃ」は80%未満とする。"])
    let vocabulary = try form.template().vocabulary
    #expect(vocabulary.legend.map(\.mark.rawValue) == list)
    #expect(
      vocabulary.legend.map(\.meaning) == ["120%以上", "100%以上120%未満", "80%以上100%未満", "80%未満"])
    #expect(vocabulary.marks.map { vocabulary.achievements[$0] } == [.all, .all, .part, .nothing])
  }

  @Test(arguments: [
    "「1」は必須、「2」は任意とする。", "難易度は、「A」は達成が容易、「B」は達成が困難とする。", "「目標」は数値を、「実績」は結果を記入する。",
  ])
  func `quoted words of other notes are no marks`(note: String) throws {
    let form = try DraftedForm(["No.", "組織目標", "取組", "評価"], legend: [note])
    #expect(try !form.fields().contains("evaluation"))
  }

  @Test(arguments: [
    "（1）達成状況を記入する。（2）未達成の理由を記入する。（3）完了したものを書く。", "A-1 庁舎の管理　B-2 達成した事業　C-3 未達成の事業",
    "1は必須、2は任意、3は達成状況を記入する。", "評価は4/1～3/31の実績で行う。", "目標：5月　中間評価：10月　年度末評価：3月",
    "①目標の達成状況　②取組の遅れの理由　③未達成の対応",
  ])
  func `other notes with letters and numbers are no marks`(note: String) throws {
    let form = try DraftedForm(["No.", "組織目標", "取組", "評価"], legend: [note])
    #expect(try !form.fields().contains("evaluation"))
  }

  @Test func `marks may be side by side, with their meanings below them`() throws {
    var form = try DraftedForm(["No.", "組織目標", "取組", "評価"])
    try form.sheet.put(["評価", "A", "B", "C"], at: "A15")
    try form.sheet.put(["内容", "達成", "一部達成", "未達成"], at: "A16")
    #expect(try form.template().vocabulary.legend.map(\.meaning) == ["達成", "一部達成", "未達成"])
  }

  @Test func `Roman numerals beside their meanings are marks`() throws {
    var form = try DraftedForm(["No.", "組織目標", "取組", "評価"])
    for (offset, line) in [["Ⅰ", "達成した"], ["Ⅱ", "一部達成"], ["Ⅲ", "未達成"]].enumerated() {
      try form.sheet.put(line, at: "A\(15 + offset)")
    }
    #expect(try form.template().vocabulary.legend.map(\.meaning) == ["達成した", "一部達成", "未達成"])
  }

  @Test func `a numbered note above marks with spaces does not hide them`() throws {
    var form = try DraftedForm(
      ["No.", "組織目標", "取組", "評価"], lists: [3: ["S", "A", "B"]], legend: ["１　目標は具体的に記入してください。"])
    for (offset, line) in ["凡例", "S　目標を大幅に上回る", "A　目標を達成", "B　目標を下回る"].enumerated() {
      try form.sheet.put([line], at: "A\(16 + offset)")
    }
    #expect(
      try form.template().vocabulary.legend.map(\.meaning) == ["目標を大幅に上回る", "目標を達成", "目標を下回る"])
  }

  @Test(arguments: [["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"], ["a", "b", "c"]])
  func `a list under a label with a space in it is one of marks`(list: [String]) throws {
    let form = try DraftedForm(["No.", "組織目標", "取組", "判　定"], lists: [3: list])
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == list)
  }

  @Test func `a list below the lines is that of no column`() throws {
    var form = try DraftedForm(["No.", "組織目標", "取組", "単位"])
    try form.sheet.put(["総合評価"], at: "C15")
    try form.sheet.rule("C15:D15")
    let list = try #require(CellRange("D15"))
    form.sheet.look.choices.append(.init(ranges: [list], values: ["A", "B", "C"]))
    #expect(try form.fields() == ["no", "goal", "initiative", "text"])
  }

  @Test(arguments: [
    ("評価欄には○・△・×のいずれかを記入", ["○", "△", "×"]), ("評価はA～Dの4段階で記入", ["A", "B", "C", "D"]),
    ("S～Cで評価する。", ["S", "A", "B", "C"]), ("達成度は5～1で記入", ["5", "4", "3", "2", "1"]),
    ("評価欄には○、△又は×を記入", ["○", "△", "×"]), ("評価はA、B又はCとする。", ["A", "B", "C"]),
    ("評価：Ａ・Ｂ・Ｃ", ["Ａ", "Ｂ", "Ｃ"]), ("判定 ABCD", ["A", "B", "C", "D"]),
  ])
  func `a text names the marks`(text: String, marks: [String]) throws {
    let form = try DraftedForm(["No.", "組織目標", "取組", "評価"], legend: [text])
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == marks)
    let line = ["1", "窓口を改善する。", "研修", marks[1]]
    #expect(try form.values(of: line) == line)
  }

  @Test(arguments: [
    ("評価\n○・△・×", ["○", "△", "×"]), ("評価（A～D）", ["A", "B", "C", "D"]),
    ("評価(S-D)", ["S", "A", "B", "C", "D"]), ("評価【5～1】", ["5", "4", "3", "2", "1"]),
    ("評価（○×）", ["○", "×"]), ("評価（A／B）", ["A", "B"]),
    ("評価（達成・未達成）", ["達成", "未達成"]), ("評価（優・良・可）", ["優", "良", "可"]),
    ("評価結果\na～c", ["a", "b", "c"]), ("評価（ａ～ｃ）", ["ａ", "ｂ", "ｃ"]),
    ("評価（Ⅰ～Ⅳ）", ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"]), ("評価\nⅠ・Ⅱ・Ⅲ", ["Ⅰ", "Ⅱ", "Ⅲ"]),
  ])
  func `a label names the marks`(label: String, marks: [String]) throws {
    let form = try DraftedForm(["No.", "組織目標", "取組", label])
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == marks)
    let line = ["1", "窓口を改善する。", "研修", marks[1]]
    #expect(try form.values(of: line) == line)
  }

  @Test func `two labels may name the marks`() throws {
    let form = try DraftedForm(["No.", "組織目標", "取組", "中間評価\n○/△/×", "判定\n○/△/×"])
    #expect(try form.fields() == ["no", "goal", "initiative", "mark", "evaluation"])
    let line = ["1", "窓口を改善する。", "研修", "△", "○"]
    #expect(try form.values(of: line) == line)
  }

  @Test(arguments: [
    "年度末", "自己", "期末", "部長", "３段階", "5段階評価", "5点法", "記号", "※1", "本人、上司",
    "期末達成度・年度末達成度",
  ])
  func `words in brackets after a label are no marks`(words: String) throws {
    let label = "評価（\(words)）"
    let form = try DraftedForm(["No.", "組織目標", "取組", label])
    #expect(try !form.fields().contains("evaluation"))
    let explained = try DraftedForm(
      ["No.", "組織目標", "取組", label], legend: ["※3：上回る　2：達成　1：下回る"])
    #expect(try explained.template().vocabulary.marks.map(\.rawValue) == ["3", "2", "1"])
    let line = ["1", "窓口を改善する。", "研修", "2"]
    #expect(try explained.values(of: line) == line)
  }

  @Test(arguments: [
    ("順調", "順調でない"), ("計画どおり進んだ", "計画どおり進んでいない"), ("計画どおり進んだ", "計画どおり進まなかった"),
    ("期待どおり", "期待どおりではなかった"), ("予定どおり", "予定どおりでない"), ("目標値に達した", "目標値に達しなかった"),
    ("計画どおりで問題なかった", "順調とは言えない"), ("100％以上120％未満", "80％未満"), ("100％～120％未満", "～80％未満"),
    ("100～120％未満", "80％未満"),
  ])
  func `a meaning says whether a goal was reached, and its negation that it was not`(
    reached: String, missed: String
  ) {
    #expect(DraftAchievement.said(by: reached) == .all)
    #expect(DraftAchievement.said(by: missed) == .nothing)
  }

  @Test(arguments: ["80％以上100％未満", "80％～100％未満", "一部順調でない"])
  func `less than the whole is a part`(meaning: String) {
    #expect(DraftAchievement.said(by: meaning) == .part)
  }

  @Test(arguments: [
    "A・B棟の会議室", "提出は4～5月", "SDGsの目標3・4", "A4用紙で印刷", "評価は1・2年目に行う", "CAD",
  ])
  func `other signs are no marks`(text: String) {
    #expect(DraftLadder.marks(in: text).isEmpty)
  }

  @Test func `a judgement without marks is a text with a comment`() throws {
    let form = try DraftedForm(["No.", "組織目標", "担当", "評価"])
    #expect(try form.fields() == ["no", "goal", "text", "text"])
    #expect(try form.yaml().contains("評価の印は、一覧からも凡例からも見つからなかった"))
  }

  @Test(arguments: [
    (["中間評価", "期末評価", "総合評価"], 2), (["総合評価", "上期評価", "下期評価"], 0), (["一次評価", "二次評価", "最終評価"], 2),
    (["年度末評価", "中間評価", "期末評価"], 0), (["自己評価", "一次評価", "二次評価"], 2),
    (["自己評価", "課長評価", "部長評価"], 2),
  ])
  func `the last judgement of the year is the evaluation`(labels: [String], own: Int) throws {
    let form = try DraftedForm(
      ["No.", "組織目標", "担当"] + labels, legend: ["A：達成　B：一部達成　C：未達成"])
    let kinds = labels.indices.map { $0 == own ? "evaluation" : "mark" }
    #expect(try form.fields() == ["no", "goal", "text"] + kinds)
    let line = ["1", "窓口を改善する。", "研修", "A", "B", "C"]
    #expect(try form.values(of: line) == line)
  }
}
