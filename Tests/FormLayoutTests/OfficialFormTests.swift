import FormLayout
import FormTemplate
import Foundation
import GoalSheet
import Grid
import TestSupport
import Testing
import XLSXWriting

@Suite(.startsPrograms, .enabled(if: OpenPyXL.isInstalled, OpenPyXL.missing))
struct OfficialFormTests {
  @Test func `an independent reader finds the official form in each worksheet`() throws {
    let sheets = try Samples.ward()
    let found = try Self.inspect(sheets)
    #expect(found.map(\.name) == sheets.map(\.section))
    for (sheet, page) in zip(sheets, found) {
      #expect(page.range(at: "A1") == "A1:K1")
      #expect(page.cells["A1"] == "組織目標管理シート")
      let upper = try #require(CellReference(page.address(of: "No."))).row
      let lower = upper + 1
      func expect(_ label: String, at column: Int, _ columns: Int, _ rows: Int) throws {
        let row = rows == 2 || columns > 1 ? upper : lower
        let range = CellRange(
          rows: row...(row + rows - 1), columns: column...(column + columns - 1))
        let address = try page.address(of: label)
        #expect(page.range(at: address) == (columns * rows > 1 ? "\(range)" : address))
        #expect(address == "\(range.topLeft)")
      }
      try expect("No.", at: 0, 1, 2)
      try expect("組織目標", at: 1, 1, 2)
      try expect("指標", at: 2, 4, 1)
      try expect("総合計画(実施計画)上の位置づけ", at: 2, 1, 1)
      try expect("取組指標", at: 3, 1, 1)
      try expect("R5目標", at: 4, 1, 1)
      try expect("R5結果", at: 5, 1, 1)
      try expect("主な取組(事業)", at: 6, 2, 1)
      try expect("取組名称(事業名)", at: 6, 1, 1)
      try expect("概要", at: 7, 1, 1)
      try expect("評価", at: 8, 1, 2)
      try expect("目標達成状況", at: 9, 1, 2)
      try expect("今後の方針", at: 10, 1, 2)
      _ = try ["○:達成", "△:一部未達成", "×:未達成"].map(page.address)
      Self.expectMerges(of: sheet, on: page, from: lower + 1)
      let last = lower + sheet.rows.count + 1
      #expect(page.lists == ["I\(lower + 2):I\(last)": "\"○,△,×\""])
      // openpyxl keeps the outer borders of merged cells only.
      let merges = page.merges.compactMap { CellRange($0) }
      let bare = page.unbordered.compactMap { CellReference($0) }.filter { cell in
        cell.row >= upper && !merges.contains { $0.contains(cell) }
      }
      #expect(bare.isEmpty)
      #expect(page.paper == "8")
      #expect(page.orientation == "landscape")
      #expect(page.printTitles?.replacing("$", with: "") == "\(upper + 1):\(lower + 1)")
      #expect(page.printArea.replacing("$", with: "").contains("A1:K\(last)"))
      #expect(page.freeze == "C\(lower + 2)")
      #expect(page.fonts == ["BIZ UDゴシック"])
      #expect(!page.types.contains("f"))
      #expect(!page.isProtected)
    }
  }

  /// The vertical merges of the data are those that `continues` says, and no others.
  private static func expectMerges(of sheet: GoalSheet, on page: OpenPyXL.Sheet, from first: Int) {
    var expected: Set<String> = []
    for (column, field) in GoalField.official.enumerated() {
      var start = 0
      for index in 1...sheet.rows.count {
        if index < sheet.rows.count, sheet.rows[index].continues.contains(field) { continue }
        if index - start > 1 {
          let rows = (first + start)...(first + index - 1)
          expected.insert("\(CellRange(rows: rows, columns: column...column))")
        }
        start = index
      }
    }
    let merges = page.merges.filter { (CellRange($0)?.rows.lowerBound ?? 0) >= first }
    #expect(Set(merges) == expected)
  }

  @Test(arguments: [
    ("120", "120", "0"), ("20,000", "20000", "#,##0"), ("87.60%", "0.876", "0.00%"),
    ("14.0日", "14", "0.0\"日\""), ("-5", "-5", "0"), ("5団体以上", "5", "0\"団体以上\""),
    ("007", "007", "@"), ("△5", "△5", "General"), ("１２", "１２", "General"),
    ("12,34", "12,34", "@"), ("=1+1", "=1+1", "@"), ("1e5", "1e5", "@"),
    ("1.5.2", "1.5.2", "@"), ("3回/2年", "3回/2年", "General"),
    ("https://example.lg.jp", "https://example.lg.jp", "General"),
    ("12345678901234567", "12345678901234567", "@"),
  ])
  func `a quantity is a number only where a format gives its text back`(
    text: String, stored: String, format: String
  ) throws {
    var row = GoalRow()
    row.goal = "目標"
    row.target = Quantity(text: text)
    var sheet = GoalSheet()
    sheet.rows = try GoalRows([row])
    let page = try #require(try Self.inspect([sheet]).first)
    let first = try #require(CellReference(page.address(of: "目標達成状況"))).row + 2
    let address = "\(CellReference(row: first, column: 4))"
    #expect(page.cells[address] == stored)
    #expect(page.formats[address] == format)
    #expect(page.links.isEmpty)
    #expect(!page.types.contains("f"))
  }

  static func inspect(
    _ sheets: [GoalSheet], template: Template = .standard, options: FormOptions = FormOptions()
  ) throws -> [OpenPyXL.Sheet] {
    try Samples.withFolder { folder in
      let path = folder.appending(path: "form.xlsx").path
      try WorkbookLayout.placed(sheets, template: template, options: options)
        .write(to: path)
      return try OpenPyXL.sheets(in: path)
    }
  }
}
