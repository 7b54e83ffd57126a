import FormTemplate
import GoalSheet
import Grid
import JapaneseCalendar
import Messages
import Testing

@testable import Drafting

/// The years in titles of forms of other cities, and in next year's copies of them.
struct DraftedTitlesTests {
  private static func form(_ title: String, _ cells: [(String, [String])] = []) throws
    -> BlankSheet
  {
    var sheet = BlankSheet()
    try sheet.put([title], at: "A1")
    try sheet.put(["課名", ""], at: "A3")
    try sheet.rule("A3:B3")
    for (cell, texts) in cells { try sheet.put(texts, at: cell) }
    try sheet.put(["番号", "組織目標", "取組", "目標値", "実績", "備考"], at: "A10")
    try sheet.rule("A10:F15")
    return sheet
  }

  /// Reads a copy with one line.
  private static func read(_ sheet: BlankSheet, in template: Template) throws -> FormReading {
    var copy = sheet
    try copy.put(["総務課"], at: "B3")
    try copy.put(["1", "窓口を改善する。", "研修", "3件", "4件", "なし"], at: "A11")
    return FormReader(vocabulary: template.vocabulary).read(copy.grid, file: "copy.xlsx")
  }

  @Test(arguments: [
    ("業務目標管理簿　R6", "業務目標管理簿　R7"), ("業務目標管理簿　令和６", "業務目標管理簿　令和７"),
    ("業務目標管理簿　2024（令和6）年度", "業務目標管理簿　2025（令和7）年度"),
    ("運営目標（2024年度） 県立学校", "運営目標（2025年度） 県立学校"), ("宣言（令和6年度）総務課", "宣言（令和7年度）総務課"),
    ("部の令和6年度目標シート", "部の令和7年度目標シート"), ("目標（令和6年度）・評価シート", "目標（令和7年度）・評価シート"),
    ("目標シート－令和6年度－", "目標シート－令和7年度－"), ("目標シート＜令和6年度＞", "目標シート＜令和7年度＞"),
    ("部長の宣言（2024）", "部長の宣言（2025）"), ("FY2024　業務目標シート", "FY2025　業務目標シート"),
    ("業務目標シート　FY2024", "業務目標シート　FY2025"),
    ("R6.4～R7.3　業務目標シート", "R7.4～R8.3　業務目標シート"),
    ("業務目標シート（R6.4.1～R7.3.31）", "業務目標シート（R7.4.1～R8.3.31）"),
  ])
  func `next year's copy has its own year in the title`(title: String, next: String) throws {
    let template = try Self.form(title).template()
    for (text, year) in [(title, 2024), (next, 2025)] {
      let reading = try Self.read(Self.form(text), in: template)
      let sheet = try #require(reading.sheets.first)
      #expect(sheet.fiscalYear == year)
      #expect(sheet.unplaced.isEmpty, "\(sheet.unplaced)")
      #expect(sheet.title == template.vocabulary.title.text)
      #expect(reading.messages.isEmpty, "\(reading.messages)")
    }
    #expect(template.vocabulary.fields.titleHasYear)
  }

  @Test(arguments: ["部の令和　　年度目標シート", "部の令和〇〇年度目標シート"])
  func `a title whose year is left out within it is found`(blank: String) throws {
    let template = try Self.form("部の令和6年度目標シート").template()
    let reading = try Self.read(Self.form(blank), in: template)
    let sheet = try #require(reading.sheets.first)
    #expect(sheet.fiscalYear == nil && sheet.unplaced.isEmpty)
  }

  @Test(arguments: [
    ("宣言（令和　　年度）総務課", "宣言（令和6年度）総務課"), ("部の令和　年度目標シート", "部の令和6年度目標シート"),
    ("部の令和　年度 目標シート", "部の令和6年度 目標シート"), ("目標（令和〇〇年度）・評価シート", "目標（令和6年度）・評価シート"),
    ("目標シート＜令和　年度＞", "目標シート＜令和6年度＞"),
  ])
  func `the blank form may leave the year out within its title`(blank: String, filled: String)
    throws
  {
    let template = try Self.form(blank).template()
    for (text, year) in [(blank, nil), (filled, 2024)] {
      let sheet = try #require(try Self.read(Self.form(text), in: template).sheets.first)
      #expect(sheet.fiscalYear == year && sheet.unplaced.isEmpty, "\(sheet.unplaced)")
      #expect(sheet.title == (year == nil ? text : template.vocabulary.title.text))
    }
  }

  @Test(arguments: [
    "第3期（令和6年度～令和8年度）計画シート", "令和6・7年度　目標シート", "R6.7～R7.6　目標シート", "まちづくり2030目標シート",
  ])
  func `what is no fiscal year is none`(title: String) throws {
    let template = try Self.form(title).template()
    let reading = try Self.read(Self.form(title), in: template)
    #expect(try #require(reading.sheets.first).fiscalYear == nil)
    #expect(!template.vocabulary.fields.titleHasYear)
  }

  @Test(arguments: [
    ("（R6.4.1～R7.3.31）", "（R7.4.1～R8.3.31）"), ("（令和６年４月１日～令和７年3月31日）", "（令和７年４月１日～令和８年3月31日）"),
    ("令和6年4月から翌年3月まで", "令和7年4月から翌年3月まで"),
  ])
  func `the months of a fiscal year above the table say the year`(span: String, next: String)
    throws
  {
    let template = try Self.form("業務目標シート", [("F2", [span])]).template()
    for (text, year) in [(span, 2024), (next, 2025)] {
      let reading = try Self.read(Self.form("業務目標シート", [("F2", [text])]), in: template)
      let sheet = try #require(reading.sheets.first)
      #expect(sheet.fiscalYear == year && sheet.unplaced.isEmpty)
      #expect(reading.messages.isEmpty, "\(reading.messages)")
    }
  }

  @Test func `another year is not that of the months`() throws {
    let form = try Self.form("令和7年度　業務目標シート", [("F2", ["（R6.4.1～R7.3.31）"])])
    let reading = try Self.read(form, in: form.template())
    #expect(try #require(reading.sheets.first).fiscalYear == 2025)
    #expect(reading.messages.isEmpty, "\(reading.messages)")
  }
}
