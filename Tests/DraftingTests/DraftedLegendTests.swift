import FormTemplate
import GoalSheet
import Grid
import Messages
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

  @Test(arguments: [
    "総合評価　A：上回る　B：計画どおり　C：下回る", "※達成度は該当するものを記入。A：上回る　B：計画どおり　C：下回る",
    "評点　A：上回る B：計画どおり C：下回る", "評価：A 上回る　B 計画どおり　C 下回る", "A 上回る　B 計画どおり　C 下回る",
    "評価は次による。（A）上回る（B）計画どおり（C）下回る", "２　評価は次による。A：上回るB：計画どおりC：下回る",
  ])
  func `a legend may follow other words, or have spaces only`(legend: String) throws {
    for lists in [[:], [3: ["A", "B", "C"]]] as [[Int: [String]]] {
      let form = try DraftedForm(["No.", "組織目標", "取組", "評価"], lists: lists, legend: [legend])
      let vocabulary = try form.template().vocabulary
      #expect(vocabulary.legend.map(\.meaning) == ["上回る", "計画どおり", "下回る"])
      #expect(vocabulary.marks.map { vocabulary.achievements[$0] } == [.all, .all, .nothing])
      let line = ["1", "窓口を改善する。", "研修", "B"]
      #expect(
        try form.values(of: line).map(MarkText.key) == line.map(MarkText.key))
    }
  }

  @Test(arguments: ["：", "=", "＝"])
  func `a line of a legend may explain several marks`(sign: String) throws {
    let text = "A\(sign)目標を上回る　　B\(sign)目標どおり\nC\(sign)目標を下回る　　D\(sign)未着手"
    let form = try DraftedForm(
      ["No.", "組織目標", "取組", "評価"], lists: [3: ["A", "B", "C", "D"]], legend: [text])
    let vocabulary = try form.template().vocabulary
    #expect(vocabulary.legend.map(\.mark.rawValue) == ["A", "B", "C", "D"])
    #expect(vocabulary.legend.map(\.meaning) == ["目標を上回る", "目標どおり", "目標を下回る", "未着手"])
    let line = ["1", "窓口を改善する。", "研修", "B"]
    #expect(try form.values(of: line) == line)
  }

  @Test(arguments: ["自己点検", "点検結果", "達成の度合い", "判定", "達成度"])
  func `a column that judges has the marks of the legend`(label: String) throws {
    let form = try DraftedForm(
      ["No.", "組織目標", "取組", label], legend: ["◎ 十分できた　○ できた　△ あまりできなかった　× できなかった"])
    #expect(try form.fields() == ["no", "goal", "initiative", "evaluation"])
    let line = ["1", "窓口を改善する。", "研修", "△"]
    #expect(try form.values(of: line) == line)
  }

  @Test(arguments: [
    ("達成度：ａ 達成した　ｂ おおむね達成した　ｃ 達成できなかった", ["ａ", "ｂ", "ｃ"]),
    ("5 上回る　4 達成　3 下回る", ["5", "4", "3"]), ("○ 計画どおり　△ 一部遅れ　× 未着手", ["○", "△", "×"]),
    ("◎：目標以上 ○：目標どおり △：目標を下回る", ["◎", "○", "△"]),
  ])
  func `a ladder of marks with meanings gives the marks`(legend: String, marks: [String]) throws {
    let form = try DraftedForm(["No.", "組織目標", "取組", "評価"], legend: [legend])
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == marks)
  }

  @Test func `a legend may be in the label of its column`() throws {
    let form = try DraftedForm(["No.", "組織目標", "取組", "評価\nA：達成\nB：一部達成\nC：未達成"])
    let vocabulary = try form.template().vocabulary
    #expect(vocabulary.legend.map(\.meaning) == ["達成", "一部達成", "未達成"])
    let line = ["1", "窓口を改善する。", "研修", "C"]
    #expect(try form.values(of: line) == line)
  }

  @Test(arguments: ["難易度：A＝高い、B＝普通、C＝低い", "重要度　A：高い　B：普通　C：低い"])
  func `the legend of something else is not that of the marks`(legend: String) throws {
    let form = try DraftedForm(
      ["No.", "組織目標", "難易度", "評価"], lists: [2: ["A", "B", "C"], 3: ["A", "B", "C"]],
      legend: [legend, "評価：A＝達成、B＝一部達成、C＝未達成"])
    let vocabulary = try form.template().vocabulary
    #expect(vocabulary.legend.map(\.meaning) == ["達成", "一部達成", "未達成"])
  }

  @Test(arguments: ["□達成　□未達成", "☐達成 ☐未達成"])
  func `boxes to tick are marks`(boxes: String) throws {
    var form = try DraftedForm(["番号", "目標", "目標値", "実績", "結果"])
    for row in 7...12 { try form.sheet.put([boxes], at: "E\(row)") }
    let template = try form.template()
    #expect(template.vocabulary.marks.map(\.rawValue) == ["達成", "未達成"])
    let lines = [
      ["1", "窓口", "3件", "4件", "☑達成　□未達成"], ["2", "防災", "3回", "2回", "□達成　■未達成"],
      ["3", "道路", "5 km"],
    ]
    let reading = try form.read(lines, in: template)
    let sheet = try #require(reading.sheets.first)
    #expect(sheet.rows.map { $0.evaluation?.rawValue } == ["達成", "未達成", nil])
    #expect(sheet.unplaced.isEmpty)
    #expect(
      reading.messages.allSatisfy { [.headerMissing, .evaluationMissing].contains($0.code) },
      "\(reading.messages)")
  }

  @Test func `a text below a label may say that a column has the marks of the legend`() throws {
    var form = try DraftedForm(
      ["番号", "目標", "状況", "自己", "上司"],
      legend: ["5 期待を大きく上回る　4 期待を上回る　3 期待どおり　2 期待を下回る　1 期待を大きく下回る"])
    try form.sheet.put(["", "何を", "3月末現在", "1～5", "1～5"], at: "A8")
    form.sheet.look.columnWidths = [0: 5, 1: 40, 2: 40, 3: 8, 4: 8]
    #expect(try form.fields() == ["no", "goal", "text", "mark", "evaluation"])
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
        .all, .all, .all, .part, .nothing,
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
    ("達成", Achievement.all), ("目標を上回った", .all), ("目標をやや上回った", .all), ("計画どおり", .all),
    ("期待以上", .all), ("100％以上", .all),
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

  @Test func `marks may have nothing but white space before their meanings, each in a cell`() throws
  {
    var sheet = try DraftedShapesTests.form(["番号", "組織目標", "取組", "目標値", "実績", "評価"], last: 9)
    try sheet.put(["評価の基準"], at: "A11")
    for (row, text) in ["Ａ　達成率100％以上", "Ｂ　達成率80％以上100％未満", "Ｃ　達成率80％未満"].enumerated() {
      try sheet.put([text], at: "B\(11 + row)")
    }
    try sheet.merge("A11:A13")
    let line = ["1", "窓口を改善する。", "研修", "3件", "4件", "Ａ"]
    let (read, template) = try DraftedShapesTests.read(sheet, [("B3", ["総務課"]), ("A7", line)])
    #expect(read.rows.map { $0.evaluation?.rawValue } == ["Ａ"])
    let vocabulary = template.vocabulary
    #expect(vocabulary.legend.map(\.meaning) == ["達成率100％以上", "達成率80％以上100％未満", "達成率80％未満"])
    #expect(vocabulary.marks.map { vocabulary.achievements[$0] } == [.all, .part, .nothing])
  }

  @Test(arguments: [["評価", "内容"], ["評価", "基準"], ["区分", "意味"], []], [1, 6, 8])
  func `the labels of a legend apart from the table are no columns`(
    heads: [String], row: Int
  ) throws {
    var sheet = try DraftedShapesTests.form(["番号", "組織目標", "取組", "評価"], last: 11)
    let legend = (heads.isEmpty ? [] : [heads]) + [["A", "目標を達成"], ["B", "一部達成"], ["C", "未達成"]]
    for (offset, line) in legend.enumerated() { try sheet.put(line, at: "F\(row + offset)") }
    try sheet.rule("F\(row):G\(row + legend.count - 1)")
    let (read, template) = try DraftedShapesTests.read(
      sheet, [("B3", ["総務課"]), ("A7", ["1", "窓口を改善する。", "研修", "B"])])
    #expect(template.vocabulary.fields.columns == [.no, .goal, .initiative, .evaluation])
    #expect(template.vocabulary.legend.map(\.meaning) == ["目標を達成", "一部達成", "未達成"])
    #expect(read.rows.map { $0.evaluation?.rawValue } == ["B"])
  }

  @Test(arguments: [["評価", "基準"], ["評価基準"], []], [6, 7])
  func `the labels of a legend that touches the table are no columns`(
    heads: [String], row: Int
  ) throws {
    var sheet = try DraftedShapesTests.form(["番号", "組織目標", "取組", "評価"], last: 11)
    let first = heads.isEmpty ? row + 1 : row
    let legend = (heads.isEmpty ? [] : [heads]) + [["A", "目標を達成"], ["B", "一部達成"], ["C", "未達成"]]
    for (offset, line) in legend.enumerated() { try sheet.put(line, at: "E\(first + offset)") }
    try sheet.rule("E\(first):F\(first + legend.count - 1)")
    if heads.count == 1 { try sheet.merge("E\(first):F\(first)") }
    let (read, template) = try DraftedShapesTests.read(
      sheet, [("B3", ["総務課"]), ("A7", ["1", "窓口を改善する。", "研修", "B"])])
    #expect(template.vocabulary.fields.columns == [.no, .goal, .initiative, .evaluation])
    #expect(template.vocabulary.legend.map(\.meaning) == ["目標を達成", "一部達成", "未達成"])
    #expect(read.rows.map { $0.evaluation?.rawValue } == ["B"])
  }

  @Test(arguments: [
    ["※評価：", "A：目標を上回る", "B：目標どおり", "C：目標を下回る"], ["凡例", "A　上回る", "B　達成", "C　未達成"],
    ["A：達成", "B：一部達成", "C：未達成"],
  ])
  func `a legend of one column beside the table is no column`(legend: [String]) throws {
    var sheet = try DraftedShapesTests.form(["番号", "組織目標", "取組", "評価"], last: 11)
    for (offset, text) in legend.enumerated() { try sheet.put([text], at: "F\(6 + offset)") }
    let (read, template) = try DraftedShapesTests.read(
      sheet, [("B3", ["総務課"]), ("A7", ["1", "窓口を改善する。", "研修", "B"])])
    #expect(template.vocabulary.fields.columns == [.no, .goal, .initiative, .evaluation])
    #expect(read.rows.map { $0.evaluation?.rawValue } == ["B"])
  }

  @Test func `the marks of a legend beside the table may be words`() throws {
    var sheet = try DraftedShapesTests.form(["番号", "組織目標", "取組", "評価"], last: 11)
    let legend = [
      ["評価", "判断基準"], ["優", "目標を上回る"], ["良", "目標どおり"], ["可", "一部未達成"], ["不可", "未達成"],
    ]
    for (offset, line) in legend.enumerated() { try sheet.put(line, at: "F\(6 + offset)") }
    try sheet.rule("F6:G10")
    let (_, template) = try DraftedShapesTests.read(
      sheet, [("B3", ["総務課"]), ("A7", ["1", "窓口を改善する。", "研修"])])
    #expect(template.vocabulary.fields.columns.prefix(3) == [.no, .goal, .initiative])
    #expect(template.vocabulary.fields.columns.count == 4)
  }
}
