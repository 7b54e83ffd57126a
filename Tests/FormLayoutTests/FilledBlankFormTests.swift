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

/// An empty form of any template, filled in by a script, reads as what was filled in.
@Suite(.startsPrograms, .enabled(if: OpenPyXL.isInstalled, OpenPyXL.missing))
struct FilledBlankFormTests {
  /// A form with the year in its title and without some of the official fields.
  private static let yearInTitle = """
    extends: official
    form: {id: year-in-title, version: "1"}
    title: {label: "{year}　目標シート"}
    header: {fiscalYear: none, policyIndicators: none, evaluatedOn: none}
    columns:
      - field: "no"
      - field: goal
      - {field: first-target, kind: quantity, label: 目標, width: 14, align: center, prompt: ""}
      - {field: first-result, kind: quantity, label: 結果, width: 14, align: center, prompt: ""}
      - field: target
      - field: result
      - field: evaluation
      - {field: memo, kind: text, label: 備考, width: 20, align: left, prompt: ""}
      - {field: memo2, kind: text, label: 備考(2), variants: [備考], width: 20, align: left, prompt: ""}
    groups:
      first: {label: 上半期, columns: [first-target, first-result]}
      second: {label: 下半期, columns: [target, result]}
      indicators: none
    """

  static func templates() throws -> [Template] {
    try ["official", "variant-b", "with-interim", "abc-marks", "goal-list"]
      .map(FurtherFieldsTests.template)
      + [
        Template(yaml: FurtherFieldsTests.allKinds, file: "all.yaml"),
        Template(yaml: yearInTitle, file: "year.yaml"),
      ]
  }

  @Test(arguments: 0..<7)
  func `every cell is read where it was filled in, without a finding`(index: Int) throws {
    let template = try Self.templates()[index]
    let blank = BlankForm(
      template: template, fiscalYear: 2024, department: "西区", section: "地域課")
    let placed = try blank.placed()
    let first = try #require(placed.sheets.first?.page.repeatedRows?.upperBound) + 1
    try Samples.withFolder { folder in
      let path = folder.appending(path: "blank.xlsx").path
      try placed.write(to: path)
      try OpenPyXL.edit(path, Self.script(for: template, firstRow: first))
      let reading = FormReader(vocabulary: template.vocabulary)
        .read(try Workbook(path: path).grid(at: 0), file: "blank.xlsx")
      #expect(reading.messages.isEmpty, "\(reading.messages)")
      let sheet = try #require(reading.sheets.first)
      #expect(sheet.unplaced.isEmpty, "\(sheet.unplaced)")
      #expect(sheet.fiscalYear == 2024 && sheet.department == "西区" && sheet.section == "地域課")
      #expect(sheet.rows.count == 2)
      for (line, row) in sheet.rows.enumerated() {
        for field in template.vocabulary.fields.columns {
          let expected = Self.value(of: field, line, template)
          #expect(Self.text(of: field, row) == (expected == "R6.10.1" ? "2024-10-01" : expected))
        }
      }
      for (further, value) in zip(template.vocabulary.fields.furtherHeaders, sheet.further) {
        #expect(!value.value.isBlank, "\(further.label)")
      }
    }
  }

  @Test func `the year is written into the title and read from it`() throws {
    let template = try Template(yaml: Self.yearInTitle, file: "year.yaml")
    var sheet = GoalSheet()
    sheet.title = "目標シート"
    sheet.fiscalYear = 2024
    sheet.department = "西区"
    sheet.section = "地域課"
    sheet.legend = template.vocabulary.legend
    var row = GoalRow()
    row.no = "1"
    row.goal = "窓口を改善する。"
    row.further = template.vocabulary.fields.blanks
    row.further[0].value = .quantity(Quantity(text: "3件", number: 3, unit: "件"))
    try sheet.rows.append(row)
    let placed = WorkbookLayout.placed([sheet], template: template, options: FormOptions())
    #expect(placed.sheets.first?.cells.first?.content == .text("令和6年度　目標シート"))
    let read = try #require(try RoundTripTests.readBack([sheet], template: template).first)
    #expect(differences(read, from: sheet).isEmpty)
    #expect(LostFields(template.vocabulary.fields).headers(in: read).isEmpty)
    sheet.evaluatedOn = .init(year: 2025, month: 3, day: 31)
    sheet.policyIndicators = ["協働数"]
    #expect(
      LostFields(template.vocabulary.fields).headers(in: sheet) == [
        .policyIndicators, .evaluatedOn,
      ])
  }

  // MARK: - Filling in

  private static func value(of field: GoalField, _ line: Int, _ template: Template) -> String {
    let kind = template.vocabulary.fields.kind(of: field)
    switch field {
    case .no: return String(line + 1)
    case .planPosition: return "行財3-2-①"
    case .target: return "10件"
    case .result: return line == 0 ? "12件" : "10件"
    default: break
    }
    return switch kind {
    case .text: "\(template.vocabulary.columnLabels[field]?.text ?? "")の\(line + 1)つ目"
    case .quantity: "\(5 + line)件"
    case .mark: template.vocabulary.marks[0].rawValue
    case .date: "R6.10.1"
    }
  }

  private static func text(of field: GoalField, _ row: GoalRow) -> String {
    if let index = field.furtherIndex { return row.further[index].value.text }
    return switch field {
    case .no: row.no
    case .goal: row.goal
    case .planPosition: row.planPosition.joined(separator: "\n")
    case .indicator: row.indicator
    case .target: row.target?.text ?? ""
    case .result: row.result?.text ?? ""
    case .initiative: row.initiative
    case .outline: row.outline
    case .evaluation: row.evaluation?.rawValue ?? ""
    case .status: row.status
    default: row.nextSteps
    }
  }

  private static func script(for template: Template, firstRow: Int) -> String {
    var lines = ["sheet = book.worksheets[0]"]
    for line in 0..<2 {
      for (column, field) in template.vocabulary.fields.columns.enumerated() {
        lines.append(
          "sheet.cell(\(firstRow + 1 + line), \(column + 1)).value = "
            + "\"\(value(of: field, line, template))\"")
      }
    }
    for (field, place) in template.design.header {
      let text: String
      switch field {
      case .createdOn: text = "R6.4.1"
      case .evaluatedOn: text = "R7.3.31"
      case .further(let index):
        text =
          switch template.vocabulary.fields.furtherHeaders[index].kind {
          case .text: "山田"
          case .quantity: "1,000千円"
          case .mark: template.vocabulary.marks[0].rawValue
          case .date: "R6.5.1"
          }
      case .fiscalYear, .department, .section, .policyIndicators: continue
      }
      let cell = CellReference(
        row: place.value.topLeft.row + 2, column: place.value.topLeft.column)
      lines.append("sheet[\"\(cell)\"] = \"\(text)\"")
    }
    return lines.joined(separator: "\n")
  }
}
