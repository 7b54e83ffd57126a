import FormTemplate
import GoalSheet
import Grid
import JapaneseCalendar
import Messages
import Testing

@testable import Drafting

/// Where the values above the table of a form of another city are written.
struct DraftedHeaderCellsTests {
  private static let labels = ["番号", "組織目標", "取組", "目標値", "実績", "備考"]
  private static let line = ["1", "窓口を改善する。", "研修", "3件", "4件", "なし"]

  private static func sheet(_ title: String = "令和6年度　業務目標シート") throws -> BlankSheet {
    var sheet = BlankSheet()
    try sheet.put([title], at: "A1")
    try sheet.put(labels, at: "A10")
    try sheet.rule("A10:F15")
    return sheet
  }

  /// Reads a copy with one line and some cells filled in; expects nothing to report.
  private static func read(
    _ sheet: BlankSheet, _ cells: [(String, String)]
  ) throws -> (sheet: GoalSheet, fields: FormFields) {
    let template = try sheet.template()
    var filled = sheet
    for (cell, text) in cells { try filled.put([text], at: cell) }
    try filled.put(line, at: "A11")
    let reading = FormReader(vocabulary: template.vocabulary).read(filled.grid, file: "copy.xlsx")
    let read = try #require(reading.sheets.first)
    #expect(read.unplaced.isEmpty, "\(read.unplaced)")
    #expect(reading.messages.isEmpty, "\(reading.messages)")
    return (read, template.vocabulary.fields)
  }

  @Test(arguments: [true, false])
  func `values may be written after colons in neighbouring cells`(isRuled: Bool) throws {
    var sheet = try Self.sheet()
    try sheet.put(["所属名：", "作成者：", "提出日：令和　　年　　月　　日"], at: "A3")
    if isRuled { try sheet.rule("A3:C3") }
    let (read, _) = try Self.read(
      sheet, [("A3", "所属名：総務課"), ("B3", "作成者：甲野"), ("C3", "提出日：令和6年4月25日")])
    #expect(read.section == "総務課")
    #expect(read.further.map(\.value.text) == ["甲野", "2024-04-25"])
  }

  @Test func `a label and the end of its value may share a cell`() throws {
    var sheet = try Self.sheet()
    try sheet.put(["所属　　　　課"], at: "D3")
    #expect(try Self.read(sheet, [("D3", "所属　総務課")]).sheet.section == "総務課")
  }

  @Test(arguments: ["提出日：令和　　年　　月　　日", "所属名：○○課"])
  func `what shows how to write a value is none where nothing was written`(text: String) throws {
    var sheet = try Self.sheet()
    try sheet.put([text, "作成者：", "部名", "○○部"], at: "A3")
    try sheet.rule("A3:D3")
    let template = try sheet.template()
    var filled = sheet
    try filled.put(Self.line, at: "A11")
    let reading = FormReader(vocabulary: template.vocabulary).read(filled.grid, file: "copy.xlsx")
    let read = try #require(reading.sheets.first)
    #expect(read.unplaced.isEmpty && read.section.isEmpty && read.department.isEmpty)
    #expect(
      reading.messages.allSatisfy { $0.code == .headerMissing }, "\(reading.messages)")
  }

  @Test func `a text merged beside several labels is none`() throws {
    var sheet = try Self.sheet()
    try sheet.put(["記入者", "所属", "", "職名"], at: "A3")
    try sheet.put(["", "氏名"], at: "A4")
    try sheet.merge("A3:A4")
    try sheet.rule("A3:E4")
    let (read, fields) = try Self.read(
      sheet, [("C3", "総務課"), ("E3", "主査"), ("C4", "甲野")])
    #expect(read.section == "総務課")
    #expect(fields.furtherHeaders.map(\.label) == ["職名", "氏名"])
    #expect(read.further.map(\.value.text) == ["主査", "甲野"])
  }

  @Test func `a box for a text may be below its label, above the table`() throws {
    var sheet = try Self.sheet()
    for (row, label) in [(3, "部の使命"), (5, "現状と課題")] {
      try sheet.put([label], at: "A\(row)")
      try sheet.merge("A\(row):F\(row)", "A\(row + 1):F\(row + 1)")
      try sheet.rule("A\(row):F\(row + 1)")
    }
    let (read, _) = try Self.read(sheet, [("A4", "暮らしを支える。"), ("A6", "高齢化が進む。")])
    #expect(read.further.map(\.value.text) == ["暮らしを支える。", "高齢化が進む。"])
  }

  @Test func `the last label of a row may be any word`() throws {
    var sheet = try Self.sheet()
    try sheet.put(["所属名", "記入者職氏名", "電話"], at: "A3")
    try sheet.rule("A3:C4")
    let (read, _) = try Self.read(sheet, [("A4", "総務課"), ("B4", "主査　甲野"), ("C4", "1234")])
    #expect(read.section == "総務課")
    #expect(read.further.map(\.value.text) == ["主査　甲野", "1234"])
  }

  @Test(arguments: [
    ("業務目標シート（令和6年度分）", "業務目標シート（令和7年度分）"), ("市立病院　令和6年度業務目標シート", "市立病院　令和7年度業務目標シート"),
    ("市立病院　令和　　年度　業務目標シート", "市立病院　令和7年度業務目標シート"),
  ])
  func `the year may be elsewhere in the title`(title: String, next: String) throws {
    let sheet = try Self.sheet(title)
    let template = try sheet.template()
    #expect(template.design.titleWithYear?.title(of: "令和7年度") == next)
    let read = try Self.read(sheet, [("A1", next)]).sheet
    #expect(read.fiscalYear == 2025 && read.title == "業務目標シート")
  }

  @Test func `labels without lines may be among others, or below them`() throws {
    var sheet = try Self.sheet()
    try sheet.put(["部名", "", "", "所属名", "", "電話"], at: "A3")
    try sheet.put(["記入日"], at: "A4")
    let (read, _) = try Self.read(
      sheet, [("B3", "総務部"), ("E3", "総務課"), ("G3", "1234"), ("B4", "令和6年4月25日")])
    #expect(read.department == "総務部" && read.section == "総務課")
    #expect(read.further.map(\.value.text) == ["1234"])
    #expect(read.createdOn?.description == "2024-04-25")
  }

  @Test func `what is said about an organisation is not its name`() throws {
    var sheet = try Self.sheet()
    try sheet.put(["組織名", "", "所属の役割"], at: "A3")
    try sheet.rule("A3:D3")
    let (read, _) = try Self.read(sheet, [("B3", "総務課"), ("D3", "職員を支える。")])
    #expect(read.section == "総務課" && read.further.map(\.value.text) == ["職員を支える。"])
  }

  @Test(arguments: [("課所名", "部等名"), ("課・かい名", "部・局名"), ("部署名", "本部名"), ("担当課", "所管部局")])
  func `levels have many names`(section: String, department: String) throws {
    var sheet = try Self.sheet()
    try sheet.put([department, "", section], at: "A3")
    try sheet.rule("A3:D3")
    let (read, _) = try Self.read(sheet, [("B3", "総務部"), ("D3", "総務課")])
    #expect(read.department == "総務部" && read.section == "総務課")
  }

  @Test func `labels of boxes for stamps are neither titles nor lines`() throws {
    var sheet = try Self.sheet("")
    try sheet.put(["部長", "課長"], at: "H1")
    try sheet.rule("H1:I2")
    try sheet.put(["業務目標シート（令和6年度）"], at: "B2")
    try sheet.put(["所長", "次長", "係長"], at: "A18")
    try sheet.rule("A18:C19")
    let read = try Self.read(sheet, []).sheet
    #expect(read.title == "業務目標シート" && read.rows.count == 1)
  }

  @Test(arguments: ["課名（　　　　　課）", "課名（　　　　）"])
  func `a value may be written in brackets after its label`(cell: String) throws {
    var sheet = try Self.sheet()
    try sheet.put([cell, "", "記入者（　　　　　）"], at: "D3")
    let read = try Self.read(sheet, [("D3", "課名（総務課）"), ("F3", "記入者（　甲野　）")]).sheet
    #expect(read.section == "総務課")
    #expect(read.further.map(\.value.text) == ["甲野"])
  }

  @Test func `the line below merged cells is that of their last row`() throws {
    var sheet = try Self.sheet()
    try sheet.put(["基本方針"], at: "A5")
    try sheet.merge("A5:A6", "B5:F6")
    try sheet.frame("A5:A6")
    try sheet.frame("B5:F6")
    let read = try Self.read(sheet, [("B5", "窓口を大切にする。")]).sheet
    #expect(read.further.map(\.value.text) == ["窓口を大切にする。"])
  }

  @Test(arguments: [
    ["提出日", "令和", "", "年", "", "月", "", "日"], ["", "令和", "", "年", "", "月", "", "日"],
  ])
  func `a date over several cells may be left blank`(cells: [String]) throws {
    var sheet = try Self.sheet()
    try sheet.put(cells, at: "A5")
    if !cells[0].isEmpty { try sheet.rule("A5:H5") }
    let read = try Self.read(sheet, []).sheet
    #expect(read.unplaced.isEmpty)
    let filled = try Self.read(sheet, [("C5", "6"), ("E5", "4"), ("G5", "2")]).sheet
    #expect(
      (filled.createdOn?.description ?? filled.further.first?.value.text) == "2024-04-02")
  }

  @Test(arguments: ["様式第１号（第３条関係）", "（様式２）", "別記様式"])
  func `the number of a form is not its title`(number: String) throws {
    var sheet = try Self.sheet("")
    try sheet.put([number], at: "A1")
    try sheet.put(["業務目標シート　令和　　年度"], at: "B2")
    let read = try Self.read(sheet, [("B2", "業務目標シート　令和6年度")]).sheet
    #expect(read.fiscalYear == 2024 && read.title == "業務目標シート")
  }

  @Test func `a box that cannot have a name of its own is named in a comment`() throws {
    var sheet = try Self.sheet()
    try sheet.put(["備考欄"], at: "C10")
    try sheet.put(["備考"], at: "A17")
    try sheet.merge("B17:F17")
    try sheet.rule("A17:F17")
    let draft = try #require(
      TemplateDraft(of: sheet.grid, look: sheet.look, vocabulary: Template.standard.vocabulary))
    #expect(draft.header.clashing.map(\.text) == ["備考"])
    #expect(draft.yaml(named: "form", source: "form.xlsx").contains("要確認：A17 の「備考」"))
  }

  @Test func `a box with the list of the marks holds a mark`() throws {
    var sheet = try Self.sheet()
    try sheet.put(["評価"], at: "F10")
    try sheet.put(["総合評価"], at: "A17")
    try sheet.rule("A17:B17")
    let marks = ["A", "B", "C"]
    sheet.look.choices = [
      .init(ranges: [try #require(CellRange("F11:F15"))], values: marks),
      .init(ranges: [try #require(CellRange("B17"))], values: marks),
    ]
    let further = try sheet.template().vocabulary.fields.furtherHeaders
    #expect(further.map(\.label) == ["総合評価"] && further.map(\.kind) == [.mark])
  }

  @Test(arguments: [
    ["部　　名", "課　　名", "作　成　日"], ["部 名", "課  名", "作 成 日"], ["部　　　名：", "所　　属：", "作　　成　　日："],
  ])
  func `the characters of a label may be apart`(labels: [String]) throws {
    var sheet = try Self.sheet()
    for (column, label) in zip(["A", "C", "E"], labels) { try sheet.put([label], at: "\(column)3") }
    try sheet.rule("A3:F3")
    let (read, _) = try Self.read(
      sheet, [("B3", "総務部"), ("D3", "総務課"), ("F3", "令和6年4月25日")])
    #expect(read.department == "総務部" && read.section == "総務課")
    #expect(read.createdOn?.description == "2024-04-25")
    #expect(try sheet.template().vocabulary.fields.furtherHeaders.isEmpty)
  }

  @Test(arguments: ["部課名", "所属"], [["○○部", "○○課"], ["部", "課"], ["　　　部", "　　　課"], ["", ""]])
  func `department and section may have a cell each beside one label`(
    label: String, cells: [String]
  ) throws {
    var sheet = try Self.sheet()
    try sheet.put([label] + cells, at: "A3")
    try sheet.rule("A3:C3")
    let (read, fields) = try Self.read(sheet, [("B3", "農林部"), ("C3", "農地課")])
    #expect(read.department == "農林部" && read.section == "農地課")
    #expect(fields.furtherHeaders.isEmpty)
    let reading = FormReader(vocabulary: try sheet.template().vocabulary)
      .read(sheet.grid, file: "blank.xlsx")
    let blank = try #require(reading.sheets.first)
    #expect(blank.department.isEmpty && blank.section.isEmpty && blank.unplaced.isEmpty)
  }

  // MARK: - Labels with words of notes, or without lines

  @Test(arguments: ["記入", "記入担当", "記入部署", "記入責任者", "記入欄", "提出先", "様式番号"])
  func `a ruled label beside a ruled box may have a note's words`(label: String) throws {
    var sheet = try Self.sheet()
    try sheet.put(["所属名", "", label], at: "A3")
    try sheet.rule("A3:D3")
    let (read, fields) = try Self.read(sheet, [("B3", "総務課"), ("D3", "甲野")])
    #expect(read.section == "総務課")
    #expect(fields.furtherHeaders.map(\.label) == [label])
    #expect(read.further.map(\.value.text) == ["甲野"])
  }

  @Test(arguments: [("記入上の注意", "黒で"), ("提出先", "人事課")])
  func `a note beside what it says is none`(note: String, text: String) throws {
    var sheet = try Self.sheet()
    try sheet.put(["所属名", "", note, text], at: "A3")
    try sheet.rule("A3:D3")
    let (read, fields) = try Self.read(sheet, [("B3", "総務課")])
    #expect(read.section == "総務課" && fields.furtherHeaders.isEmpty)
  }

  @Test func `a stray text beside a value is alone without a place`() throws {
    var sheet = try Self.sheet()
    try sheet.put(["所属名", "", "記入者"], at: "A3")
    try sheet.rule("A3:D3")
    let template = try sheet.template()
    var filled = sheet
    try filled.put(["総務課", "記入者", "甲野", "至急"], at: "B3")
    try filled.put(Self.line, at: "A11")
    let reading = FormReader(vocabulary: template.vocabulary).read(filled.grid, file: "copy.xlsx")
    let read = try #require(reading.sheets.first)
    #expect(read.section == "総務課" && read.further.map(\.value.text) == ["甲野"])
    #expect(read.unplaced.map(\.text) == ["至急"])
  }

  @Test(arguments: ["提出年月日", "提出日", "作成者", "点検者"])
  func `a label alone in its row needs neither lines nor a colon`(label: String) throws {
    var sheet = try Self.sheet()
    try sheet.put([label], at: "D3")
    let (read, fields) = try Self.read(sheet, [("E3", label.hasSuffix("日") ? "R6.5.8" : "甲野")])
    #expect(fields.furtherHeaders.map(\.label) == [label])
    #expect(read.further.map(\.value.text) == [label.hasSuffix("日") ? "2024-05-08" : "甲野"])
  }

  @Test(arguments: ["４　総評（年度末に記入）", "総評（年度末に記入）"])
  func `the heading of a box may end with a note`(heading: String) throws {
    var sheet = try Self.sheet()
    try sheet.put([heading], at: "A17")
    try sheet.merge("A18:F18")
    try sheet.rule("A18:F18")
    let (read, fields) = try Self.read(sheet, [("A18", "窓口の改革は軌道に乗った。")])
    #expect(fields.furtherHeaders.map(\.label) == [heading])
    #expect(read.further.map(\.value.text) == ["窓口の改革は軌道に乗った。"])
  }
}
