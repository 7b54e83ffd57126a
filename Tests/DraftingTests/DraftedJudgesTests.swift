import FormTemplate
import GoalSheet
import Grid
import Messages
import Testing

@testable import Drafting

/// Columns of marks that say who judges: 自己 and 部長.
struct DraftedJudgesTests {
  private static let legend = "S：大幅に上回る　A：達成　B：やや下回る　C：大幅に下回る"

  /// A form with the columns of two who judge, below a label of their own where there is one.
  private static func form(
    _ judges: [String], below group: String? = "評価", legend: [String] = [legend],
    width: Double? = 8, list: [String] = []
  ) throws -> DraftedForm {
    var form = try DraftedForm(["No.", "組織目標", "取組"] + judges, legend: legend)
    let row = 6 + legend.count
    if let group {
      form.sheet.grid.cells.removeAll { $0.reference.row == row - 1 }
      try form.sheet.put(["No.", "組織目標", "取組", group], at: "A\(row - 1)")
      try form.sheet.put(["", "", ""] + judges, at: "A\(row)")
      try form.sheet.rule("A\(row - 1):E\(row)")
      try form.sheet.merge(
        "A\(row - 1):A\(row)", "B\(row - 1):B\(row)", "C\(row - 1):C\(row)",
        "D\(row - 1):E\(row - 1)")
    }
    if let width { form.sheet.look.columnWidths = [0: 5, 1: 30, 2: 30, 3: width, 4: width] }
    if !list.isEmpty {
      let cells = try #require(CellRange("D\(row + 1):E\(row + 6)"))
      form.sheet.look.choices.append(.init(ranges: [cells], values: list))
    }
    return form
  }

  private static let pairs = [
    ["自己", "部長"], ["一次", "二次"], ["課長", "部長"], ["本人", "上司"], ["所属", "部局"], ["本　人", "上　司"],
  ]

  @Test(arguments: pairs)
  func `both columns of a label for a judgement have the marks of the legend`(
    judges: [String]
  ) throws {
    let form = try Self.form(judges, legend: ["", Self.legend, ""])
    #expect(try form.fields() == ["no", "goal", "initiative", "mark", "evaluation"])
    let line = ["1", "窓口を改善する。", "研修", "A", "B"]
    #expect(try form.values(of: line) == line)
  }

  @Test(arguments: pairs)
  func `without a label over them narrow columns are of marks`(judges: [String]) throws {
    let form = try Self.form(judges, below: nil)
    #expect(try form.fields() == ["no", "goal", "initiative", "mark", "evaluation"])
    let line = ["1", "窓口を改善する。", "研修", "A", "B"]
    #expect(try form.values(of: line) == line)
  }

  @Test func `wide columns, and those of unknown width without a label over them, are texts`()
    throws
  {
    for width in [30, nil] as [Double?] {
      let form = try Self.form(["自己", "部長"], below: nil, width: width)
      #expect(try form.fields() == ["no", "goal", "initiative", "text", "text"])
    }
    let wide = try Self.form(["自己", "部長"], legend: ["", Self.legend, ""], width: 30)
    #expect(try wide.fields() == ["no", "goal", "initiative", "text", "text"])
  }

  @Test(arguments: [["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"], ["優", "良", "可", "不可"], ["適", "否"]])
  func `both columns have the marks of their list`(list: [String]) throws {
    let form = try Self.form(["自己", "部長"], legend: ["", ""], list: list)
    #expect(try form.fields() == ["no", "goal", "initiative", "mark", "evaluation"])
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == list)
    let line = ["1", "窓口を改善する。", "研修", list[1], list[0]]
    #expect(try form.values(of: line) == line)
  }

  @Test(arguments: [["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"], ["優", "良", "可", "不可"]])
  func `a list of marks needs no label over it`(list: [String]) throws {
    let form = try Self.form(["自己", "部長"], below: nil, legend: [], list: list)
    #expect(try form.fields() == ["no", "goal", "initiative", "mark", "evaluation"])
  }

  @Test func `a list below a label for a judgement that is about something else is a text`() throws
  {
    let form = try Self.form(
      ["優先度", "今後の方向"], legend: ["", ""], list: ["A", "B", "C"])
    #expect(try !form.fields().contains("evaluation"))
  }

  @Test(arguments: ["（5・4・3・2・1）", "\n（5～1）", "\n5・4・3・2・1"])
  func `both columns have the marks of their labels`(note: String) throws {
    let form = try Self.form(["所属\(note)", "部局\(note)"], below: nil, legend: [], width: nil)
    #expect(try form.fields() == ["no", "goal", "initiative", "mark", "evaluation"])
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == ["5", "4", "3", "2", "1"])
    let line = ["1", "窓口を改善する。", "研修", "4", "3"]
    #expect(try form.values(of: line) == line)
  }

  @Test(arguments: [["中間", "期末"], ["自己", "部長"]])
  func `both columns have the marks of the label over them`(judges: [String]) throws {
    let form = try Self.form(judges, below: "達成度（S・A・B・C）", legend: ["", ""])
    #expect(try form.fields() == ["no", "goal", "initiative", "mark", "evaluation"])
    #expect(try form.template().vocabulary.marks.map(\.rawValue) == ["S", "A", "B", "C"])
    let line = ["1", "窓口を改善する。", "研修", "S", "C"]
    #expect(try form.values(of: line) == line)
  }

  @Test func `both columns have the marks of their boxes`() throws {
    var form = try Self.form(["自己", "部長"], below: nil, legend: [])
    let boxes = "□達成　□概ね達成　□未達成"
    for row in 7...12 { try form.sheet.put([boxes, boxes], at: "D\(row)") }
    #expect(try form.fields() == ["no", "goal", "initiative", "mark", "evaluation"])
    let line = ["1", "窓口を改善する。", "研修", "■達成　□概ね達成　□未達成", "□達成　■概ね達成　□未達成"]
    #expect(try form.values(of: line) == line.prefix(3) + ["達成", "概ね達成"])
  }

  @Test func `of two who judge the superior has the evaluation`() throws {
    var form = try DraftedForm(
      ["No.", "組織目標", "評価", "説明", "判定", "講評"], legend: ["A：達成　B：一部達成　C：未達成", ""])
    try form.sheet.put(["No.", "組織目標", "自己評価", "", "部長評価"], at: "A7")
    try form.sheet.put(["", "", "評価", "説明", "判定", "講評"], at: "A8")
    form.sheet.grid.cells.removeAll { $0.reference.row == 7 && $0.reference.column < 2 }
    try form.sheet.rule("A7:F8")
    try form.sheet.merge("A7:A8", "B7:B8", "C7:D7", "E7:F7")
    #expect(try form.fields() == ["no", "goal", "mark", "text", "evaluation", "text"])
  }

  @Test func `a label over a column that means the same is a group's`() throws {
    var form = try DraftedForm(["No.", "組織目標", "取組", "年度末評価"], legend: ["A：達成　B：未達成"])
    form.sheet.grid.borders = .init()
    try form.sheet.put(["", "", "", "評価"], at: "A8")
    try form.sheet.merge("A7:A8", "B7:B8", "C7:C8")
    try form.sheet.rule("A7:D13")
    let template = try form.template()
    #expect(template.vocabulary.groupLabels.values.map(\.text).contains("年度末評価"))
    let reading = try form.read([[], ["1", "窓口を改善する。", "研修", "A"]], in: template)
    let sheet = try #require(reading.sheets.first)
    #expect(sheet.rows.map { $0.evaluation?.rawValue } == ["A"])
    #expect(sheet.unplaced.isEmpty)
    #expect(reading.messages.allSatisfy { $0.code != .columnAmbiguous })
  }
}
