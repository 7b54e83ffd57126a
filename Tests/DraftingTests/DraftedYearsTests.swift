import FormTemplate
import GoalSheet
import Grid
import Messages
import Testing

@testable import Drafting

/// Labels that name years, in drafts and in the form of the next year.
struct DraftedYearsTests {
  private static func form(_ labels: [String], year: String) throws -> DraftedForm {
    var form = try DraftedForm(
      labels, lists: [labels.count - 1: ["A", "B", "C"]], title: "\(year)　目標管理表")
    form.sheet.grid.cells.removeAll { $0.text == "年度" }
    return form
  }

  private static let forms: [(labels: [String], next: [String], year: String, nextYear: String)] = [
    (
      ["No.", "組織目標", "R5実績", "R6目標", "R6実績", "R7目標", "評価"],
      ["No.", "組織目標", "R6実績", "R7目標", "R7実績", "R8目標", "評価"], "令和6年度", "令和7年度"
    ),
    (
      ["No.", "組織目標", "令和６年度目標値", "令和６年度実績", "令和７年度目標値", "評価"],
      ["No.", "組織目標", "令和７年度目標値", "令和７年度実績", "令和８年度目標値", "評価"], "令和６年度", "令和７年度"
    ),
    (
      ["No.", "組織目標", "2023年度実績", "2024年度目標", "2024年度実績", "2025年度の方針", "評価"],
      ["No.", "組織目標", "2024年度実績", "2025年度目標", "2025年度実績", "2026年度の方針", "評価"], "2024年度",
      "2025年度"
    ),
    (
      ["No.", "組織目標", "目標（R6）", "実績（R6）", "目標（R7）", "評価"],
      ["No.", "組織目標", "目標（R7）", "実績（R7）", "目標（R8）", "評価"], "令和6年度", "令和7年度"
    ),
  ]

  @Test(arguments: forms)
  func `the form of the next year is read by the same draft`(
    labels: [String], next: [String], year: String, nextYear: String
  ) throws {
    let template = try Self.form(labels, year: year).template()
    let line = labels.indices.map { index in
      index == 0 ? "1" : index == labels.count - 1 ? "A" : "\(index)件"
    }
    for (labels, year, number) in [(labels, year, 2024), (next, nextYear, 2025)] {
      let form = try Self.form(labels, year: year)
      #expect(try form.values(of: line, in: template) == line)
      #expect(try form.read([line], in: template).sheets.first?.fiscalYear == number)
    }
  }

  @Test(
    arguments: [
      (["No.", "組織目標", "R5実績", "目標値", "実績", "評価"], 2024),
      (["No.", "組織目標", "R5実績", "R6目標", "実績", "評価"], 2024),
      (["No.", "組織目標", "現状値（R5末）", "R6目標", "達成値", "評価"], 2024),
      (["No.", "組織目標", "基準値（R3）", "目標値", "実績値", "評価"], nil),
    ] as [([String], Int?)])
  func `what was reached before is not of the form's year`(labels: [String], year: Int?) throws {
    let form = try Self.form(labels, year: "")
    let line = ["1", "窓口", "2件", "3件", "4件", "A"]
    #expect(try form.values(of: line) == line)
    #expect(try form.read([line]).sheets.first?.fiscalYear == year)
  }

  @Test(arguments: forms)
  func `labels are written with the sheet's year`(
    labels: [String], next: [String], year: String, nextYear: String
  ) throws {
    let template = try Self.form(labels, year: year).template()
    let columns = template.vocabulary.fields.columns
    #expect(columns.map { template.label(of: $0, fiscalYear: 2024) } == labels)
    #expect(columns.map { template.label(of: $0, fiscalYear: 2025) } == next)
  }

  @Test func `a year far away is the same in all forms`() throws {
    let labels = ["No.", "組織目標", "R6目標", "R6実績", "R12目標", "評価"]
    let template = try Self.form(labels, year: "令和6年度").template()
    let columns = template.vocabulary.fields.columns
    #expect(template.label(of: columns[4], fiscalYear: 2025) == "R12目標")
  }

  @Test(arguments: [
    ("{year}目標", "令和7年度目標", "今年度目標"), ("{year:R6}目標", "R7目標", "今年度目標"),
    ("{year+1:令和６年}目標", "令和８年目標", "翌年度目標"), ("目標（{year-1:2024年度}）", "目標（2024年度）", "目標（前年度）"),
    ("{year+2:Ｒ６}目標", "Ｒ９目標", "2年後目標"),
  ])
  func `a year is written as the example is`(
    label: String, written: String, words: String
  ) throws {
    let year = try #require(YearLabel(label))
    #expect(year.text(of: 2025) == written)
    #expect(year.words == words)
  }

  @Test(arguments: ["{yer}目標", "{year+9}目標", "{year:abc}目標", "{year}目標{year}", "{year+x}目標"])
  func `anything else in braces is refused`(label: String) throws {
    let yaml = """
      extends: official
      columns:
        - {field: goal}
        - {field: a, kind: text, label: "\(label)", width: 9, align: left, prompt: ""}
      """
    let error = try #require(throws: TemplateError.self) {
      try Template(yaml: yaml, file: "new.yaml")
    }
    #expect(error.reason == .unusableYear(label))
    #expect(error.line == 4 && error.key == "columns[2].label")
  }

  @Test(arguments: [
    ("令和6年度業務評価シート（令和5年度実施分）", ["R4実績", "R5目標", "R5実績"]),
    ("令和6年度業務評価シート（令和5年度事業）", ["取組", "R5目標", "R5実績"]),
    ("令和6年度（令和5年度実績）業務評価シート", ["取組", "R5目標", "R5実績"]),
  ])
  func `the labels may be of the year before the title's`(title: String, labels: [String]) throws {
    var sheet = try DraftedShapesTests.form(["番号", "組織目標"] + labels + ["備考"])
    try sheet.put([title], at: "A1")
    let (read, template) = try DraftedShapesTests.read(
      sheet, [("B3", ["総務課"]), ("A7", ["1", "窓口を改善する。", "2", "3", "4", "なし"])])
    #expect(read.fiscalYear == 2024)
    #expect(
      read.rows.map { $0.target?.text } == ["3"] && read.rows.map { $0.result?.text } == ["4"])
    #expect(template.label(of: .result, fiscalYear: 2025) == "R6実績")
  }

  @Test(arguments: [("目標値（R8）", 0), ("目標値（R6）", 1)])
  func `the result of the year is not measured against a later year's target`(
    target: String, count: Int
  ) throws {
    let form = try Self.form(["No.", "組織目標", target, "R6実績", "評価"], year: "令和6年度")
    var marks = form
    marks.sheet.look.choices = marks.sheet.look.choices.map {
      .init(ranges: $0.ranges, values: ["達成", "未達成"])
    }
    let reading = try marks.read([["1", "窓口を改善する。", "10件", "4件", "達成"]])
    #expect(reading.messages.count { $0.code == .evaluationInconsistent } == count)
  }

  /// A form with groups over its figures: each a group, its first column, and the labels below it.
  private static func grouped(_ groups: [(String, String, [String])]) throws -> BlankSheet {
    var sheet = BlankSheet()
    try sheet.put(["令和6年度　目標管理表"], at: "A1")
    try sheet.put(["課名"], at: "A3")
    try sheet.rule("A3:B3")
    try sheet.put(["No.", "目標", "指標"], at: "A5")
    for (group, column, labels) in groups {
      try sheet.put([group], at: "\(column)5")
      try sheet.put(labels, at: "\(column)6")
    }
    try sheet.put(["備考"], at: "H5")
    try sheet.merge("A5:A6", "B5:B6", "C5:C6", "H5:H6")
    try sheet.rule("A5:H12")
    return sheet
  }

  private static let line = ["1", "窓口を改善する。", "満足度", "3件", "4件", "5件", "6件", "なし"]

  @Test(arguments: ["次年度", "次期", "翌年度", "来年度", "令和７年度"])
  func `the target of a later year is not that of the result`(later: String) throws {
    var sheet = try Self.grouped([
      ("実績", "D", ["前年度"]), ("今年度", "E", ["目標", "実績"]), (later, "G", ["目標"]),
    ])
    try sheet.merge("E5:F5")
    let read = try DraftedShapesTests.read(
      sheet, [("B3", ["総務課"]), ("A7", Self.line)], allowed: [.headerMissing]
    ).sheet
    let row = try #require(read.rows.first)
    #expect(row.target?.text == "4件")
    #expect(row.result?.text == "5件")
    #expect(row.further.map(\.value.text) == ["3件", "6件", "なし"])
  }

  @Test(arguments: [("R4", "R5", "R6"), ("令和４年度", "令和５年度", "令和６年度")])
  func `a year may be the label of a column and that of a group`(
    first: String, second: String, year: String
  ) throws {
    var sheet = try Self.grouped([
      ("実績", "D", [first, second]), (year, "F", ["目標", "実績"]),
    ])
    try sheet.merge("D5:E5", "F5:G5")
    let read = try DraftedShapesTests.read(
      sheet, [("B3", ["総務課"]), ("A7", Self.line)], allowed: [.headerMissing]
    ).sheet
    let row = try #require(read.rows.first)
    #expect(row.target?.text == "5件")
    #expect(row.result?.text == "6件")
    #expect(row.further.map(\.value.text) == ["3件", "4件", "なし"])
  }

  @Test func `labels of years may be below groups that are no longer merged`() throws {
    var sheet = try Self.grouped([("目標値", "D", ["R5", "R6"]), ("実績値", "F", ["R5", "R6"])])
    try sheet.merge("D5:E5", "F5:G5")
    let template = try sheet.template()
    var copy = sheet
    copy.grid.merges = []
    try copy.put(["総務課"], at: "B3")
    try copy.put(Self.line, at: "A7")
    let reading = FormReader(vocabulary: template.vocabulary).read(copy.grid, file: "copy.xlsx")
    let row = try #require(reading.sheets.first?.rows.first)
    #expect(row.further.map(\.value.text) == ["3件", "4件", "5件", "6件", "なし"])
  }

  @Test(arguments: [
    (["R5実績", "達成水準", "達成値"], 2), (["現状", "R5実績", "備考"], nil), (["R6目標", "R6実績", "備考"], 1),
  ])
  func `last year's result is not this year's`(labels: [String], result: Int?) throws {
    let form = try Self.form(["No.", "組織目標"] + labels + ["評価"], year: "令和6年度")
    let columns = try form.template().vocabulary.fields.columns
    #expect(columns.firstIndex(of: .result) == result.map { $0 + 2 })
  }

  @Test func `last year's figures may be right of this year's`() throws {
    let form = try DraftedForm(["No.", "組織目標", "今年度目標", "前年度目標", "前年度実績", "今年度実績"])
    let columns = try form.template().vocabulary.fields.columns
    #expect(columns.firstIndex(of: .target) == 2)
    #expect(columns.firstIndex(of: .result) == 5)
  }

  @Test func `without a year a result with one is last year's`() throws {
    let form = try DraftedForm(["No.", "組織目標", "Ｒ６実績", "目標数値", "達成値", "備考"])
    let fields = try form.template().vocabulary.fields
    #expect(fields.columns.firstIndex(of: .result) == 4)
  }
}
