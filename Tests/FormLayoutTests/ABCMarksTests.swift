import FormTemplate
import Foundation
import GoalSheet
import Grid
import OOXML
import TestSupport
import Testing
import XLSXWriting

@testable import FormLayout

/// The form with the marks A to D, from the model to paper and back.
struct ABCMarksTests {
  static func template() throws -> Template {
    let file = Repository.root.appending(path: "templates/abc-marks.yaml")
    return try Template(yaml: String(contentsOf: file, encoding: .utf8), file: file.path)
  }

  private static func marks(_ texts: String...) -> [Mark] {
    texts.compactMap { Mark(rawValue: $0) }
  }

  @Test(arguments: Quick.seeds(8))
  func `a model with marks of the template's own reads as the same model`(seed: UInt64) throws {
    let template = try Self.template()
    var random = RandomSheet(seed: 2000 + seed, template: template)
    let sheets = try (0..<25).map { _ in try random.sheet(rows: 8, length: 120) }
    let read = try RoundTripTests.readBack(sheets, template: template)
    try #require(read.count == sheets.count)
    for (sheet, again) in zip(sheets, read) { #expect(differences(again, from: sheet).isEmpty) }
  }

  @Test(.startsPrograms, .enabled(if: OpenPyXL.isInstalled, OpenPyXL.missing))
  func `an empty form offers the template's marks, and filled in reads without a finding`() throws {
    let template = try Self.template()
    try Samples.withFolder { folder in
      let path = folder.appending(path: "blank.xlsx").path
      try BlankForm(template: template, fiscalYear: 2024, department: "西区", section: "地域課")
        .placed().write(to: path)
      let page = try #require(try OpenPyXL.sheets(in: path).first)
      #expect(Array(page.lists.values) == ["\"A,B,C,D\""])
      let first = try #require(CellReference(page.address(of: "No."))).row + 3
      try OpenPyXL.edit(
        path,
        """
        sheet = book.worksheets[0]
        sheet["K3"] = "R6.4.1"
        sheet["K4"] = "R7.3.31"
        for row, (target, result, mark) in enumerate([(10, 15, "A"), (10, 10, "B"), (10, 5, "C"), (10, 0, "D")]):
            for column, value in enumerate(["目標です。", None, "件数(件)", target, result, "取組", "概要", mark, "状況", "方針"]):
                sheet.cell(\(first) + row, column + 2).value = value
        """)
      let reading = FormReader(vocabulary: template.vocabulary)
        .read(try Workbook(path: path).grid(at: 0), file: "blank.xlsx")
      #expect(reading.messages.isEmpty, "\(reading.messages)")
      let sheet = try #require(reading.sheets.first)
      #expect(sheet.rows.map(\.evaluation) == Self.marks("A", "B", "C", "D"))
      #expect(sheet.legend == template.vocabulary.legend)
    }
  }

  @Test func `the cover counts each mark in a column of its own, also marks of other forms`() throws
  {
    let template = try Self.template()
    var sheet = GoalSheet()
    for text in ["A", "A", "D", "○"] {
      var row = GoalRow()
      row.goal = text
      row.evaluation = Mark(rawValue: text)
      try sheet.rows.append(row)
    }
    let cover = try #require(
      WorkbookLayout.placed([sheet], template: template, options: FormOptions(hasCover: true))
        .sheets.first)
    func row(_ row: Int) -> [PlacedContent] {
      cover.cells.filter { $0.range.rows.lowerBound == row && $0.range.columns.lowerBound >= 4 }
        .map(\.content)
    }
    let header = try #require(cover.page.repeatedRows?.lowerBound)
    let labels = ["A 目標を上回った", "B 目標を達成した", "C 一部を達成した", "D 達成しなかった", "○", "未評価"]
    #expect(row(header) == labels.map { .text($0) })
    let counts = [2.0, 0, 0, 1, 1, 0]
    #expect(row(header + 1) == counts.map { .number($0) })
    #expect(cover.charts.first?.series.count == labels.count)
    #expect(Set(cover.charts.first?.series.map(\.color) ?? []).count == labels.count)
  }
}
