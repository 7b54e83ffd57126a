import FormTemplate
import Foundation
import GoalSheet
import Grid
import JapaneseCalendar
import Messages
import OOXML
import TestSupport
import Testing
import XLSXWriting

@testable import FormLayout

/// Forms with further, fewer and ungrouped columns, from the model to paper and back.
struct FurtherFieldsTests {
  static func template(_ name: String) throws -> Template {
    let file = Repository.root.appending(path: "templates/\(name).yaml")
    return try Template(yaml: String(contentsOf: file, encoding: .utf8), file: file.path)
  }

  /// All kinds in columns and in the header block, without No., with groups of the template's own.
  static let allKinds = """
    extends: official
    header:
      manager: {kind: text, label: 所属長, labelCells: A3:B3, valueCells: C3:D3, prompt: 氏名}
      approvedOn: {kind: date, label: 承認日, labelCells: E3, valueCells: F3}
      budget: {kind: quantity, label: 予算額, labelCells: G3, valueCells: H3}
      rank: {kind: mark, label: 総合評価, labelCells: I3, valueCells: J3}
    groups:
      outcome: {label: 評価の結果, columns: [evaluation, nextSteps]}
    columns:
      - field: goal
      - {field: tanto, kind: text, label: 担当, width: 10, align: center, prompt: "", inherits: true}
      - field: indicator
      - field: target
      - {field: mid-result, kind: quantity, label: 中間実績, width: 12, align: center, prompt: ""}
      - field: result
      - {field: due, kind: date, label: 期限, width: 12, align: center, prompt: ""}
      - field: evaluation
      - field: status
      - field: nextSteps
    """

  static func templates() throws -> [Template] {
    try [
      template("with-interim"), template("goal-list"), Template(yaml: allKinds, file: "all.yaml"),
    ]
  }

  @Test(arguments: 0..<3, Quick.seeds(8))
  func `a model reads as the same model`(form: Int, seed: UInt64) throws {
    let template = try Self.templates()[form]
    var random = RandomSheet(seed: 3000 + seed, template: template)
    let sheets = try (0..<25).map { _ in try random.sheet(rows: 8, length: 120) }
    let read = try RoundTripTests.readBack(sheets, template: template)
    try #require(read.count == sheets.count)
    for (sheet, again) in zip(sheets, read) {
      #expect(again.further == sheet.further)
      #expect(differences(again, from: sheet).isEmpty)
    }
  }

  @Test func `a form without groups has one header row`() throws {
    let template = try Self.template("goal-list")
    let placed = try BlankForm(
      template: template, fiscalYear: 2024, department: "西区", section: "地域課"
    ).placed().sheets[0]
    let rows = try #require(placed.page.repeatedRows)
    #expect(rows.count == 1)
    let header = placed.cells.filter { $0.range.rows == rows }.map(\.content)
    #expect(
      header == ["№", "目標項目", "R6目標値", "R6実績", "達成度", "課題"].map { .text($0) })
  }

  @Test func `an empty form offers the choices and prompts of its further fields`() throws {
    let template = try Template(yaml: Self.allKinds, file: "all.yaml")
    let placed = try BlankForm(
      template: template, fiscalYear: 2024, department: "西区", section: "地域課"
    ).placed().sheets[0]
    func rule(_ title: String) -> PlacedWorksheet.Validation? {
      placed.validations.first { $0.promptTitle == title }
    }
    #expect(rule("期限")?.rule == .date)
    #expect(rule("承認日")?.rule == .date)
    #expect(rule("総合評価")?.rule == .list(["○", "△", "×"]))
    #expect(rule("所属長")?.prompt == "氏名")
    let interim = try BlankForm(
      template: Self.template("with-interim"), fiscalYear: 2024, department: "西区", section: "地域課"
    ).placed().sheets[0]
    let choice = interim.validations.first { $0.promptTitle == "中間評価" }
    #expect(choice?.rule == .list(["○", "△", "×"]))
    #expect(choice?.prompt?.hasPrefix("9月末") == true)
  }

  @Test func `last year's form keeps texts left of the results and drops outcomes`() throws {
    let template = try Template(yaml: Self.allKinds, file: "all.yaml")
    var sheet = GoalSheet()
    var row = GoalRow()
    row.goal = "目標"
    row.further = template.vocabulary.fields.blanks
    row.further[0].value = .text("企画係")
    row.further[1].value = .quantity(Quantity(text: "12件", number: 12, unit: "件"))
    row.further[2].value = .date(CivilDate(year: 2023, month: 9, day: 30))
    try sheet.rows.append(row)
    let next = try BlankForm(
      template: template, fiscalYear: 2024, department: "西区", section: "地域課", lastYear: sheet
    ).sheet()
    #expect(next.rows.first?.further.map(\.value.text) == ["企画係", "", ""])
  }

  @Test(.startsPrograms, .enabled(if: OpenPyXL.isInstalled, OpenPyXL.missing))
  func `an empty form with an interim mark, filled in, reads without a finding`() throws {
    let template = try Self.template("with-interim")
    try Samples.withFolder { folder in
      let path = folder.appending(path: "blank.xlsx").path
      try BlankForm(template: template, fiscalYear: 2024, department: "西区", section: "地域課")
        .placed().write(to: path)
      let page = try #require(try OpenPyXL.sheets(in: path).first)
      let first = try #require(CellReference(page.address(of: "No."))).row + 3
      try OpenPyXL.edit(
        path,
        """
        sheet = book.worksheets[0]
        sheet["\(template.vocabulary.cell(.createdOn, template))"] = "R6.4.1"
        sheet["\(template.vocabulary.cell(.evaluatedOn, template))"] = "R7.3.31"
        for row, (interim, mark, memo) in enumerate([("△", "○", None), (None, "○", "備考です")]):
            for column, value in enumerate(["目標です。", None, "件数(件)", 10, 15, "取組", "概要", interim, mark, "状況", "方針", memo]):
                sheet.cell(\(first) + row, column + 2).value = value
        """)
      let reading = FormReader(vocabulary: template.vocabulary)
        .read(try Workbook(path: path).grid(at: 0), file: "blank.xlsx")
      #expect(reading.messages.isEmpty, "\(reading.messages)")
      let rows = try #require(reading.sheets.first).rows
      #expect(rows.map { $0.further.map(\.value.text) } == [["△", ""], ["", "備考です"]])
      #expect(rows.map(\.evaluation?.rawValue) == ["○", "○"])
    }
  }

  @Test func `values of fields that the form lacks are told`() throws {
    var sheet = GoalSheet()
    sheet.further = [FurtherValue(key: "manager", value: .text("山下"))]
    var row = GoalRow()
    row.goal = "目標"
    row.further = [
      FurtherValue(key: "memo", value: .text("備考")), FurtherValue(key: "blank", value: .text("")),
    ]
    try sheet.rows.append(row)
    #expect(LostFields(.official).keys(in: sheet) == ["manager", "memo"])
    let fields = try Self.template("with-interim").vocabulary.fields
    #expect(LostFields(fields).keys(in: sheet) == ["manager"])
  }
}

extension FormVocabulary {
  /// The first cell of a header field's value on the worksheet, below title and space.
  fileprivate func cell(_ field: HeaderField, _ template: Template) -> String {
    guard let place = template.design.header[field]?.value.topLeft else { return "" }
    return CellReference(row: place.row + 2, column: place.column).description
  }
}
