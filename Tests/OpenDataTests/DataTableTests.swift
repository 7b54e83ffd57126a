import Delimited
import GoalSheet
import Grid
import JapaneseCalendar
import Messages
import OpenData
import Testing
import TestSupport
import Foundation

@Suite struct DataTableTests {
  private func read(_ grid: Grid) throws(ReadError) -> [GoalSheet] {
    try DataTable.sheets(in: grid, file: "a.xlsx", vocabulary: StandardForm.vocabulary)
  }

  @Test func `has the columns in the order that is laid down`() {
    #expect(
      DataTable.columns.joined(separator: ", ")
        == "年度, 組織名(部), 組織名(準部・課・機関名), 作成日, 評価日, 政策指標, 行, No., 組織目標, "
        + "総合計画上の位置づけ, 取組指標, 目標, 目標値, 目標単位, 目標条件, 結果, 結果値, 結果単位, 結果条件, "
        + "取組名称(事業名), 概要, 評価, 目標達成状況, 今後の方針, 上の行と共通")
  }

  @Test func `writes typed cells, a record a row`() throws {
    var row = GoalRow()
    row.no = "1"
    row.goal = "G"
    row.planPosition = ["行財3-2-①", "行財3-2-②"]
    row.target = Quantity(text: "5件以上", number: 5, unit: "件", bound: .atLeast)
    row.evaluation = .achieved
    var second = row
    second.continues = [.goal, .no]
    var sheet = GoalSheet()
    sheet.fiscalYear = 2023
    sheet.department = "西区"
    sheet.createdOn = CivilDate(year: 2023, month: 4, day: 1)
    sheet.policyIndicators = ["P", "Q"]
    sheet.rows = try GoalRows([row, second])
    let records = DataTable.records(of: sheet)
    #expect(records.map(\.count) == [25, 25])
    #expect(
      records.last?.map(\.text) == [
        "2023", "西区", "", "2023-04-01", "", "P\nQ", "2", "1", "G", "行財3-2-①\n行財3-2-②", "",
        "5件以上", "5", "件", "atLeast", "", "", "", "", "", "", "○", "", "", "no goal",
      ])
    #expect(records[0][0] == .number(2023))
    #expect(records[0][2] == .blank)
    #expect(records[0][3] == sheet.createdOn.map { .date($0) })
    #expect(records[0][6] == .number(1))
    #expect(records[0][12] == .number(5))
    #expect(records[0][24] == .blank)
  }

  @Test func `writes a sheet without rows as one record with 行 blank`() throws {
    var sheet = GoalSheet()
    sheet.department = "西区"
    let records = DataTable.records(of: sheet)
    #expect(records.count == 1)
    #expect(records[0].count == 25)
    #expect(records[0].filter { $0 != .blank } == [.text("西区")])
    #expect(try read(TableText.grid(of: records)).map(\.department) == ["西区"])
  }

  @Test func `keeps the ten golden sheets`() throws {
    let golden = try ModelJSON.sheets(in: [UInt8](Data(contentsOf: Repository.golden)), file: "g")
    #expect(
      TableText.content(try TableText.sheets(in: TableText.bytes(of: golden)))
        == TableText.content(golden))
  }

  @Test(arguments: Quick.seeds(1000))
  func `reads its own tables back`(seed: UInt64) throws {
    var random = RandomSheets(seed: seed)
    let sheets = random.sheets(isTabular: true)
    let expected = TableText.content(sheets)
    #expect(TableText.content(try TableText.sheets(in: TableText.bytes(of: sheets))) == expected)
    let tabs = try TableText.bytes(of: sheets, delimiter: .tab, lineEnd: .newline)
    #expect(TableText.content(try TableText.sheets(in: tabs, file: "a.tsv")) == expected)
    #expect(TableText.content(try read(TableText.grid(of: sheets))) == expected)
  }

  @Test func `names the source of a sheet`() throws {
    var random = RandomSheets(seed: 1)
    let sheets = try read(TableText.grid(of: [random.sheet()]))
    #expect(sheets.map(\.source) == [GoalSheet.Source(file: "a.xlsx", sheet: "データ")])
  }

  @Test func `takes columns in any order and keeps what is under other headings`() throws {
    var sheet = GoalSheet()
    sheet.section = "地域課"
    sheet.rows = try GoalRows([GoalRow()])
    let texts = [DataTable.columns] + DataTable.records(of: sheet).map { $0.map(\.text) }
    var grid = Grid()
    for (row, record) in texts.enumerated() {
      let other = row == 0 ? ["備考"] : ["要確認\r\n"]
      for (column, text) in (other + record.reversed()).enumerated() where !text.isEmpty {
        // The headings begin in the third row; there is nothing before them.
        grid.cells.append(Cell(CellReference(row: row + 2, column: column), text: text))
      }
    }
    #expect(DataTable.isDataTable(grid))
    let read = try read(grid)
    #expect(read.map(\.section) == ["地域課"])
    #expect(
      read.first?.unplaced == [
        GoalSheet.UnplacedText(cell: CellReference(row: 2, column: 0), text: "備考"),
        GoalSheet.UnplacedText(cell: CellReference(row: 3, column: 0), text: "要確認"),
      ])
  }

  @Test(arguments: [
    (["年度", "組織名(部)", "西区", "組織名(準部・課・機関名)", "地域課", "作成日", "評価日"], false),
    (
      [
        "No.", "組織目標", "総合計画(実施計画)上の位置づけ", "取組指標", "目標", "結果", "取組名称(事業名)", "概要",
        "評価", "目標達成状況", "今後の方針",
      ], false
    ),
    ([], false),
    (DataTable.columns, true),
    (Array(DataTable.columns.dropLast(4)), true),
    (DataTable.columns.map { $0.replacing("(", with: "（").replacing(")", with: " ）") }, true),
  ])
  func `is recognised by its headings`(headings: [String], expected: Bool) {
    var grid = Grid()
    for (column, text) in headings.enumerated() {
      grid.cells.append(Cell(CellReference(row: 0, column: column), text: text))
    }
    #expect(DataTable.isDataTable(grid) == expected)
  }

  @Test func `reads what spreadsheets make of dates, years and marks`() throws {
    let headings = DataTable.columns.joined(separator: ",")
    let text =
      headings + "\n令和5年度, 西区 ,地域課,2023/4/1,R6.3.31,,1,,,,,5件以上,5.0,件,以上,,,,,,,〇,\"a\r\nb\",,\n"
    let sheets = try TableText.sheets(in: Array(text.utf8))
    let sheet = try #require(sheets.first)
    #expect(sheet.fiscalYear == 2023)
    #expect(sheet.department == "西区")
    #expect(sheet.createdOn?.description == "2023-04-01")
    #expect(sheet.evaluatedOn?.description == "2024-03-31")
    #expect(
      sheet.rows.first?.target == Quantity(text: "5件以上", number: 5, unit: "件", bound: .atLeast))
    #expect(sheet.rows.first?.evaluation == .achieved)
    #expect(sheet.rows.first?.status == "a\nb")
  }
}
