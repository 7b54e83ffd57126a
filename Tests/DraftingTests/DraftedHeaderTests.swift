import FormTemplate
import GoalSheet
import Grid
import Messages
import Testing

@testable import Drafting

/// What is above the table of a form of another city.
struct DraftedHeaderTests {
  private static func sheet(_ title: String) throws -> BlankSheet {
    var sheet = BlankSheet()
    try sheet.put([title], at: "A1")
    try sheet.put(["No.", "組織目標", "取組", "目標", "結果", "備考"], at: "A8")
    try sheet.rule("A8:F12")
    return sheet
  }

  /// Reads a copy with one line and some cells above the table filled in.
  private static func read(
    _ sheet: BlankSheet, _ cells: [(String, String)]
  ) throws -> (sheet: GoalSheet, messages: [String]) {
    var filled = sheet
    for (cell, text) in cells { try filled.put([text], at: cell) }
    try filled.put(["1", "窓口を改善する。", "研修", "3件", "4件"], at: "A9")
    let reading = FormReader(vocabulary: try sheet.template().vocabulary)
      .read(filled.grid, file: "filled.xlsx")
    return (try #require(reading.sheets.first), reading.messages.map(\.code.rawValue))
  }

  @Test func `fields that the form lacks are not missed`() throws {
    var sheet = try Self.sheet("目標管理表")
    try sheet.put(["年度", "", "課名"], at: "A3")
    try sheet.rule("A3:D3")
    let fields = try sheet.template().vocabulary.fields
    #expect(fields.headers == [.fiscalYear, .section])
    let (read, messages) = try Self.read(sheet, [("B3", "令和6年度"), ("D3", "総務課")])
    #expect(read.fiscalYear == 2024 && read.section == "総務課")
    #expect(messages.isEmpty)
  }

  @Test func `values may be below their labels`() throws {
    var sheet = try Self.sheet("目標管理表")
    try sheet.put(["年度", "課名", "所属長", "作成者"], at: "A3")
    try sheet.rule("A3:D4")
    let (read, messages) = try Self.read(
      sheet, [("A4", "令和6年度"), ("B4", "総務課"), ("C4", "甲野"), ("D4", "乙野")])
    #expect(read.fiscalYear == 2024 && read.section == "総務課")
    #expect(read.further.map(\.value.text) == ["甲野", "乙野"])
    #expect(read.unplaced.isEmpty && messages.isEmpty)
  }

  @Test(arguments: [
    ("課名", "○○課", "総務課"), ("課名", "　　　　課", "総務課"), ("年度", "令和　　年度", "令和6年度"),
    ("作成日", "　年　月　日", "R6.4.1"), ("作成日", "令和7年　月　日", "R7.4.1"),
    ("作成者", "（氏名）", "甲野"), ("作成者", "〇〇　〇〇", "甲野"), ("作成者", "", "甲野"),
  ])
  func `a prompt in a cell is neither a label nor a value`(
    label: String, prompt: String, value: String
  ) throws {
    var sheet = try Self.sheet("目標管理表")
    try sheet.put(["部名", "", label, prompt], at: "A3")
    try sheet.rule("A3:D3")
    let vocabulary = try sheet.template().vocabulary
    #expect(!vocabulary.headerLabels.values.contains { $0.text == prompt })
    let (read, _) = try Self.read(sheet, [("B3", "総務部"), ("D3", value)])
    #expect(read.department == "総務部" && read.unplaced.isEmpty)
  }

  @Test(arguments: ["所属長", "作成者", "面談日", "提出年月日", "内線番号"])
  func `a label need not be ruled if it ends like one`(label: String) throws {
    var sheet = try Self.sheet("目標管理表")
    try sheet.put(["課名", "", "", label], at: "A3")
    let fields = try sheet.template().vocabulary.fields
    #expect(fields.furtherHeaders.map(\.label) == [label])
  }

  @Test(arguments: ["所属コード", "所属番号"])
  func `a code is not the section`(label: String) throws {
    var sheet = try Self.sheet("目標管理表")
    try sheet.put([label, "", "所属名", ""], at: "A3")
    try sheet.rule("A3:D3")
    let (read, _) = try Self.read(sheet, [("B3", "0512"), ("D3", "会計課")])
    #expect(read.section == "会計課")
    #expect(read.further.map(\.value.text) == ["0512"])
  }

  @Test func `label and value may share a cell`() throws {
    var sheet = try Self.sheet("目標管理表")
    try sheet.put(["課名：", "", "", "作成者："], at: "A3")
    let vocabulary = try sheet.template().vocabulary
    #expect(vocabulary.headerLabels[.section]?.text == "課名")
    #expect(vocabulary.fields.furtherHeaders.map(\.label) == ["作成者"])
    let (read, _) = try Self.read(sheet, [("A3", "課名：総務課"), ("D3", "作成者：甲野")])
    #expect(read.section == "総務課" && read.further.map(\.value.text) == ["甲野"])
  }

  @Test(arguments: [
    ("令和6年度　目標管理表", "目標管理表"), ("令和　　年度　目標管理表", "目標管理表"), ("令和　年度の目標管理表", "目標管理表"),
    ("（令和　年度）目標管理表", "目標管理表"), ("　　年度　目標管理表", "目標管理表"),
    ("令和　年度　〇〇部　目標管理表", "目標管理表"), ("R6 目標管理表", "目標管理表"),
  ])
  func `a year in the title is read from it and written into it`(title: String, words: String)
    throws
  {
    let sheet = try Self.sheet(title)
    let template = try sheet.template()
    #expect(template.vocabulary.title.text == words)
    #expect(template.vocabulary.fields.titleHasYear)
    #expect(template.design.titleWithYear?.title(of: "令和7年度") == "令和7年度　\(words)")
    let (read, _) = try Self.read(sheet, [("A1", "令和7年度　目標管理表")])
    #expect(read.fiscalYear == 2025 && read.title == words)
  }

  @Test(arguments: ["目標管理表（令和6年度）", "目標管理表　令和6年度"])
  func `a year after the title stays there`(title: String) throws {
    let template = try Self.sheet(title).template()
    #expect(template.vocabulary.title.text == "目標管理表")
    #expect(
      template.design.titleWithYear?.title(of: "令和7年度")
        == title.replacing("令和6年度", with: "令和7年度"))
  }

  @Test func `a year alone above the table is in the title of what is written`() throws {
    var sheet = try Self.sheet("目標管理表")
    try sheet.put(["令和6年度"], at: "F3")
    #expect(try sheet.template().vocabulary.fields.titleHasYear)
    #expect(try Self.read(sheet, []).sheet.fiscalYear == 2024)
  }

  @Test(arguments: [
    ("部局", "所属", ["department", "section"]), ("局", "室", ["department", "section"]),
    ("部", "課", ["department", "section"]), ("所属長", "部局長", ["header-l0kr", "header-zjl2"]),
    ("実施年度", "担当課", ["fiscalYear", "section"]),
  ])
  func `organisations and the year go by other names, and persons are none`(
    first: String, second: String, keys: [String]
  ) throws {
    var sheet = try Self.sheet("目標管理表")
    try sheet.put([first, "", second], at: "A3")
    try sheet.rule("A3:D3")
    let fields = try sheet.template().vocabulary.fields
    #expect(fields.headers.map(\.key) + fields.furtherHeaders.map(\.key) == keys)
  }

  @Test func `boxes below the table are fields, and totals are none`() throws {
    var sheet = try Self.sheet("目標管理表")
    try sheet.put(["課名"], at: "A3")
    try sheet.rule("A3:B3")
    try sheet.put(["所属長所見"], at: "A15")
    try sheet.put(["合計"], at: "A17")
    try sheet.rule("A15:B15")
    try sheet.rule("A17:B17")
    #expect(try sheet.template().vocabulary.fields.furtherHeaders.map(\.label) == ["所属長所見"])
    let (read, _) = try Self.read(sheet, [("B3", "総務課"), ("B15", "よく取り組んだ。")])
    #expect(read.further.map(\.value.text) == ["よく取り組んだ。"])
  }

  @Test func `what the table calls by the same name has another name above it`() throws {
    var sheet = try Self.sheet("備考")
    try sheet.put(["課名", "", "取組"], at: "A3")
    try sheet.rule("A3:D3")
    let vocabulary = try sheet.template().vocabulary
    #expect(vocabulary.fields.furtherHeaders.map(\.label) == ["取組欄"])
    #expect(vocabulary.title.text == Template.standard.vocabulary.title.text)
  }

  // MARK: - Elsewhere than above the table, and without lines

  @Test func `labels and boxes may be below the table`() throws {
    var sheet = try Self.sheet("令和6年度　目標管理表")
    try sheet.put(["所属名", "", "所属長"], at: "A14")
    try sheet.rule("A14:D14")
    try sheet.put(["立会人氏名", "次長名"], at: "E16")
    try sheet.rule("E16:F17")
    let (read, messages) = try Self.read(
      sheet, [("B14", "総務課"), ("D14", "甲野"), ("E17", "乙野"), ("F17", "丙野")])
    #expect(read.section == "総務課")
    #expect(read.further.map(\.value.text) == ["甲野", "乙野", "丙野"])
    #expect(read.rows.count == 1 && read.unplaced.isEmpty && messages.isEmpty, "\(messages)")
  }

  @Test func `labels may be on the right of the table`() throws {
    var sheet = try Self.sheet("令和6年度　目標管理表")
    for (row, label) in [(8, "部名"), (9, "課名"), (10, "課長名")] {
      try sheet.put([label], at: "H\(row)")
      try sheet.rule("H\(row):I\(row)")
    }
    let (read, messages) = try Self.read(
      sheet, [("I8", "総務部"), ("I9", "総務課"), ("I10", "甲野")])
    #expect(read.department == "総務部" && read.section == "総務課")
    #expect(read.further.map(\.value.text) == ["甲野"])
    #expect(read.rows.count == 1 && read.unplaced.isEmpty && messages.isEmpty, "\(messages)")
  }

  @Test(arguments: [
    (["部", "", "課"], true), (["局・区名", "", "課（室）名"], true), (["部局", "", "課等"], true),
    (["担当部", "", "担当課"], true), (["", "", "組織名"], false), (["", "", "所管"], false),
  ])
  func `labels need no lines`(labels: [String], hasDepartment: Bool) throws {
    var sheet = try Self.sheet("令和6年度　目標管理表")
    try sheet.put(labels, at: "A3")
    let values = (hasDepartment ? [("B3", "総務部")] : []) + [("D3", "総務課")]
    let (read, messages) = try Self.read(sheet, values)
    #expect(read.department == (hasDepartment ? "総務部" : "") && read.section == "総務課")
    #expect(read.unplaced.isEmpty && messages.isEmpty, "\(messages)")
  }

  @Test func `a year may be in three cells`() throws {
    var sheet = try Self.sheet("目標管理表")
    try sheet.put(["令和", "", "年度"], at: "D2")
    let (read, messages) = try Self.read(sheet, [("E2", "6")])
    #expect(read.fiscalYear == 2024)
    #expect(read.unplaced.isEmpty && messages.isEmpty, "\(messages)")
  }

  @Test(arguments: ["目標管理表 令和６年度", "令和6年度 目標管理表", "目標管理表（令和6年度）", "令和6年度 組織目標"])
  func `the year may be before or after the title`(title: String) throws {
    let sheet = try Self.sheet(title)
    #expect(try sheet.template().vocabulary.fields.titleHasYear)
    let (read, messages) = try Self.read(sheet, [])
    #expect(read.fiscalYear == 2024)
    #expect(read.unplaced.isEmpty && messages.isEmpty, "\(messages)")
  }

  @Test func `a label and its value may share a cell`() throws {
    var sheet = try Self.sheet("目標管理表")
    try sheet.put(["課名：", "年度：", "作成日："], at: "A3")
    let (read, messages) = try Self.read(
      sheet, [("A3", "課名：総務課"), ("B3", "年度：R6"), ("C3", "作成日：R6.4.1")])
    #expect(read.section == "総務課" && read.fiscalYear == 2024)
    #expect(read.unplaced.isEmpty && messages.isEmpty, "\(messages)")
  }

  @Test func `a label merged beside the lines is no column`() throws {
    var sheet = try Self.sheet("令和6年度　目標管理表")
    sheet.grid.cells.removeAll { $0.reference.row == 7 }
    try sheet.put(["重点", "No.", "組織目標", "取組", "目標", "結果", "備考"], at: "A8")
    try sheet.merge("A8:A12")
    var filled = sheet
    try filled.put(["1", "窓口を改善する。", "研修", "3件", "4件", "なし"], at: "B9")
    let reading = FormReader(vocabulary: try sheet.template().vocabulary)
      .read(filled.grid, file: "filled.xlsx")
    let read = try #require(reading.sheets.first)
    #expect(read.rows.first?.goal == "窓口を改善する。" && read.rows.count == 1)
    #expect(read.unplaced.isEmpty && reading.messages.isEmpty, "\(reading.messages)")
  }
}
