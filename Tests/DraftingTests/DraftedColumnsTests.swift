import FormTemplate
import GoalSheet
import Grid
import Messages
import Testing

@testable import Drafting

/// Columns of forms whose labels the official form does not know: nothing that is filled in is lost.
struct DraftedColumnsTests {
  private static let marks = ["○", "△", "×"]

  // MARK: - Numbers

  @Test(arguments: [
    ("施策番号", "重点施策名", ["1-1", "1-2", "2-1"]), ("目標", "組織目標", ["1", "2", "3"]),
    ("組織目標", "内容", ["１－１", "１－２", "１－３"]), ("結果", "組織目標", ["1", "2", "3"]),
  ])
  func `a column with printed numbers is neither the goal nor a figure`(
    label: String, goal: String, numbers: [String]
  ) throws {
    var form = try DraftedForm([label, goal, "担当", "評価"], lists: [3: Self.marks])
    for (index, number) in numbers.enumerated() {
      form = try form.with([("A\(7 + index)", [number])])
    }
    #expect(try form.fields() == ["no", "goal", "text", "evaluation"])
    let row = try #require(
      form.read([[numbers[0], "窓口を改善する。", "甲野", "○"]]).sheets.first?.rows.first)
    #expect(row.goal == "窓口を改善する。")
    #expect(row.target == nil && row.result == nil)
    #expect(row.further.map(\.value.text) == ["甲野"])
  }

  @Test func `figures printed in advance are the target`() throws {
    let form = try DraftedForm(["No.", "組織目標", "目標", "評価"], lists: [3: Self.marks])
      .with([("A7", ["1", "", "90"]), ("A8", ["2", "", "100"])])
    #expect(try form.fields() == ["no", "goal", "target", "evaluation"])
  }

  // MARK: - Lists

  @Test(arguments: [
    ("職名", ["課長", "係長", "主任"], "主任"), ("区分", ["継続", "新規"], "新規"), ("有無", ["有", "無"], "無"),
    ("重要度", ["高", "中", "低"], "中"), ("難易度", ["A", "B", "C"], "B"), ("備考", ["済", "未"], "済"),
    ("達成度", ["100%", "50%", "0%"], "50%"), ("進捗", ["順調", "遅れ"], "遅れ"),
  ])
  func `a list of other words than the marks makes a column of texts`(
    label: String, words: [String], value: String
  ) throws {
    let form = try DraftedForm(
      ["No.", "組織目標", label, "目標", "結果", "評価"], lists: [2: words, 5: Self.marks])
    #expect(try form.fields() == ["no", "goal", "text", "target", "result", "evaluation"])
    let line = ["1", "窓口を改善する。", value, "3件", "4件", "○"]
    #expect(try form.values(of: line) == line)
  }

  @Test func `columns with the list of the evaluation hold its marks`() throws {
    let list = ["達成", "概ね達成", "未達成"]
    let form = try DraftedForm(
      ["No.", "組織目標", "本人判定", "上司判定"], lists: [2: list, 3: list])
    #expect(try form.fields() == ["no", "goal", "mark", "evaluation"])
    let line = ["1", "窓口を改善する。", "達成", "概ね達成"]
    #expect(try form.values(of: line) == line)
  }

  @Test(arguments: [
    ("判定", ["達成", "一部達成", "未達成"]), ("評定", ["秀", "優", "良", "可"]), ("達成状況", ["A", "B", "C"]),
    ("進捗状況", ["順調", "やや遅れ", "遅れ"]), ("ふりかえり", ["◎", "○", "△", "×"]), ("到達レベル", ["5", "4", "3"]),
    ("総合", ["S", "A", "B"]), ("達成区分", ["達成", "概ね達成", "未達成"]),
  ])
  func `a label or a list that judges is the evaluation`(label: String, list: [String]) throws {
    let form = try DraftedForm(["No.", "組織目標", "担当", label], lists: [3: list])
    #expect(try form.fields() == ["no", "goal", "text", "evaluation"])
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == list)
    let line = ["1", "窓口を改善する。", "研修", list[1]]
    #expect(try form.values(of: line) == line)
  }

  @Test func `an evaluation whose marks are nowhere is a text`() throws {
    let form = try DraftedForm(["No.", "組織目標", "担当", "評価", "所見"])
    #expect(try form.fields() == ["no", "goal", "text", "text", "text"])
  }

  @Test(arguments: [("期限", "通年"), ("実施時期", "随時"), ("予算額", "なし"), ("完了日", "R6.9.30")])
  func `a column takes whatever is usual for its label`(label: String, value: String) throws {
    let form = try DraftedForm(["No.", "組織目標", label, "評価"], lists: [3: Self.marks])
    let values = try form.values(of: ["1", "窓口を改善する。", value, "○"])
    #expect(values[2] == (label == "完了日" ? "2024-09-30" : value))
  }

  // MARK: - Numbers and goals

  @Test(arguments: ["連番", "順位", "通し番号", "項", "項番", "整理番号", "№"])
  func `a label of numbers is the number`(label: String) throws {
    let form = try DraftedForm([label, "組織目標", "担当", "評価"], lists: [3: Self.marks])
    #expect(try form.fields() == ["no", "goal", "text", "evaluation"])
  }

  @Test func `a column that is numbered in advance is the number, whatever its label`() throws {
    var form = try DraftedForm(["枠", "組織目標", "担当", "評価"], lists: [3: Self.marks])
    for number in 1...6 { try form.sheet.put([String(number)], at: "A\(6 + number)") }
    #expect(try form.fields() == ["no", "goal", "text", "evaluation"])
    let reading = try form.read([["1", "窓口を改善する。", "研修", "○"]])
    #expect(reading.sheets.first?.rows.count == 1)
  }

  @Test(arguments: [
    (["No.", "区分", "重点目標", "数値目標", "実績", "評価"], 2),
    (["No.", "目標", "達成基準", "実績", "評価", "備考"], 1),
    (["No.", "担当", "目標", "目標値", "実績", "評価"], 2),
    (["No.", "めざす姿", "目標", "結果", "評価", "備考"], 1),
    (["番号", "重点目標", "目標設定の理由", "計画値", "実績値", "評価"], 1),
    (["番号", "年間目標", "結果", "評価", "特記事項", "課題"], 1),
    (["番号", "視点", "年間目標", "目標数値", "達成数値", "評価"], 2),
    (["番号", "視点", "目標", "結果", "特記事項", "評価"], 2),
    (["重点目標", "主な取組", "目標", "難易度", "結果", "評価"], 0),
    (["番号", "関連施策", "重点事業", "上半期の取組", "結果", "評価"], 2),
    (["番号", "令和7年度の目標", "優先度", "効果", "結果", "評価"], 1),
    (["番号", "総合計画の施策", "取組項目", "R7目標", "R7実績", "評価"], 2),
    (["番号", "上位目標", "目標（何を）", "実施時期", "実績", "評価"], 2),
    (["No.", "組織目標との関連", "目標", "取組", "評価", "備考"], 2),
    (["No.", "重点目標", "個別目標", "取組", "評価", "備考"], 2),
    (["No.", "総合計画の目標", "重点目標", "目標値", "評価", "備考"], 2),
    (["No.", "基本方針", "今年度の目標", "取組", "評価", "備考"], 2),
    (["No.", "重点目標", "目標", "実績", "取組", "評価"], 1),
  ])
  func `the goal is the column that names one`(labels: [String], goal: Int) throws {
    let form = try DraftedForm(labels, lists: [labels.firstIndex(of: "評価") ?? 0: Self.marks])
    #expect(try form.fields().firstIndex(of: "goal") == goal)
    var line = labels.map { "\($0)の値" }
    line[0] = "1"
    line[labels.firstIndex(of: "評価") ?? 0] = "△"
    #expect(try form.values(of: line) == line)
  }

  // MARK: - Equal labels

  @Test(arguments: [true, false])
  func `equal labels are read by the groups over them`(isMerged: Bool) throws {
    var sheet = try DraftedForm(["No.", "組織目標", "上半期", "", "下半期", "", "総括"])
    try sheet.sheet.put(["", "", "R6目標", "R6実績", "R6目標", "R6実績"], at: "A7")
    if isMerged {
      try sheet.sheet.merge("A6:A7", "B6:B7", "C6:D6", "E6:F6", "G6:G7")
    }
    let template = try sheet.template()
    #expect(template.design.groups.map(\.columns) == [2...3, 4...5])
    #expect(
      try sheet.fields() == ["no", "goal", "quantity", "quantity", "target", "result", "text"])
    let reading = try sheet.read(
      [[], ["1", "窓口", "10件", "11件", "20件", "22件", "よい"]], in: template)
    let row = try #require(reading.sheets.first?.rows.first, "\(reading.messages)")
    #expect(row.further.map(\.value.text) == ["10件", "11件", "よい"])
    #expect(row.target?.text == "20件" && row.result?.text == "22件")
    #expect(!reading.messages.contains { $0.code == .columnAmbiguous })
  }

  @Test func `each column may be made of several narrow ones, ruled and not merged above`() throws {
    var form = BlankSheet()
    try form.put(["目標管理表"], at: "A1")
    for (index, text) in ["№", "組織目標", "上半期", "", "下半期", ""].enumerated() {
      try form.put([text], at: "\(CellReference.columnName(index * 3))4")
    }
    for (index, text) in ["", "", "目標", "結果", "目標", "結果"].enumerated() {
      try form.put([text], at: "\(CellReference.columnName(index * 3))5")
    }
    for row in 4...9 {
      for index in 0..<6 {
        let ends = [index * 3, index * 3 + 2].map(CellReference.columnName)
        try form.merge("\(ends[0])\(row):\(ends[1])\(row)")
      }
    }
    let draft = try #require(
      TemplateDraft(of: form.grid, look: form.look, vocabulary: Template.standard.vocabulary))
    let template = try Template(yaml: draft.yaml(named: "a", source: "a"), file: "a.yaml")
    #expect(template.design.groups.map(\.columns) == [2...3, 4...5])
    for (index, text) in ["1", "窓口", "1件", "2件", "3件", "4件"].enumerated() {
      try form.put([text], at: "\(CellReference.columnName(index * 3))6")
    }
    let reading = FormReader(vocabulary: template.vocabulary).read(form.grid, file: "a.xlsx")
    let row = try #require(reading.sheets.first?.rows.first, "\(reading.messages)")
    #expect(row.further.map(\.value.text) == ["1件", "2件"])
    #expect(row.target?.text == "3件" && row.result?.text == "4件")
    #expect(reading.sheets.first?.unplaced.isEmpty == true)
  }

  @Test(arguments: [
    ["No.", "組織目標", "№", "取組", "評価", "備考", "備考"], ["No.", "組織目標", "評価", "評価", "評価", "備考", "所見"],
    ["No.", "目標", "指標", "R6目標", "R6実績", "評価", "備考"],
  ])
  func `equal labels without groups are read from left to right`(labels: [String]) throws {
    let lists = labels.indices.filter { labels[$0] == "評価" }.map { ($0, Self.marks) }
    let form = try DraftedForm(labels, lists: Dictionary(uniqueKeysWithValues: lists))
    var line = labels.indices.map { "値\($0)" }
    line[0] = "1"
    for (index, _) in lists { line[index] = Self.marks[index % 3] }
    #expect(try form.values(of: line) == line)
    #expect(try form.yaml().contains("という見出しの列はほかにもあります"))
  }

  @Test func `a label that is too long is said, and the others are drafted`() throws {
    let form = try DraftedForm(["No.", "組織目標", String(repeating: "あ", count: 301), "備考"])
    #expect(try form.fields() == ["no", "goal", "text"])
    #expect(try form.yaml().contains("C6 の見出しは、長すぎるか記号だけなので、列にできませんでした"))
  }

  // MARK: - Rows under the labels

  @Test(arguments: [
    ["①", "②", "③", "④"], ["(1)", "(2)", "(3)", "(4)"], ["", "（50字以内）", "（具体的に）", ""],
    ["例", "窓口の改善", "研修", "○"],
  ])
  func `lists may begin below other rows than lines`(row: [String]) throws {
    var form = try DraftedForm(["No.", "組織目標", "取組", "評価"])
    try form.sheet.put(row, at: "A7")
    let cells = try #require(CellRange("D8:D12"))
    form.sheet.look.choices = [.init(ranges: [cells], values: ["A", "B", "C"])]
    let template = try form.template()
    #expect(template.vocabulary.marks.map(\.rawValue) == ["A", "B", "C"])
    #expect(template.design.blankLines == 5)
    let sheet = try form.read([row, ["1", "窓口", "研修", "B"]], in: template).sheets.first
    #expect(sheet?.rows.map(\.evaluation?.rawValue) == ["B"])
  }
}
