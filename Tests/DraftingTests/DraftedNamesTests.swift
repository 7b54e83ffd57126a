import FormTemplate
import GoalSheet
import Grid
import Messages
import Testing

@testable import Drafting

/// The names of organisations above the table, however a form has them written.
struct DraftedNamesTests {
  private static let line = ["1", "窓口を改善する。", "研修", "3件", "4件", "なし"]

  private static func form() throws -> BlankSheet {
    var sheet = BlankSheet()
    try sheet.put(["令和6年度　業務目標シート"], at: "A1")
    try sheet.put(["番号", "組織目標", "取組", "目標値", "実績", "備考"], at: "A6")
    try sheet.rule("A6:F11")
    return sheet
  }

  private static func read(
    _ sheet: BlankSheet, _ cells: [(String, String)], allowed: [MessageCode] = []
  ) throws -> (sheet: GoalSheet, template: Template) {
    try DraftedShapesTests.read(
      sheet, cells.map { ($0.0, [$0.1]) } + [("A7", line)], allowed: allowed)
  }

  // MARK: - Ends that the form prints

  @Test(arguments: [("総務", "人事", "総務部", "人事課"), ("議会事務局", "議事課", "議会事務局", "議事課")])
  func `the ends of names may be in cells of their own`(
    first: String, second: String, department: String, section: String
  ) throws {
    var sheet = try Self.form()
    try sheet.put(["所属", "", "部", "", "課"], at: "A3")
    try sheet.rule("A3:E3")
    let read = try Self.read(sheet, [("B3", first), ("D3", second)]).sheet
    #expect(read.department == department && read.section == section && read.further.isEmpty)
  }

  @Test func `a single end follows the value of its label`() throws {
    var sheet = try Self.form()
    try sheet.put(["所属", "", "課"], at: "A3")
    try sheet.rule("A3:C3")
    #expect(try Self.read(sheet, [("B3", "人事")]).sheet.section == "人事課")
  }

  @Test func `three ends are those of two levels and a further one`() throws {
    var sheet = try Self.form()
    try sheet.put(["", "局", "", "部", "", "課"], at: "B3")
    try sheet.rule("B3:G3")
    let read = try Self.read(sheet, [("B3", "市民"), ("D3", "生活"), ("F3", "住民")]).sheet
    #expect(read.department == "市民局" && read.section == "住民課")
    #expect(read.further.map(\.value.text) == ["生活部"])
  }

  @Test(arguments: [
    ("総務部　人事課", "総務部", "人事課"), ("総務部人事課", "総務部", "人事課"), ("福祉部　中央保育所", "福祉部", "中央保育所"),
  ])
  func `both ends may be in one cell, in brackets or after a label`(
    text: String, department: String, section: String
  ) throws {
    for (blank, filled) in [
      ("（　　　部　　　課）", "（\(text)）"), ("所属：　　　部　　　課", "所属：\(text)"),
    ] {
      var sheet = try Self.form()
      try sheet.put([blank], at: "A3")
      let read = try Self.read(sheet, [("A3", filled)]).sheet
      #expect(read.department == department && read.section == section, "\(filled)")
    }
  }

  @Test func `ends without names are none`() throws {
    var sheet = try Self.form()
    try sheet.put(["（　　　部　　　課）"], at: "B2")
    let read = try Self.read(sheet, [], allowed: [.headerMissing]).sheet
    #expect(read.department.isEmpty && read.section.isEmpty)
  }

  @Test func `levels before their boxes are labels`() throws {
    var sheet = try Self.form()
    try sheet.put(["部", "", "課"], at: "A3")
    try sheet.rule("A3:D3")
    let read = try Self.read(sheet, [("B3", "総務部"), ("D3", "人事課")]).sheet
    #expect(read.department == "総務部" && read.section == "人事課")
  }

  // MARK: - Labels

  @Test(arguments: [
    "部課名", "館名", "署名", "園名", "校名", "所名", "学校名", "施設名", "センター名", "消防署名", "病院名", "担当班", "グループ名",
    "チーム名",
  ])
  func `sections have many names`(label: String) throws {
    var sheet = try Self.form()
    try sheet.put([label, "", "作成者", "", "住所"], at: "A3")
    try sheet.rule("A3:F3")
    let (read, template) = try Self.read(sheet, [("B3", "中央"), ("D3", "甲野"), ("F3", "中央一丁目")])
    #expect(read.section == "中央")
    #expect(template.vocabulary.fields.furtherHeaders.map(\.label) == ["作成者", "住所"])
  }

  @Test func `what is printed beside a label is none`() throws {
    var sheet = try Self.form()
    try sheet.put(["提出先", "人事課", "提出期限", "5月末"], at: "A3")
    try sheet.put(["部署", "", "責任者"], at: "A4")
    try sheet.rule("A3:D4")
    let read = try Self.read(sheet, [("B4", "総務課"), ("D4", "甲野")]).sheet
    #expect(read.section == "総務課" && read.further.map(\.value.text) == ["甲野"])
  }

  // MARK: - What shows how to fill in

  @Test(arguments: [
    ("期間", "令和　　年４月１日～", "令和6年４月１日～"), ("職員数", "　　　人", "12人"), ("区分", "新規・継続", "新規"),
    ("開催", "第　　回", "第2回"), ("事業区分", "□新規　□継続", "■新規　□継続"), ("所属長", "　　　　　印", "甲野　印"),
  ])
  func `a text to complete is no label`(label: String, blank: String, value: String) throws {
    var sheet = try Self.form()
    try sheet.put(["課名", "", label, blank], at: "A3")
    try sheet.rule("A3:D3")
    let (read, template) = try Self.read(sheet, [("B3", "総務課"), ("D3", value)])
    #expect(template.vocabulary.fields.furtherHeaders.map(\.label) == [label])
    #expect(read.further.map(\.value.text) == [value])
    let unfilled = try Self.read(sheet, [("B3", "総務課")]).sheet
    #expect(unfilled.further.map(\.value.text) == [""])
  }
}
