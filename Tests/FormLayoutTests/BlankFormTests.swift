import FormLayout
import FormTemplate
import Foundation
import GoalSheet
import Grid
import JapaneseCalendar
import OOXML
import Messages
import TestSupport
import Testing
import XLSXWriting

@Suite(.startsPrograms, .enabled(if: OpenPyXL.isInstalled, OpenPyXL.missing))
struct BlankFormTests {
  @Test func `what is to be filled in is open, the rest is locked`() throws {
    let page = try Self.inspect(nil)
    #expect(page.isProtected)
    let open = Set(page.unlocked)
    let first = try #require(CellReference(page.address(of: "No."))).row + 2
    for row in first..<(first + 10) {
      for column in 0..<11 { #expect(open.contains("\(CellReference(row: row, column: column))")) }
      #expect(page.cells["\(CellReference(row: row, column: 0))"] == String(row - first + 1))
    }
    for text in ["組織目標管理シート", "令和6年度", "西区", "地域課", "R6目標", "R6結果", "○:達成"] {
      #expect(!open.contains(try page.address(of: text)), "\(text)")
    }
    #expect(open.isSuperset(of: ["H3", "K3", "K4"]))
    #expect(page.formats["K3"] == nil)
    #expect(page.lists == ["I\(first + 1):I\(first + 10)": "\"○,△,×\""])
    #expect(page.prompts.count == 13)
    #expect(page.prompts["K3"] == "日付を記入してください。例：2024/4/1、R6.4.1", "\(page.prompts)")
    #expect(page.prompts["K4"] == "日付を記入してください。例：2025/3/31、R7.3.31")
    #expect(page.prompts["E\(first + 1):E\(first + 10)"]?.contains("87.60%") == true)
  }

  @Test func `last year's goals, indicators and initiatives are carried over`() throws {
    let last = try #require(try Samples.ward().first)
    let page = try Self.inspect(last)
    let texts = Set(page.cells.values)
    for row in last.rows {
      #expect(texts.contains(row.goal))
      #expect(texts.contains(row.indicator))
      #expect(texts.contains(row.initiative))
      #expect(!texts.contains(row.status))
      #expect(!texts.contains(row.nextSteps))
    }
    #expect(texts.contains("R6目標"))
    #expect(!texts.contains("R5目標"))
    #expect(!texts.contains("○"))
    #expect(page.merges.contains("B16:B17"))
    #expect(page.prompts["F12"]?.hasSuffix("前年度の結果：228") == true)
  }

  @Test func `a form filled in reads as what was filled in, without a warning`() throws {
    try Samples.withFolder { folder in
      let path = folder.appending(path: "blank.xlsx").path
      try Self.write(section: "地域課", department: "西区", to: path)
      try OpenPyXL.edit(
        path,
        """
        import datetime
        sheet = book.worksheets[0]
        sheet["H3"] = "・魅力の発信件数"
        sheet["K3"] = datetime.date(2024, 4, 1)
        sheet["K4"] = "R7.3.31"
        first = ["西区の魅力を発信します。", "行財3-2-③", "発信件数(件)", 120, 228, "SNSの活用", "毎週", "○", "達成", "続けます"]
        second = ["交流を進めます。", None, "満足度(%)", "85%以上", "80%", "ウォーキング", "年2回", "△", "一部", "見直します"]
        for row, values in ((12, first), (13, second)):
            for column, value in enumerate(values):
                sheet.cell(row, column + 2).value = value
        """)
      let workbook = try Workbook(path: path)
      let reading = FormReader(vocabulary: Template.standard.vocabulary)
        .read(try workbook.grid(at: 0), file: "blank.xlsx")
      #expect(reading.messages.isEmpty)
      let sheet = try #require(reading.sheets.first)
      #expect(sheet.fiscalYear == 2024)
      #expect(sheet.section == "地域課")
      #expect(sheet.createdOn == CivilDate(year: 2024, month: 4, day: 1))
      #expect(sheet.evaluatedOn == CivilDate(year: 2025, month: 3, day: 31))
      #expect(sheet.policyIndicators == ["魅力の発信件数"])
      #expect(sheet.rows.map(\.no) == ["1", "2"])
      #expect(sheet.rows.map(\.evaluation) == [.achieved, .partlyAchieved])
      #expect(sheet.rows.first?.target == Quantity(text: "120", number: 120, unit: "件"))
      #expect(sheet.rows.last?.target?.bound == .atLeast)
      #expect(sheet.rows.last?.nextSteps == "見直します")
      #expect(sheet.rows.map(\.continues) == [[], []])
    }
  }

  @Test func `every section of the template has an empty form without rows`() throws {
    for department in Template.standard.vocabulary.departments {
      for section in department.sections.prefix(2) {
        try Samples.withFolder { folder in
          let path = folder.appending(path: "blank.xlsx").path
          try Self.write(section: section.text, department: department.name.text, to: path)
          let grid = try Workbook(path: path).grid(at: 0)
          let reading = FormReader(vocabulary: Template.standard.vocabulary)
            .read(grid, file: "blank.xlsx")
          #expect(reading.messages.map(\.code) == [.rowsMissing])
          #expect(reading.sheets.map(\.section) == [section.text])
          #expect(reading.sheets.first?.rows.isEmpty == true)
        }
      }
    }
  }

  @Test(.enabled(if: LibreOffice.isInstalled, LibreOffice.missing))
  func `ten empty forms open in LibreOffice, protected where they should be`() throws {
    let west = try #require(
      Template.standard.vocabulary.departments.first { $0.name.text == "西区" })
    for section in west.sections.prefix(10) {
      try Samples.withFolder { folder in
        let file = folder.appending(path: "blank.xlsx")
        try Self.write(section: section.text, department: "西区", to: file.path)
        let flat = try String(contentsOf: LibreOffice.convert(file, to: "fods"), encoding: .utf8)
        #expect(flat.contains("table:protected=\"true\""))
        #expect(flat.contains("style:cell-protect=\"none\""))
        #expect(flat.contains(section.text))
      }
    }
  }

  private static func write(
    section: String, department: String, from lastYear: GoalSheet? = nil, to path: String
  ) throws {
    let form = BlankForm(
      template: .standard, fiscalYear: 2024, department: department, section: section,
      lastYear: lastYear)
    try form.placed().write(to: path)
  }

  private static func inspect(_ last: GoalSheet?) throws -> OpenPyXL.Sheet {
    try Samples.withFolder { folder in
      let path = folder.appending(path: "blank.xlsx").path
      try Self.write(section: "地域課", department: "西区", from: last, to: path)
      return try #require(try OpenPyXL.sheets(in: path).first)
    }
  }
}
