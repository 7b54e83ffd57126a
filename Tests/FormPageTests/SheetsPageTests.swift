import FormTemplate
import Foundation
import GoalSheet
import Grid
import JapaneseCalendar
import OpenData
import TestSupport
import Testing

@testable import FormPage

/// The page of sheets: every text of the model in its place, whatever it holds.
@Suite struct SheetsPageTests {
  private static func ward() throws -> [GoalSheet] {
    try ModelJSON.sheets(in: [UInt8](Data(contentsOf: Repository.golden)), file: "golden")
  }

  private static func template(_ name: String) throws -> Template {
    try Template(yaml: Repository.text("templates/\(name).yaml"), file: name)
  }

  private static func page(
    _ sheets: [GoalSheet], _ template: Template = .standard, others: [Template] = []
  ) -> String {
    let page = SheetsPage(sheets, template: template, others: others, version: "1")
    return String(decoding: page.html, as: UTF8.self)
  }

  /// A sheet of so many rows, each with texts of its own in every column.
  private static func sheet(rows count: Int, _ change: (inout [GoalRow]) -> Void = { _ in }) throws
    -> GoalSheet
  {
    var sheet = GoalSheet()
    sheet.fiscalYear = 2023
    sheet.department = "西区"
    sheet.section = "地域課"
    sheet.legend = Template.standard.vocabulary.legend
    var rows = (1...count).map { number in
      var row = GoalRow()
      row.no = "\(number)"
      row.goal = "目標\(number)"
      row.planPosition = ["行財1-1-①", "行財1-1-②"]
      row.indicator = "指標\(number)"
      row.target = Quantity(text: "\(number)件以上")
      row.result = Quantity(text: "△\(number)")
      row.initiative = "取組\(number)"
      row.outline = "概要\(number)\n二行目  空白"
      row.evaluation = .achieved
      row.status = "状況\(number)"
      row.nextSteps = "方針\(number)"
      return row
    }
    change(&rows)
    sheet.rows = try GoalRows(rows)
    return sheet
  }

  private func check(_ sheet: GoalSheet, drawnAs table: DrawnTable, _ template: Template) {
    let columns = template.design.columns.map(\.field)
    #expect(table.rows.count == sheet.rows.count)
    for (row, cells) in zip(sheet.rows, table.rows) {
      #expect(cells.map(\.text) == columns.map { CellValue(of: $0, in: row).text })
      #expect(cells.map(\.begins) == columns.map { !row.continues.contains($0) })
    }
  }

  @Test func `the ten sheets are drawn with every text, and with the merges as row spans`() throws {
    let sheets = try Self.ward()
    let tables = DrawnTable.tables(in: Self.page(sheets))
    try #require(tables.count == 10)
    for (sheet, table) in zip(sheets, tables) { check(sheet, drawnAs: table, .standard) }
    let page = Self.page(sheets)
    for sheet in sheets {
      for text in sheet.policyIndicators + sheet.legend.map(\.meaning) + [sheet.title] {
        #expect(page.contains(text))
      }
    }
  }

  @Test func `labels have two rows, and each says for which cells it is`() throws {
    let table = try #require(DrawnTable.tables(in: Self.page([Self.sheet(rows: 1)])).first)
    #expect(
      table.head.map { $0.filter(\.begins).map(\.text) } == [
        ["No.", "組織目標", "指標", "主な取組(事業)", "評価", "目標達成状況", "今後の方針"],
        ["総合計画(実施計画)上の位置づけ", "取組指標", "R5目標", "R5結果", "取組名称(事業名)", "概要"],
      ])
    for cell in table.head.joined() where cell.begins {
      let isGroup = ["指標", "主な取組(事業)"].contains(cell.text)
      #expect(cell.attributes["scope"] == (isGroup ? "colgroup" : "col"), "\(cell.text)")
    }
    #expect(table.caption == "令和5年度 西区 地域課 目標の一覧")
    // What a narrow screen shows before each value.
    #expect(table.rows[0].map { $0.attributes["data-label"] ?? "" } == table.head[1].map(\.text))
  }

  @Test func `lines that share cells in whatever way are one row group`() throws {
    let sheet = try Self.sheet(rows: 6) { rows in
      // 1 and 2 share the goal, 2 and 3 the initiative, 4 and 5 everything but the outcome.
      rows[1].copy(.goal, from: rows[0])
      rows[1].continues = [.goal]
      rows[2].copy(.initiative, from: rows[1])
      rows[2].continues = [.initiative]
      for field in [GoalField.no, .goal, .planPosition, .indicator, .evaluation] {
        rows[4].copy(field, from: rows[3])
        rows[4].continues.insert(field)
      }
    }
    let table = try #require(DrawnTable.tables(in: Self.page([sheet])).first)
    check(sheet, drawnAs: table, .standard)
    #expect(table.groups == [3, 2, 1])
    #expect(
      table.rows.map { $0[0].attributes["scope"] } == [
        "row", "row", "row", "rowgroup", "rowgroup", "row",
      ])
  }

  @Test func `hostile texts stay texts`() throws {
    let hostile = "</td></table></style><script>alert(1)</script>&lt;\"'\u{202E}"
    var sheet = try Self.sheet(rows: 1) { rows in
      rows[0].goal = hostile
      rows[0].no = hostile
      rows[0].target = Quantity(text: hostile)
    }
    sheet.title = hostile
    sheet.department = hostile
    sheet.section = "\\\"}</style>\n@import"
    sheet.policyIndicators = [hostile]
    sheet.legend[0].meaning = hostile
    let page = Self.page([sheet, sheet])
    #expect(!page.contains("<script"))
    #expect(page.components(separatedBy: "</style>").count == 2)
    let styles = try #require(page.firstMatch(of: /<style>(.*?)<\/style>/.dotMatchesNewlines())).1
    #expect(!styles.contains("<"))
    #expect(!styles.contains("@import"))
    for table in DrawnTable.tables(in: page) { check(sheet, drawnAs: table, .standard) }
  }

  @Test(arguments: ["with-interim", "goal-list", "abc-marks", "variant-b"])
  func `any template's columns, fields and marks are drawn`(name: String) throws {
    let template = try Self.template(name)
    var sheet = try Self.sheet(rows: 2) { rows in
      let mark = template.vocabulary.marks.last
      for index in rows.indices {
        rows[index].evaluation = mark
        rows[index].further = template.vocabulary.fields.further.map { field in
          let value: FurtherValue.Value =
            switch field.kind {
            case .text: .text("\(field.key)の文字\(index)")
            case .quantity: .quantity(Quantity(text: "\(index)件"))
            case .mark: .mark(mark)
            case .date: .date(CivilDate(year: 2023, month: 9, day: 30 - index))
            }
          return FurtherValue(key: field.key, value: value)
        }
      }
    }
    sheet.legend = template.vocabulary.legend
    let page = Self.page([sheet], template)
    let table = try #require(DrawnTable.tables(in: page).first)
    check(sheet, drawnAs: table, template)
    let labels = template.design.columns.map { template.label(of: $0.field, fiscalYear: 2023) }
    #expect(table.head.last?.map(\.text) == labels)
    #expect(table.head.count == (template.design.groups.isEmpty ? 1 : 2))
    let mark = try #require(template.vocabulary.legend.last)
    #expect(page.contains("<abbr title=\"\(mark.meaning)\">\(mark.mark.rawValue)</abbr>"))
  }

  @Test func `each sheet is drawn as the form that it was read as`() throws {
    let other = try Self.template("goal-list")
    var sheets = try [Self.sheet(rows: 1), Self.sheet(rows: 1)]
    sheets[1].source = .init(file: "a.xlsx", form: other.name)
    let tables = DrawnTable.tables(in: Self.page(sheets, .standard, others: [other]))
    #expect(tables.map { $0.rows[0].count } == [11, other.design.columns.count])
  }

  @Test func `header fields are labels with values, dates machine-readable`() throws {
    var sheet = try Self.sheet(rows: 1)
    sheet.createdOn = CivilDate(year: 2023, month: 4, day: 1)
    let page = Self.page([sheet])
    #expect(
      page.contains(
        "<dt class=\"h4\">作成日</dt><dd class=\"h4\"><time datetime=\"2023-04-01\">R5.4.1</time></dd>"
      ))
    #expect(page.contains("<dt class=\"h0\">年度</dt><dd class=\"h0\">令和5年度</dd>"))
    #expect(page.contains("<dt class=\"h5\">評価日</dt><dd class=\"h5\"></dd>"))
  }

  @Test func `a page has one heading of the first order, and a list of several sheets`() throws {
    let sheet = try Self.sheet(rows: 1)
    for sheets in [[], [sheet], [sheet, sheet]] {
      let page = Self.page(sheets)
      #expect(page.matches(of: /<h1[ >]/).count == 1)
      #expect(page.matches(of: /<a href="#s\d"/).count == (sheets.count > 1 ? sheets.count : 0))
      let ids = page.matches(of: /\sid="([^"]*)"/).map(\.1)
      #expect(Set(ids).count == ids.count)
      #expect(page.contains("<html lang=\"ja\">"))
      for outside in ["<script", "src=", "http://", "https://", "url(", "style=\""] {
        #expect(!page.contains(outside), "\(outside)")
      }
    }
  }

  @Test func `what has no place on the form is not published`() throws {
    var sheet = try Self.sheet(rows: 1)
    sheet.unplaced = [.init(cell: .init(row: 0, column: 0), text: "内部のメモ")]
    #expect(!Self.page([sheet]).contains("内部のメモ"))
  }
}
